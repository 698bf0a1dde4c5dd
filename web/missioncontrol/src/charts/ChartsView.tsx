import { client } from "@scai/common/api/client.ts";
import { wordsOf } from "@scai/common/api/problem.ts";
import type { Span } from "@scai/common/charts/Chart.tsx";
import { Button } from "@scai/common/components/Button.tsx";
import { EmptyState, ErrorState, Skeleton } from "@scai/common/components/States.tsx";
import { toast } from "@scai/common/components/Toast.tsx";
import { parseTime } from "@scai/common/time.ts";
import { useSignal } from "@preact/signals";
import { useState } from "preact/hooks";
import type { ParameterDefinition } from "../api/types";
import { model, spacecraftInView } from "../mission";
import { titleOf } from "../model/families";
import { readable } from "../model/words";
import { NoSpacecraft } from "../shell/NoSpacecraft";
import { SpacecraftPicker } from "../shell/SpacecraftPicker";
import { useDescription } from "../shell/useDescription";
import { useSettled } from "../shell/useSettled";
import { ParameterChart } from "./ParameterChart";
import { spanOf } from "./span";
import { StretchPicker } from "./StretchPicker";

/** Any parameters over any stretch: those of one unit in one chart. */
export default function ChartsView({ parts }: { parts: readonly string[] }) {
  const spacecraft = spacecraftInView();
  const description = useDescription(spacecraft);
  const [chosen, setChosen] = useState<readonly string[]>(parts.length ? parts[0]!.split(",") : []);
  const [minutes, setMinutes] = useState<number | null>(60);
  const [search, setSearch] = useState("");
  const zoom = useSignal<Span | null>(null);
  const now = useSettled(model.now.value, 2000);
  if (spacecraft === null) {
    return <NoSpacecraft />;
  }
  if (description.error) {
    return <ErrorState title="The spacecraft's description cannot be had" detail={description.error} onRetry={description.reload} />;
  }
  if (description.value === null) {
    return <Skeleton label="Fetching the description" />;
  }
  const known = description.value.parameters;
  const shown = known.filter((parameter) => `${parameter.name} ${parameter.description}`.toLowerCase().includes(search.trim().toLowerCase()));
  const toggle = (name: string) => setChosen(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name]);
  const whole = spanOf(minutes, now, parseTime(model.mission.value!.start));
  const save = () => {
    const span = zoom.value ?? whole;
    client.download(`spacecraft/${spacecraft}/telemetry.csv`,
      { parameters: chosen.join(","), from: new Date(span.from).toISOString(), to: new Date(span.to).toISOString() }, `${description.value!.name}.csv`)
      .catch((error) => toast(wordsOf(error), "error"));
  };
  return (
    <div class="charts-view">
      <section class="picker" aria-label="Parameters">
        <SpacecraftPicker />
        <input class="input" type="search" placeholder="Find a parameter" aria-label="Find a parameter" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
        <div class="picker-list">
          {shown.length === 0 && <p class="muted">No parameter of that name.</p>}
          {grouped(shown).map(([packet, parameters]) => (
            <fieldset key={packet}>
              <legend>{titleOf(packet)}</legend>
              {parameters.map((parameter) => (
                <label key={parameter.name} class="check" title={parameter.description}>
                  <input type="checkbox" checked={chosen.includes(parameter.name)} onChange={() => toggle(parameter.name)} />
                  {readable(parameter.name)}{parameter.unit && <span class="muted">{parameter.unit}</span>}
                </label>
              ))}
            </fieldset>
          ))}
        </div>
      </section>
      <section class="view-column scrolls">
        <div class="view-head">
          <h1>Charts</h1><span class="spread" />
          {zoom.value && <Button onClick={() => (zoom.value = null)} icon="fit">Whole stretch</Button>}
          <StretchPicker minutes={minutes} onChange={(to) => {
            setMinutes(to);
            zoom.value = null;
          }} />
          <Button icon="save" disabled={chosen.length === 0} onClick={save}>CSV</Button>
          <Button disabled={chosen.length === 0} onClick={() => setChosen([])}>Clear</Button>
        </div>
        {chosen.length === 0
          ? <EmptyState title="Nothing chosen" icon="charts">Choose parameters at the left. Those of one unit share a chart; drag over a chart to zoom.</EmptyState>
          : byUnit(known, chosen).map((names) => (
            <ParameterChart key={names.join()} spacecraft={spacecraft} parameters={names} description={description.value!} whole={whole} zoom={zoom} height={240} />
          ))}
      </section>
    </div>
  );
}

function grouped(parameters: readonly ParameterDefinition[]): [packet: string, parameters: ParameterDefinition[]][] {
  const groups = new Map<string, ParameterDefinition[]>();
  for (const parameter of parameters) {
    const packet = parameter.name.split(".")[0]!;
    groups.set(packet, [...(groups.get(packet) ?? []), parameter]);
  }
  return [...groups];
}

/** Names by unit, in the order in which they were chosen; states stand alone. */
export function byUnit(known: readonly ParameterDefinition[], chosen: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const name of chosen) {
    const parameter = known.find((one) => one.name === name);
    if (parameter) {
      const key = parameter.states ? name : parameter.unit;
      groups.set(key, [...(groups.get(key) ?? []), name]);
    }
  }
  return [...groups.values()];
}
