import { client } from "@scai/common/api/client.ts";
import { may } from "@scai/common/account/session.ts";
import { Button } from "@scai/common/components/Button.tsx";
import { Lamp } from "@scai/common/components/Lamp.tsx";
import { EmptyState, ErrorState, Skeleton } from "@scai/common/components/States.tsx";
import { parseNumber } from "@scai/common/forms/parse.ts";
import { useLoaded } from "@scai/common/useLoaded.ts";
import { useState } from "preact/hooks";
import type { Fault } from "../api/types";
import { model, spacecraftInView } from "../mission";
import { titleOf } from "../model/families";
import { plainText, rangeText, readable } from "../model/words";
import { act } from "../shell/act";
import { NoSpacecraft } from "../shell/NoSpacecraft";
import { SpacecraftPicker } from "../shell/SpacecraftPicker";

/** Breaks things on the simulated spacecraft, for those whose role it is. */
export default function FaultsView() {
  if (!may("simulation.faults")) {
    return (
      <EmptyState title="For simulation roles only" icon="target">
        <p>Here faults are injected into the simulated spacecraft: a string of the array fails, a heater sticks, a sensor drifts.</p>
        <p>That takes the role <b>simulator</b>, which an administrator gives under Accounts. Whoever flies the mission should not know what comes.</p>
      </EmptyState>
    );
  }
  return <Faults />;
}

function Faults() {
  const spacecraft = spacecraftInView();
  const faults = useLoaded((signal) => client.get<Fault[]>("faults", {}, signal), [model.mission.value?.spacecraft.length]);
  if (spacecraft === null) {
    return <NoSpacecraft />;
  }
  if (faults.error) {
    return <ErrorState title="The faults cannot be shown" detail={faults.error} onRetry={faults.reload} />;
  }
  if (faults.value === null) {
    return <Skeleton label="Fetching the faults" />;
  }
  const own = faults.value.filter((fault) => fault.spacecraft === spacecraft);
  const packets = [...new Set(own.map((fault) => fault.fault.split(".")[0]!))];
  return (
    <div class="view-column scrolls">
      <div class="view-head">
        <h1>Fault injection</h1>
        <SpacecraftPicker />
        <span class="muted">What is broken here the spacecraft feels at once; the ground has to find out.</span>
      </div>
      {own.length === 0 ? <EmptyState title="Nothing can be broken" icon="target">This spacecraft's description names no faults.</EmptyState>
        : packets.map((packet) => (
          <section key={packet} class="framed">
            <table class="plain faults">
              <caption>{titleOf(packet)}</caption>
              <thead><tr><th>Fault</th><th>What it does</th><th>State</th><th>Magnitude</th><th><span class="visually-hidden">What to do</span></th></tr></thead>
              <tbody>{own.filter((fault) => fault.fault.split(".")[0] === packet).map((fault) => (
                <FaultRow key={`${fault.spacecraft}-${fault.fault}`} fault={fault} onChanged={faults.reload} />
              ))}</tbody>
            </table>
          </section>
        ))}
    </div>
  );
}

function FaultRow({ fault, onChanged }: { fault: Fault; onChanged: () => void }) {
  const [text, setText] = useState(plainText(fault.magnitude ?? (fault.low > 0 ? fault.low : fault.high)).replaceAll("\u202f", "").replace("−", "-"));
  const parsed = parseNumber(text);
  const value = "wrong" in parsed ? null : parsed.value;
  const isWrong = value === null || value < fault.low || value > fault.high;
  const set = (magnitude: number | null, words: string) => act(
    client.change<Fault>("POST", "faults", { spacecraft: fault.spacecraft, fault: fault.fault, magnitude }),
    () => {
      onChanged();
      return words;
    });
  const name = readable(fault.fault);
  return (
    <tr>
      <td><b>{name}</b></td>
      <td class="muted">{fault.description}</td>
      <td><Lamp state={fault.magnitude === null ? "off" : "error"} text={fault.magnitude === null ? "not injected" : `injected, ${plainText(fault.magnitude)} ${fault.unit}`.trim()} /></td>
      <td>
        <span class="row">
          <input class="input short" inputMode="decimal" aria-label={`Magnitude of ${name}`} aria-invalid={isWrong} value={text} onInput={(event) => setText(event.currentTarget.value)} />
          <span class="muted">{rangeText(fault, fault.unit)}</span>
        </span>
      </td>
      <td class="buttons">
        <Button disabled={isWrong || !model.live.value} onClick={() => void set(value, `${name} is injected.`)}>{fault.magnitude === null ? "Inject" : "Change"}</Button>
        {fault.magnitude !== null && <Button kind="primary" disabled={!model.live.value} onClick={() => void set(null, `${name} is mended.`)}>Mend</Button>}
      </td>
    </tr>
  );
}
