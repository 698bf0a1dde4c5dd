import { pathThrough, type Path } from "@scai/common/geometry/sphere.ts";
import { client } from "../api/client";
import { isAbort } from "../api/problem";

interface Seen {
  readonly asset: string;
  readonly time: number;
  /** For how long it is shown, milliseconds. */
  readonly span: number;
  readonly rings: readonly Path[];
}

interface FootprintFeature {
  geometry: { coordinates: [number, number][][][] };
  properties: { asset: string; time: string; seconds: number };
}

/** The platform gives this many footprints at once. */
const mostAtOnce = 1500;
/** Parts of the window that are kept. */
const kept = 24;

/** What sensors see at moments of a result, fetched part by part as the reader looks. */
export class Footprints {
  private readonly parts = new Map<number, readonly Seen[] | "coming">();
  private readonly length: number;
  private readonly abort = new AbortController();

  /**
   * @param step from one footprint to the next, milliseconds
   * @param arrived called when a part has come
   */
  constructor(private readonly path: string, private readonly from: number, private readonly to: number, assets: number, step: number, private readonly arrived: () => void) {
    this.length = Math.max(1, Math.min(120, Math.floor(mostAtOnce / Math.max(1, assets)))) * step;
  }

  /** The footprints at a moment that are there already; others come. */
  at(time: number): Seen[] {
    const part = Math.floor((time - this.from) / this.length);
    const seen = this.parts.get(part);
    if (seen === undefined) {
      void this.fetch(part);
    }
    return seen === undefined || seen === "coming" ? [] : seen.filter((one) => one.time <= time && time < one.time + one.span);
  }

  close(): void {
    this.abort.abort();
  }

  private async fetch(part: number): Promise<void> {
    const start = this.from + part * this.length;
    const end = Math.min(this.to, start + this.length);
    if (!(end > start)) {
      return;
    }
    this.parts.set(part, "coming");
    try {
      const query = { from: new Date(start).toISOString(), to: new Date(end).toISOString() };
      const { features } = await client.get<{ features: FootprintFeature[] }>(`${this.path}/footprints`, query, this.abort.signal);
      this.parts.set(part, features.map(({ geometry, properties }) => ({
        asset: properties.asset,
        time: Date.parse(properties.time),
        span: properties.seconds * 1000,
        rings: geometry.coordinates.map((polygon) => pathThrough(polygon[0]!.map((place) => place[1]), polygon[0]!.map((place) => place[0]))),
      })));
      for (const old of [...this.parts.keys()].slice(0, -kept)) {
        this.parts.delete(old);
      }
      this.arrived();
    } catch (error) {
      // Asked for again when the reader comes back to it.
      this.parts.delete(part);
      if (!isAbort(error)) {
        this.parts.set(part, []);
      }
    }
  }
}
