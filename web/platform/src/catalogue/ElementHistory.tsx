import { Button } from "@scai/common/components/Button.tsx";
import { Facts } from "@scai/common/components/Facts.tsx";
import { countText, degreesText, numberText } from "@scai/common/format.ts";
import { parseTime, utcText } from "@scai/common/time.ts";
import { useState } from "preact/hooks";
import { client } from "@scai/common/api/client.ts";
import { wordsOf } from "@scai/common/api/problem.ts";
import type { Elements, Item, Page } from "../api/types";
import { TextField } from "@scai/common/forms/TextField.tsx";
import { periodMinutes } from "../constellation/orbit";
import { useLoaded } from "@scai/common/useLoaded.ts";

/** The element sets that a satellite has had, the latest first, and a way to add one. */
export function ElementHistory({ satellite, editable, onAdded }: { satellite: Item; editable: boolean; onAdded: () => void }) {
  const history = useLoaded((signal) => client.get<Page<Elements>>(`satellites/${satellite.id}/elements`, { limit: 100 }, signal), [satellite.id, satellite.version]);
  const [text, setText] = useState("");
  const [error, setError] = useState<string | undefined>();
  const [shown, setShown] = useState(0);
  const sets = history.value?.items ?? [];
  const set = sets[shown];
  const add = async () => {
    const lines = text.split("\n").map((line) => line.trim()).filter((line) => /^[12] /.test(line));
    if (lines.length !== 2) {
      setError("expected the two lines of an element set, beginning with 1 and 2");
      return;
    }
    try {
      await client.change("POST", `satellites/${satellite.id}/elements`, { tle1: lines[0], tle2: lines[1] });
      setText("");
      onAdded();
    } catch (wrong) {
      setError(wordsOf(wrong));
    }
  };
  return (
    <section class="details-body" aria-label="Element sets">
      <h3>Element sets</h3>
      {history.error ? <p class="field-error">{history.error}</p>
        : sets.length === 0 ? <p class="muted">{history.value ? "None: without one the satellite is on no map and in no simulation." : "Loading…"}</p>
        : (
          <>
            <label class="row">
              <span>{countText(sets.length, "set")}{history.value?.next && " and more"}, epoch</span>
              <select class="select" value={shown} onChange={(event) => setShown(Number(event.currentTarget.value))}>
                {sets.map((one, at) => <option key={one.epoch} value={at}>{utcText(parseTime(one.epoch))}{at === 0 && " (latest)"}</option>)}
              </select>
            </label>
            {set && <Facts items={[
              ["Inclination", degreesText(set.inclinationDegrees, 4)],
              ["Right ascension of the node", degreesText(set.rightAscensionDegrees, 4)],
              ["Eccentricity", numberText(set.eccentricity, 7)],
              ["Argument of perigee", degreesText(set.argumentOfPerigeeDegrees, 4)],
              ["Mean anomaly", degreesText(set.meanAnomalyDegrees, 4)],
              ["Mean motion", `${numberText(set.meanMotionRevsPerDay, 8)} revolutions/day`],
              ["Period", `${numberText(periodMinutes(set.meanMotionRevsPerDay), 2)} min`],
              ["B* (drag)", `${set.bStar.toExponential(4)} per Earth radius`],
            ]} />}
            {set?.tle1 && <pre class="tle">{set.tle1}{"\n"}{set.tle2}</pre>}
          </>
        )}
      {editable && (
        <details>
          <summary>Add an element set</summary>
          <TextField label="Two lines" value={text} onChange={setText} lines={3} mono error={error} hint="The satellite shows the set with the latest epoch; earlier ones are kept." />
          <Button onClick={() => void add()}>Add</Button>
        </details>
      )}
    </section>
  );
}
