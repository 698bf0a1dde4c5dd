// Measures map and globe in headless Chromium: frames per second and script per update with many satellites, and takes pictures.
//   npx vite build -c test/scale/vite.config.ts && node test/scale/measure.mjs [--view=map] [--satellites=10000] [--seconds=10]
//     [--runs=3] [--parts=100] [--rate=10] [--width=1280] [--height=720] [--theme=dark] [--select=7] [--picture=FILE]
// Without a graphics processor the globe is drawn about once a second, by the processor that runs the script: --undrawn=yes leaves out
// WebGL's drawing alone, so that the script is measured over many frames.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";

const options = Object.fromEntries(process.argv.slice(2).map((argument) => argument.replace(/^--/, "").split("=")));
const {
  view = "map", satellites = "10000", seconds = "10", runs = "3", width = "1280", height = "720", picture, undrawn, ...others
} = options;
const root = join(import.meta.dirname, "../../../../artifacts/web/observer-scale");
const types = {
  ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".jpg": "image/jpeg",
  ".png": "image/png", ".xml": "text/xml", ".wasm": "application/wasm",
};
// As the observer's server says it.
const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; img-src 'self' data: blob:; "
  + "style-src 'self' 'unsafe-inline'; font-src 'self' data:; connect-src 'self' data: blob:; object-src 'none'";

const server = createServer(async (request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
  try {
    const file = join(root, path === "/" ? "index.html" : path);
    const content = await readFile(file);
    response.writeHead(200, {
      "content-type": types[extname(file)] ?? "application/octet-stream", "content-security-policy": policy,
    });
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
}).listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", ...(view === "globe" ? ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"] : ["--disable-gpu"])],
});

const results = [];
let outside = 0;
for (let run = 0; run < Number(runs); run++) {
  const page = await browser.newPage({ viewport: { width: Number(width), height: Number(height) } });
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && console.log(`console: ${message.text()}`));
  page.on("pageerror", (error) => console.log(`page error: ${error.stack ?? error}`));
  page.on("requestfailed", (request) => console.log(`failed: ${request.url()}`));
  page.on("request", (request) => {
    outside += request.url().startsWith(origin) || /^(data|blob):/.test(request.url()) ? 0 : 1;
  });
  page.on("response", (answer) => answer.status() >= 400 && console.log(`${answer.status()} ${answer.url()}`));
  await page.addInitScript((undrawn) => {
    const frames = [];
    let current = null;
    const ask = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => ask((wall) => {
      if (current?.wall !== wall) {
        current = { wall, script: 0, drew: false };
        frames.push(current);
      }
      const before = performance.now();
      callback(wall);
      current.script += performance.now() - before;
    });
    const put = CanvasRenderingContext2D.prototype.putImageData;
    CanvasRenderingContext2D.prototype.putImageData = function (...rest) {
      if (current) {
        current.drew = true;
      }
      return put.apply(this, rest);
    };
    const draw = WebGL2RenderingContext.prototype.drawElements;
    WebGL2RenderingContext.prototype.drawElements = function (...rest) {
      if (current) {
        current.drew = true;
      }
      return undrawn ? undefined : draw.apply(this, rest);
    };
    window.frames_ = frames;
  }, undrawn === "yes");
  const query = new URLSearchParams({ view, satellites, ...others });
  await page.goto(`${origin}/?${query}`);
  await page.waitForSelector(view === "globe" ? ".cesium-widget canvas" : ".map-canvas");
  await page.waitForTimeout(view === "globe" ? 15_000 : 3000);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const scripted = async () => (await session.send("Performance.getMetrics")).metrics.find((metric) => metric.name === "ScriptDuration").value;
  await page.evaluate(() => {
    window.frames_.length = 0;
    window.applied.length = 0;
  });
  const before = await scripted();
  await page.waitForTimeout(1000 * Number(seconds));
  const cpu = 1000 * ((await scripted()) - before);
  const result = await page.evaluate(() => {
    const sorted = (values) => values.slice().sort((a, b) => a - b);
    const drawn = window.frames_.filter((frame) => frame.drew);
    const script = sorted(drawn.map((frame) => frame.script));
    const applied = sorted(window.applied);
    const applying = window.applied.reduce((sum, time) => sum + time, 0);
    const at = (values, part) => values[Math.min(values.length - 1, Math.floor(part * values.length))] ?? NaN;
    return {
      frames: drawn.length, script: at(script, 0.5), script10: at(script, 0.1), applying, script95: at(script, 0.95), applied: at(applied, 0.5), applied95: at(applied, 0.95),
    };
  });
  results.push({ ...result, cpu: (cpu - result.applying) / result.frames, perSecond: result.frames / Number(seconds) });
  if (picture && run === 0) {
    await page.screenshot({ path: picture });
  }
  await page.close();
}
await browser.close();
server.close();

const median = (name) => results.map((result) => result[name]).sort((a, b) => a - b)[results.length >> 1];
console.log(`${view}, ${satellites} satellites, ${width} x ${height}, ${runs} runs of ${seconds} s, load ${loadavg()[0].toFixed(1)}, `
  + `requests elsewhere: ${outside}`);
console.log(`frames per second: ${median("perSecond").toFixed(1)} (${results.map((result) => result.perSecond.toFixed(1)).join(", ")})`);
console.log(`processor time of script per frame drawn, without updates of the model: ${median("cpu").toFixed(2)} ms`);
console.log(`script per frame, wall clock: 10th percentile ${median("script10").toFixed(2)} ms, median ${median("script").toFixed(2)} ms, 95th percentile ${median("script95").toFixed(2)} ms`);
console.log(`script per update of the model: median ${median("applied").toFixed(2)} ms, 95th percentile ${median("applied95").toFixed(2)} ms`);
