import { Button } from "@scai/common/components/Button.tsx";
import { Facts } from "@scai/common/components/Facts.tsx";
import { Menu, MenuItem } from "@scai/common/components/Menu.tsx";
import { ErrorState, Skeleton } from "@scai/common/components/States.tsx";
import { toast } from "@scai/common/components/Toast.tsx";
import { countText, degreesText, numberText } from "@scai/common/format.ts";
import { parseTime, utcText } from "@scai/common/time.ts";
import { useState } from "preact/hooks";
import { mayAdminister, mayPlan } from "../account/session";
import { client } from "../api/client";
import { wordsOf } from "../api/problem";
import type { Elements, Item, Page, SatelliteTracks } from "../api/types";
import { constellationKinds, kinds } from "../catalogue/kinds";
import { ItemTable } from "../catalogue/ItemTable";
import { flightsOf } from "../map/Flight";
import { go, hashOf } from "../shell/route";
import { RunDialog } from "../runs/RunDialog";
import { useLoaded } from "../useLoaded";
import { AddMembers } from "./AddMembers";
import { heights, periodMinutes, planes } from "./orbit";
import { OrbitMap } from "./OrbitMap";

const formats = [["json", "JSON, all that is known"], ["tle", "Two-line element sets"], ["omm", "OMM, JSON"], ["csv", "CSV"]] as const;

/** A constellation: its members, their orbits on the map, and what follows from them. */
export function ConstellationView({ id }: { id: number }) {
  const found = useLoaded((signal) => client.get<Item>(`constellations/${id}`, {}, signal), [id]);
  const constellation = found.value;
  const version = constellation?.version ?? 0;
  const tracks = useLoaded(async (signal) => {
    const tracks = await client.get<SatelliteTracks>(`constellations/${id}/tracks`, { minutes: 110, step: 30 }, signal);
    return { flights: flightsOf(tracks), without: tracks.withoutElements };
  }, [id, version]);
  const sample = useLoaded((signal) => client.get<Page<Item>>(`constellations/${id}/satellites`, { limit: 1000 }, signal), [id, version]);
  const [selected, setSelected] = useState<Item | null>(null);
  const [adding, setAdding] = useState(false);
  const [running, setRunning] = useState(false);
  if (found.error) {
    return <ErrorState title="The constellation cannot be shown" detail={found.error} retry="To the constellations" onRetry={() => go("constellations")} />;
  }
  if (!constellation) {
    return <Skeleton label="Opening the constellation" />;
  }
  const editable = mayPlan.value && (!constellation.shared || mayAdminister.value);
  const download = (format: string) => client.download(`constellations/${id}/export`, { format }, `${constellation.name}.${format === "omm" ? "omm.json" : format}`)
    .catch((error) => toast(wordsOf(error), "error"));
  return (
    <div class="view-column">
      <div class="view-head">
        <a href={hashOf(["constellations"])}>Constellations</a><span aria-hidden="true">/</span>
        <h1>{constellation.name}</h1>
        <span class="spread" />
        {editable && <Button onClick={() => setAdding(true)}>Add satellites</Button>}
        <Menu title="Export" label="Export" icon="save" align="right">
          {(close) => formats.map(([format, text]) => <MenuItem key={format} onClick={() => {
            close();
            void download(format);
          }}>{text}</MenuItem>)}
        </Menu>
        <a class="button" href={hashOf(["catalogue", "constellations", id])}>Edit</a>
        {mayPlan.value && <Button icon="play" onClick={() => setRunning(true)}>Run as scenario</Button>}
        {mayPlan.value && <a class="button primary" href={hashOf(["coverage"], { constellation: String(id) })}>Simulate coverage</a>}
      </div>
      <div class="constellation">
        <OrbitMap flights={tracks.value?.flights ?? null} error={tracks.error} selected={selected?.name ?? null} />
        <aside class="facts-box" aria-label="Facts">
          <h2>Facts</h2>
          <FactsOf constellation={constellation} sample={sample.value} without={tracks.value?.without ?? 0} />
        </aside>
        <div class="members">
          <ItemTable brief kind={kinds.satellites} path={`constellations/${id}/satellites`} selected={selected?.id ?? null} version={version}
            onSelect={(row) => setSelected(row.id === selected?.id ? null : row)}
            tools={selected && (
              <>
                <a class="button" href={hashOf(["catalogue", "satellites", selected.id])}>Open {selected.name}</a>
                {editable && <Button onClick={() => {
                  client.change("DELETE", `constellations/${id}/satellites/${selected.id}`)
                    .then(() => {
                      toast(`${selected.name} is no longer in ${constellation.name}; it stays in the catalogue.`);
                      setSelected(null);
                      found.reload();
                    }, (error) => toast(wordsOf(error), "error"));
                }}>Take out</Button>}
              </>
            )} />
        </div>
      </div>
      {running && <RunDialog constellation={constellation} onClose={() => setRunning(false)} />}
      {adding && <AddMembers constellation={constellation} onClose={() => setAdding(false)} onAdded={found.reload} />}
    </div>
  );
}

function FactsOf({ constellation, sample, without }: { constellation: Item; sample: Page<Item> | null; without: number }) {
  const orbits = (sample?.items ?? []).flatMap((item) => (item["elements"] as Elements | undefined) ?? []);
  const epochs = orbits.map((orbit) => parseTime(orbit.epoch));
  const span = (values: readonly number[], decimals: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const [a, b] = [numberText(low, decimals), numberText(high, decimals)];
    return a === b ? a : `${a} to ${b}`;
  };
  return (
    <>
      <Facts items={[
        ["Kind", constellationKinds.find(([kind]) => kind === constellation["kind"])?.[1] ?? "–"],
        ["Operator", (constellation["operator"] as string | undefined) ?? "–"],
        ["Satellites", numberText(constellation.satelliteCount ?? 0)],
        ...(without > 0 ? [["Without an orbit", countText(without, "satellite")] as const] : []),
        ...(orbits.length > 0 ? [
          ["Orbital planes (2° apart)", numberText(planes(orbits))],
          ["Inclination", orbits.length > 1 ? `${span(orbits.map((orbit) => orbit.inclinationDegrees), 1)}°` : degreesText(orbits[0]!.inclinationDegrees)],
          ["Perigee height", `${span(orbits.map((orbit) => heights(orbit).perigee), 0)} km`],
          ["Apogee height", `${span(orbits.map((orbit) => heights(orbit).apogee), 0)} km`],
          ["Period", `${span(orbits.map((orbit) => periodMinutes(orbit.meanMotionRevsPerDay)), 1)} min`],
          ["Oldest elements", utcText(Math.min(...epochs))],
          ["Newest elements", utcText(Math.max(...epochs))],
        ] as const : []),
        ["Whose", constellation.shared ? "everybody's" : "mine"],
      ]} />
      {sample?.next && <p class="muted">Orbits of the first {numberText(sample.items.length)} satellites.</p>}
      {(constellation["notes"] as string | undefined) && <p class="notes">{constellation["notes"] as string}</p>}
    </>
  );
}
