import Layer from "ol/layer/Layer.js";
import type { FrameState } from "ol/Map.js";
import Source from "ol/source/Source.js";
import { Painter, type Frame } from "./Painter";
import type { Flat } from "./projections";

/** A layer that draws on a canvas of its own, with the map as it moves and, by `redraw`, without it. */
export class CanvasLayer extends Layer {
  readonly canvas = document.createElement("canvas");
  private readonly context = this.canvas.getContext("2d")!;
  private frame: Frame | null = null;

  constructor(private readonly flat: () => Flat, private readonly paint: (painter: Painter) => void, zIndex: number) {
    super({ source: new Source({}), zIndex });
    this.canvas.className = "map-canvas";
    Object.assign(this.canvas.style, { position: "absolute", inset: "0", width: "100%", height: "100%", pointerEvents: "none" });
  }

  override render(state: FrameState): HTMLElement {
    const [width, height] = state.size as [number, number];
    const { pixelRatio } = state;
    const { center, resolution } = state.viewState;
    this.frame = { flat: this.flat(), width, height, pixelRatio, centre: [center[0]!, center[1]!], resolution };
    const [across, down] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
    if (this.canvas.width !== across || this.canvas.height !== down) {
      this.canvas.width = across;
      this.canvas.height = down;
    }
    this.draw(this.frame);
    return this.canvas;
  }

  /** Draws again where the map stands; does nothing before the map has drawn for the first time. */
  redraw(): void {
    if (this.frame) {
      this.draw(this.frame);
    }
  }

  /** Where the map stands, for hit tests; null before the first drawing. */
  painter(): Painter | null {
    return this.frame ? new Painter(this.context, this.frame) : null;
  }

  private draw(frame: Frame): void {
    const { context, canvas } = this;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.setTransform(frame.pixelRatio, 0, 0, frame.pixelRatio, 0, 0);
    this.paint(new Painter(context, frame));
  }
}
