import { Button } from "@scai/common/components/Button.tsx";
import { Dialog } from "@scai/common/components/Dialog.tsx";
import { toast } from "@scai/common/components/Toast.tsx";
import { useState } from "preact/hooks";
import { client } from "@scai/common/api/client.ts";
import { ApiError, wordsOf } from "@scai/common/api/problem.ts";
import type { Item, Page } from "../api/types";
import { parseNumber, parseUtc, utcFieldText } from "@scai/common/forms/parse.ts";
import { TextField } from "@scai/common/forms/TextField.tsx";
import { go, hashOf } from "@scai/common/route.ts";
import { useLoaded } from "@scai/common/useLoaded.ts";

const numbers = [
  ["recorderGigabits", "Recorder of each satellite", "Gbit", "280"], ["instrumentMegabitsPerSecond", "Instrument fills it at", "Mbit/s", "12.5"],
  ["downlinkMegabitsPerSecond", "Stations receive at", "Mbit/s", "300"], ["maskDegrees", "Stations' elevation mask", "°", "5"],
  ["costPerSecondDollars", "A second of link costs", "$", "0.37"], ["outageProbability", "Chance of an outage per hour", "0 to 1", "0"],
  ["tickSeconds", "Length of a tick", "s", "10"], ["rate", "Scenario seconds per second", "", "600"],
] as const;

/** Turns a constellation with stations into a downlink scenario: started here, or taken home as a file. */
export function RunDialog({ constellation, onClose }: { constellation: Item; onClose: () => void }) {
  const midnight = Math.floor(Date.now() / 86_400_000) * 86_400_000;
  const stations = useLoaded((signal) => client.get<Page<Item>>("stations", { limit: 500 }, signal), []);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [from, setFrom] = useState(utcFieldText(midnight));
  const [to, setTo] = useState(utcFieldText(midnight + 86_400_000));
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(Object.fromEntries(numbers.map(([id, , , usual]) => [id, usual])));
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (launch: boolean) => {
    const faults: Record<string, string> = {};
    const [start, end] = [parseUtc(from), parseUtc(to)];
    if ("wrong" in start) {
      faults["from"] = start.wrong;
    }
    if ("wrong" in end) {
      faults["to"] = end.wrong;
    }
    const values = Object.fromEntries(numbers.flatMap(([id]) => {
      const parsed = parseNumber(texts[id]!);
      if ("wrong" in parsed) {
        faults[id] = parsed.wrong;
      }
      return "value" in parsed && parsed.value !== null ? [[id, parsed.value] as const] : [];
    }));
    setWrong(faults);
    if (Object.keys(faults).length > 0 || "wrong" in start || "wrong" in end) {
      return;
    }
    const body = { stationIds: chosen, from: new Date(start.value).toISOString(), to: new Date(end.value).toISOString(), ...values, ...(launch && { keepObserver: true }) };
    setBusy(true);
    setFailure(null);
    try {
      const path = `constellations/${constellation.id}/scenario`;
      if (launch) {
        await client.change("POST", `${path}?launch=true`, body);
        toast("The run is started; its observer opens from the list.");
        go("runs");
      } else {
        const response = await client.request(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
        const link = document.createElement("a");
        link.href = URL.createObjectURL(await response.blob());
        link.download = `${constellation.name}.yaml`;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
      }
    } catch (error) {
      setWrong(error instanceof ApiError ? error.fields : {});
      setFailure(wordsOf(error));
    }
    setBusy(false);
  };
  const known = new Set<string>(["from", "to", ...numbers.map(([id]) => id)]);
  return (
    <Dialog title={`Run ${constellation.name} as a scenario`} onClose={onClose} wide>
      <div class="form">
        <TextField label="From" unit="UTC" value={from} onChange={setFrom} error={wrong["from"]} mono />
        <TextField label="To" unit="UTC" value={to} onChange={setTo} error={wrong["to"]} mono />
        {numbers.map(([id, label, unit]) => (
          <TextField key={id} label={label} unit={unit} value={texts[id]!} error={wrong[id]} numeric onChange={(value) => setTexts({ ...texts, [id]: value })} />
        ))}
        <fieldset class="wide">
          <legend>Stations</legend>
          {stations.value?.items.length === 0 && <p class="muted">The catalogue has no stations yet; <a href={hashOf(["catalogue", "stations", "new"])}>add one</a>.</p>}
          {stations.error && <p class="field-error">{stations.error}</p>}
          <div class="figure-list">
            {(stations.value?.items ?? []).map((item) => (
              <label key={item.id} class="check"><input type="checkbox" checked={chosen.includes(item.id)}
                onChange={(event) => setChosen(event.currentTarget.checked ? [...chosen, item.id] : chosen.filter((id) => id !== item.id))} /> {item.name}</label>
            ))}
          </div>
        </fieldset>
        {failure && <div class="wide notice wrong" role="alert"><p>{failure}</p>
          {Object.entries(wrong).filter(([field]) => !known.has(field)).map(([field, expected]) => <p key={field}>{field}: {expected}</p>)}</div>}
        <div class="wide actions">
          <Button onClick={onClose}>Close</Button>
          <Button icon="save" disabled={busy} onClick={() => void send(false)}>Take the file home</Button>
          <Button kind="primary" disabled={busy} onClick={() => void send(true)}>{busy ? "One moment…" : "Start the run"}</Button>
        </div>
      </div>
    </Dialog>
  );
}
