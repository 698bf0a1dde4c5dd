import { Lamp } from "@scai/common/components/Lamp.tsx";
import { EmptyState } from "@scai/common/components/States.tsx";
import type { Description, Sample } from "../api/types";
import { lampOf } from "../model/severity";
import { limitText, readable, sampleText } from "../model/words";
import { Severity } from "../shell/Severity";

type Props = {
  samples: readonly Sample[];
  description: Description;
  selected: string | null;
  onSelect: (name: string) => void;
};

/** The newest values of a subsystem, each beside its limits. */
export function SampleTable({ samples, description, selected, onSelect }: Props) {
  if (samples.length === 0) {
    return <EmptyState title="Nothing heard of it yet" icon="health">Telemetry comes down when a station sees the spacecraft.</EmptyState>;
  }
  return (
    <div class="framed scrolls-within">
      <table class="plain samples">
        <thead><tr><th>Parameter</th><th class="number">Value</th><th>State</th><th>Limits</th></tr></thead>
        <tbody>
          {samples.map((sample) => {
            const definition = description.parameters.find((known) => known.name === sample.name);
            const limits = definition?.limits ?? [];
            return (
              <tr key={sample.name} class={sample.name === selected ? "chosen" : ""}>
                <td>
                  <button type="button" class="link" aria-pressed={sample.name === selected} title={definition?.description} onClick={() => onSelect(sample.name)}>
                    {readable(sample.name)}
                  </button>
                </td>
                <td class="number value">{sampleText(sample)}</td>
                <td>{sample.severity ? <Severity severity={sample.severity} />
                  : <Lamp state={lampOf(null, sample.stale)} text={sample.stale ? "stale" : limits.length ? "good" : "no limits"} />}</td>
                <td class="muted limits" title={limits.map((limit) => limitText(limit, definition!)).join("\n")}>
                  {limits.length === 0 ? "" : limitText(limits[0]!, definition!)}{limits.length > 1 && `, and ${limits.length - 1} more`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
