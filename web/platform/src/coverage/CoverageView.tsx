import { numberText } from "@scai/common/format.ts";
import { useEffect, useState } from "preact/hooks";
import { mayPlan } from "../account/session";
import { client } from "../api/client";
import { ApiError, wordsOf } from "../api/problem";
import type { Item, Job, Page } from "../api/types";
import { parseNumber, parseUtc, utcFieldText } from "../forms/parse";
import { TextField } from "../forms/TextField";
import { figureTitle } from "../results/scale";
import { go, place } from "../shell/route";
import { useLoaded } from "../useLoaded";
import { estimateCells, figureNames, requestOf, type CoverageForm } from "./request";
import { SourcePicker } from "./SourcePicker";
import { TargetMap } from "./TargetMap";
import { nameFor, Targets } from "./Targets";

const mostCells = 200_000;

const presets = [
  ["", "None: the usual figures"], ["observation", "Earth observation: revisit, gaps, age of data"],
  ["communication", "Communication: how many in view, response, latency"], ["navigation", "Navigation: dilution of precision"],
] as const;

/** #/coverage[?constellation=ID or satellite=ID]: what is to be simulated. */
export default function CoverageView() {
  const [form, setForm] = useState<CoverageForm>(() => firstForm(place.peek().query));
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [members, setMembers] = useState<number | null>(null);
  const stations = useLoaded((signal) => client.get<Page<Item>>("stations", { limit: 500 }, signal), []);
  const change = (part: Partial<CoverageForm>) => {
    setForm((before) => ({ ...before, ...part }));
    setFailure(null);
  };
  useEffect(() => {
    if (form.level === "constellation" && form.ids[0]) {
      client.get<Item>(`constellations/${form.ids[0]}`).then((item) => setMembers(item.satelliteCount ?? null), () => setMembers(null));
    } else {
      setMembers(form.ids.length || null);
    }
  }, [form.level, form.ids[0]]);
  const submit = async (event: Event) => {
    event.preventDefault();
    const { request, wrong: faults } = requestOf(form);
    setWrong(faults);
    if (Object.keys(faults).length > 0) {
      setFailure("Some fields are not as expected; they say what is.");
      return;
    }
    setBusy(true);
    try {
      go("simulations", (await client.change<Job>("POST", "simulations", request)).id);
    } catch (error) {
      setWrong(error instanceof ApiError ? error.fields : {});
      setFailure(wordsOf(error));
      setBusy(false);
    }
  };
  const resolution = parseNumber(form.resolution);
  const cells = estimateCells(form.targets, form.global, "value" in resolution ? resolution.value ?? 1 : NaN);
  const text = (field: keyof CoverageForm, label: string, error: string, more: { unit?: string; hint?: string; placeholder?: string } = {}) => (
    <TextField label={label} value={form[field] as string} error={wrong[error]} numeric {...more} onChange={(value) => change({ [field]: value })} />
  );
  return (
    <form class="coverage" onSubmit={submit} noValidate>
      <div class="coverage-form">
        <h1>Simulate coverage</h1>
        {!mayPlan.value && <p class="notice">Your role may look at simulations, not start them; an administrator can make you a planner.</p>}
        <fieldset>
          <legend>Satellites</legend>
          <div class="form">
            <TextField label="Simulate" value={form.level} choices={[["constellation", "a constellation"], ["satellite", "one satellite"]]} wide
              onChange={(value) => change({ level: value as CoverageForm["level"], ids: [] })} />
            <SourcePicker level={form.level} id={form.ids[0] ?? null} error={wrong["ids"]}
              onChoose={(item) => change({ ids: item ? [item.id] : [] })} />
          </div>
        </fieldset>
        <fieldset>
          <legend>Time, UTC</legend>
          <div class="form">
            <TextField label="From" unit="UTC" value={form.from} error={wrong["from"]} onChange={(from) => change({ from })} mono />
            <TextField label="To" unit="UTC" value={form.to} error={wrong["to"]} onChange={(to) => change({ to })} mono />
            <div class="wide row">
              {([["6 h", 6], ["1 day", 24], ["3 days", 72], ["7 days", 168]] as const).map(([label, hours]) => (
                <button key={label} type="button" class="chip" onClick={() => {
                  const from = parseUtc(form.from);
                  if ("value" in from) {
                    change({ to: utcFieldText(from.value + hours * 3_600_000) });
                  }
                }}>{label}</button>
              ))}
            </div>
            {text("interval", "Sample step", "intervalSeconds", { unit: "s", hint: "Of tracks and of shares over time" })}
          </div>
        </fieldset>
        <fieldset>
          <legend>Targets</legend>
          <label class="check"><input type="checkbox" checked={form.global} onChange={(event) => change({ global: event.currentTarget.checked })} /> The whole Earth</label>
          <Targets targets={form.targets} onChange={(targets) => change({ targets })} error={wrong["targets"] ?? shapeFault(wrong)} />
          <div class="form">{text("resolution", "Size of cells and pieces", "resolutionDegrees", { unit: "°" })}</div>
        </fieldset>
        <fieldset>
          <legend>Sensors</legend>
          <div class="form">
            <TextField label="Look with" value={form.sensor} wide choices={[
              ["", "each satellite's own sensors"], ["horizon", "all above the horizon"], ["cone", "a cone for all"],
              ["optical", "an optical sensor for all"], ["sar", "a radar for all"],
            ]} onChange={(value) => change({ sensor: value as CoverageForm["sensor"] })} error={wrong["sensor"]} />
            {form.sensor === "" && (
              <TextField label="Which of them" value={form.sensors} choices={[["all", "All"], ["optical", "Optical"], ["sar", "Radar (SAR)"]]} error={wrong["sensors"]}
                onChange={(value) => change({ sensors: value as CoverageForm["sensors"] })} hint="Satellites without sensors see all above the horizon." />
            )}
            {form.sensor === "cone" && text("halfAngle", "Half angle", "sensor.halfAngleDegrees", { unit: "°" })}
            {form.sensor === "optical" && (
              <>
                {text("horizontal", "Half angle across the track", "sensor.horizontalDegrees", { unit: "°" })}
                {text("vertical", "Half angle along the track", "sensor.verticalDegrees", { unit: "°" })}
              </>
            )}
            {form.sensor === "sar" && (
              <>
                {text("minIncidence", "Least incidence", "sensor.minIncidenceDegrees", { unit: "°" })}
                {text("maxIncidence", "Greatest incidence", "sensor.maxIncidenceDegrees", { unit: "°" })}
                <TextField label="Side" value={form.side} choices={[["both", "Both"], ["left", "Left"], ["right", "Right"]]}
                  onChange={(value) => change({ side: value as CoverageForm["side"] })} />
              </>
            )}
            {text("elevation", "Least elevation at the target", "minElevationDegrees", { unit: "°", placeholder: "as the preset" })}
            <label class="check wide"><input type="checkbox" checked={form.sunlit} onChange={(event) => change({ sunlit: event.currentTarget.checked })} /> Only while the Sun is up at the target</label>
          </div>
        </fieldset>
        <fieldset>
          <legend>Figures of merit</legend>
          <div class="form">
            <TextField label="Preset" value={form.preset} choices={presets} wide error={wrong["preset"]}
              onChange={(value) => change({ preset: value as CoverageForm["preset"] })} />
          </div>
          <details>
            <summary>{form.figures.length === 0 ? "Choose figures instead" : `${form.figures.length} figures chosen`}</summary>
            <div class="figure-list">
              {figureNames.map((name) => (
                <label key={name} class="check"><input type="checkbox" checked={form.figures.includes(name)} onChange={(event) => change({
                  figures: event.currentTarget.checked ? [...form.figures, name] : form.figures.filter((one) => one !== name),
                })} /> {figureTitle(name)}</label>
              ))}
            </div>
          </details>
          {form.preset === "communication" && (
            <details open>
              <summary>Stations for the latency ({form.stations.length})</summary>
              {stations.value?.items.length === 0 && <p class="muted">The catalogue has no stations yet.</p>}
              <div class="figure-list">
                {(stations.value?.items ?? []).map((item) => (
                  <label key={item.id} class="check"><input type="checkbox" checked={form.stations.some((station) => station.name === item.name)}
                    onChange={(event) => change({
                      stations: event.currentTarget.checked
                        ? [...form.stations, { name: item.name, coordinates: [item["longitudeDegrees"] as number, item["latitudeDegrees"] as number, (item["altitudeMeters"] as number | undefined) ?? 0] }]
                        : form.stations.filter((station) => station.name !== item.name),
                    })} /> {item.name}</label>
                ))}
              </div>
            </details>
          )}
        </fieldset>
        <div class="form"><TextField label="Name of the simulation" value={form.name} onChange={(name) => change({ name })} wide error={wrong["name"]}
          placeholder="what the history calls it" /></div>
        <div class="actions sticky">
          {failure && <div class="notice wrong" role="alert">{failure}</div>}
          <span role="status" class={cells > mostCells ? "field-error" : "muted"}>
            {Number.isNaN(cells) ? "" : `About ${numberText(cells)} cells${members ? `, ${numberText(members)} satellites` : ""}`}
            {cells > mostCells && `; at most ${numberText(mostCells)}: make cells larger`}
          </span>
          <span class="spread" />
          <button type="submit" class="button primary" disabled={busy || !mayPlan.value}>{busy ? "Starting…" : "Start"}</button>
        </div>
      </div>
      <TargetMap targets={form.targets} onMoved={(targets) => change({ targets })} onDrawn={(kind, places) => setForm((before) =>
        ({ ...before, targets: [...before.targets, { kind, places, name: nameFor(kind, before.targets) }] }))} />
    </form>
  );
}

/** What the platform says of a point, line or area. */
function shapeFault(wrong: Readonly<Record<string, string>>): string | undefined {
  const found = Object.entries(wrong).find(([field]) => /^(points|lines|areas)/.test(field));
  return found && `${found[0]}: ${found[1]}`;
}

function firstForm(query: Readonly<Record<string, string>>): CoverageForm {
  const midnight = Math.floor(Date.now() / 86_400_000) * 86_400_000;
  const satellite = Number(query["satellite"] ?? NaN);
  const constellation = Number(query["constellation"] ?? NaN);
  return {
    name: "", level: satellite ? "satellite" : "constellation", ids: satellite ? [satellite] : constellation ? [constellation] : [],
    from: utcFieldText(midnight), to: utcFieldText(midnight + 86_400_000), interval: "60", resolution: "1", global: false, targets: [],
    sensors: "all", sensor: "", halfAngle: "30", horizontal: "20", vertical: "20", side: "both", minIncidence: "20", maxIncidence: "45",
    preset: "observation", figures: [], elevation: "", sunlit: false, stations: [],
  };
}
