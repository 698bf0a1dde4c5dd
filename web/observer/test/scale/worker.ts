import { SyntheticRun } from "./SyntheticRun";

/** Stands for the server: says what changed, as text, while the page is measured. */
addEventListener("message", ({ data }: MessageEvent<{ count: number; rate: number; every: number; parts: number }>) => {
  const { count, rate, every, parts } = data;
  const run = new SyntheticRun(count, rate);
  const began = performance.now();
  let part = 0;
  postMessage(JSON.stringify(run.update(0, run.every())));
  setInterval(() => {
    const seconds = ((performance.now() - began) / 1000) * rate;
    const [from, to] = [Math.floor((count * part) / parts), Math.floor((count * (part + 1)) / parts)];
    part = (part + 1) % parts;
    postMessage(JSON.stringify(run.update(seconds, run.every().slice(from, to))));
  }, (1000 * every) / parts);
});
