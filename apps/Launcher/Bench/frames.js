// Put before everything else of a page that is measured: notes every frame that draws, and the script of every update.
(() => {
  const frames = [];
  const updates = [];
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
  const noting = (prototype, name, draws) => {
    const original = prototype[name];
    prototype[name] = function (...rest) {
      if (current) {
        current.drew = true;
      }
      return draws ? original.apply(this, rest) : undefined;
    };
  };
  noting(CanvasRenderingContext2D.prototype, "putImageData", true);
  // Without a graphics processor WebGL is drawn by the processor that runs the script, about once a second: left out.
  noting(WebGL2RenderingContext.prototype, "drawElements", false);
  const listen = EventSource.prototype.addEventListener;
  EventSource.prototype.addEventListener = function (name, listener, ...rest) {
    return listen.call(this, name, name !== "update" ? listener : (event) => {
      const before = performance.now();
      listener(event);
      updates.push(performance.now() - before);
    }, ...rest);
  };
  const sorted = (values) => values.slice().sort((a, b) => a - b);
  const at = (values, part) => sorted(values)[Math.min(values.length - 1, Math.floor(part * values.length))] ?? -1;
  window.measured = {
    begin: () => frames.length = updates.length = 0,
    end: () => {
      const drawn = frames.filter((frame) => frame.drew).map((frame) => frame.script);
      return {
        frames: drawn.length, frame: at(drawn, 0.5), frame95: at(drawn, 0.95),
        updates: updates.length, update: at(updates, 0.5), update95: at(updates, 0.95),
      };
    },
  };
})();
