import { Button } from "@scai/common/components/Button.tsx";
import { utcText } from "@scai/common/time.ts";
import { Scene, speeds } from "./Scene";

/** The moment that is looked at. */
export function Playback({ scene }: { scene: Scene }) {
  return (
    <div class="playback" role="group" aria-label="Time">
      <Button icon={scene.playing.value ? "pause" : "play"} title={scene.playing.value ? "Pause" : "Play"} kind="primary"
        onClick={() => (scene.playing.value ? scene.pause() : scene.play())} />
      <select class="select" aria-label="Speed" value={scene.speed.value} onChange={(event) => (scene.speed.value = Number(event.currentTarget.value))}>
        {speeds.map((speed) => <option key={speed} value={speed}>{speed / 60} min/s</option>)}
      </select>
      <input type="range" aria-label="Moment" aria-valuetext={utcText(scene.time.value)} min={scene.from} max={scene.to} step={10_000} value={scene.time.value}
        onInput={(event) => scene.lookAt(Number(event.currentTarget.value))} />
      <output>{utcText(scene.time.value)}</output>
    </div>
  );
}
