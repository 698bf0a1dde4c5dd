/** Colours on the globe, whose ground is a photograph in both themes: those of the dark theme, lighter where they must carry. */
export const ink = {
  satellite: "#c6d2dd",
  inView: "#5cb8f0",
  linked: "#2bdfa6",
  out: "#b3bec9",
  outCross: "#f2703a",
  mask: "#8fd0ff",
  footprint: "#e3a8cf",
  selected: "#ff6ab8",
} as const;

/** Draws the sign of a station by its state, or the ring around what is selected. */
export function picture(name: string): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 64;
  const context = canvas.getContext("2d")!;
  context.scale(2, 2);
  context.translate(16, 16);
  const [state, chosen] = name.split("/");
  context.lineJoin = "round";
  if (state === "ring" || chosen) {
    context.beginPath();
    context.arc(0, 0, 12, 0, 2 * Math.PI);
    context.strokeStyle = ink.selected;
    context.lineWidth = 2;
    context.stroke();
  }
  if (state !== "ring") {
    triangle(context, state!);
  }
  const small = document.createElement("canvas");
  small.width = small.height = 32;
  small.getContext("2d")!.drawImage(canvas, 0, 0, 32, 32);
  return small;
}

function triangle(context: CanvasRenderingContext2D, state: string): void {
  context.beginPath();
  context.moveTo(0, -7);
  context.lineTo(6.5, 5);
  context.lineTo(-6.5, 5);
  context.closePath();
  context.fillStyle = state === "serving" ? ink.linked : state === "out" ? ink.out : "#ffffff";
  context.strokeStyle = "#0a0f14";
  context.lineWidth = 1.6;
  context.fill();
  context.stroke();
  if (state === "out") {
    context.strokeStyle = ink.outCross;
    context.lineWidth = 2.2;
    context.beginPath();
    context.moveTo(-7, -7);
    context.lineTo(7, 6);
    context.moveTo(7, -7);
    context.lineTo(-7, 6);
    context.stroke();
  }
}
