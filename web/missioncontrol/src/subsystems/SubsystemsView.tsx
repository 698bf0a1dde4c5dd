import { client } from "@scai/common/api/client.ts";
import type { Span } from "@scai/common/charts/Chart.tsx";
import { Button } from "@scai/common/components/Button.tsx";
import { Lamp } from "@scai/common/components/Lamp.tsx";
import { EmptyState, ErrorState, Skeleton } from "@scai/common/components/States.tsx";
import { go, hashOf } from "@scai/common/route.ts";
import { parseTime } from "@scai/common/time.ts";
import { useLoaded } from "@scai/common/useLoaded.ts";
import { useSignal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import type { Family } from "../api/types";
import { ParameterChart } from "../charts/ParameterChart";
import { spanOf } from "../charts/span";
import { StretchPicker } from "../charts/StretchPicker";
import { model, spacecraftInView } from "../mission";
import { titleOf } from "../model/families";
import { lampOf } from "../model/severity";
import { Age } from "../shell/Age";
import { NoSpacecraft } from "../shell/NoSpacecraft";
import { SpacecraftPicker } from "../shell/SpacecraftPicker";
import { useDescription } from "../shell/useDescription";
import { useSettled } from "../shell/useSettled";
import { SampleTable } from "./SampleTable";

/** One subsystem: what is measured now against its limits, and how it went. */
export default function SubsystemsView({ parts }: { parts: readonly string[] }) {
  const spacecraft = spacecraftInView();
  const overview = spacecraft === null ? undefined : model.overview.value.get(spacecraft);
  const family = parts[0] ?? overview?.families[0]?.family;
  if (spacecraft === null) {
    return <NoSpacecraft />;
  }
  return (
    <div class="subsystems-view">
      <nav class="subsystem-list" aria-label="Subsystems">
        <SpacecraftPicker />
        {(overview?.families ?? []).map((one) => (
          <a key={one.family} href={hashOf(["subsystems", one.family])} aria-current={one.family === family ? "page" : undefined}>
            <Lamp state={lampOf(one.worstAlarm, one.stale)} text={titleOf(one.family)} title={one.worstAlarm ?? (one.stale ? "stale" : "within limits")} />
          </a>
        ))}
      </nav>
      {family === undefined
        ? <EmptyState title="No telemetry yet" icon="health">It comes down when a station sees the spacecraft.</EmptyState>
        : <Subsystem key={`${spacecraft}-${family}`} spacecraft={spacecraft} family={family} />}
    </div>
  );
}

function Subsystem({ spacecraft, family }: { spacecraft: number; family: string }) {
  const heard = useSettled(model.overview.value.get(spacecraft)?.lastHeard ?? null, 1000);
  const now = useSettled(model.now.value, 2000);
  const description = useDescription(spacecraft);
  const current = useLoaded((signal) => client.get<Family>(`spacecraft/${spacecraft}/${family}`, {}, signal), [spacecraft, family, heard]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [minutes, setMinutes] = useState<number | null>(60);
  const zoom = useSignal<Span | null>(null);
  const samples = current.value?.samples ?? [];
  const selected = samples.find((sample) => sample.name === chosen)?.name ?? samples[0]?.name;
  useEffect(() => {
    zoom.value = null;
  }, [selected]);
  if (current.error || description.error) {
    return <ErrorState title={`${titleOf(family)} cannot be shown`} detail={(current.error ?? description.error)!} onRetry={current.reload} />;
  }
  if (current.value === null || description.value === null) {
    return <Skeleton label={`Fetching ${titleOf(family)}`} />;
  }
  return (
    <section class="view-column" aria-label={titleOf(family)}>
      <div class="view-head">
        <h1>{titleOf(family)}</h1>
        <span class="muted">{model.nameOf(spacecraft)}{samples[0] && <>, sampled <Age of={samples[0].generated} />{samples[0].recorded && ", recorded"}</>}</span>
        <span class="spread" />
        {zoom.value && <Button icon="fit" onClick={() => (zoom.value = null)}>Whole stretch</Button>}
        <StretchPicker minutes={minutes} onChange={(to) => {
          setMinutes(to);
          zoom.value = null;
        }} />
        {selected && <Button icon="charts" onClick={() => go("charts", selected)}>Compare</Button>}
      </div>
      <div class="subsystem-body">
        <SampleTable samples={samples} description={description.value} selected={selected ?? null} onSelect={setChosen} />
        {selected && (
          <ParameterChart spacecraft={spacecraft} parameters={[selected]} description={description.value} zoom={zoom} height={300}
            whole={spanOf(minutes, now, parseTime(model.mission.value!.start))} />
        )}
      </div>
    </section>
  );
}
