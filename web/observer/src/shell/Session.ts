import { computed, effect, signal } from "@preact/signals";
import { api } from "../api/client";
import { openLive, openRecording, type OpenRun } from "../api/stream";
import { readPlace, writePlace } from "./location";

/** What the reader has open: a run, a view of it and a moment, which the address of the page names too. */
export class Session {
  readonly run = signal<OpenRun | null>(null);
  readonly view = signal("map");
  /** Whether the list of shortcuts is open. */
  readonly help = signal(false);
  readonly model = computed(() => this.run.value?.model.value ?? null);
  private readonly stop: () => void;

  constructor() {
    const place = readPlace(location.search);
    this.view.value = place.view ?? "map";
    if (place.run !== null) {
      this.open(place.run, place.time);
    } else {
      void this.openWhatGoesOn();
    }
    this.stop = effect(() => {
      const model = this.model.value;
      const time = model && !model.following.value ? model.viewTime.value : null;
      document.title = model ? `${model.header.value.name} - ScAi Observer` : "ScAi Observer";
      this.note(this.run.value?.id ?? null, this.view.value, time);
    });
  }

  /** Opens a run, at a moment where one is given. */
  open(id: string, time: number | null = null): void {
    this.run.peek()?.close();
    const run = id === "live" ? openLive(id) : openRecording(id);
    this.run.value = run;
    if (time !== null) {
      const cease = run.model.subscribe((model) => {
        if (model) {
          model.lookAt(time);
          queueMicrotask(() => cease());
        }
      });
    }
  }

  /** A page without a run in its address shows the live run when there is one; else there is a choice. */
  private async openWhatGoesOn(): Promise<void> {
    const runs = await api.runs().catch(() => []);
    if (this.run.peek() === null && runs.some((run) => run.id === "live" && run.phase !== null)) {
      this.open("live");
    }
  }

  /** Back to the choice of runs. */
  leave(): void {
    this.run.peek()?.close();
    this.run.value = null;
  }

  close(): void {
    this.stop();
    this.run.peek()?.close();
  }

  private pending: ReturnType<typeof setTimeout> | undefined;

  /** Writes the address, at most a few times a second: browsers refuse more. */
  private note(run: string | null, view: string, time: number | null): void {
    clearTimeout(this.pending);
    this.pending = setTimeout(() => {
      const search = writePlace({ run, view, time }, location.search);
      if (search !== location.search) {
        history.replaceState(null, "", `${location.pathname}${search}`);
      }
    }, 250);
  }
}
