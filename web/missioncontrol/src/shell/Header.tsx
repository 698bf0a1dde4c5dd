import { Mark } from "@scai/common/account/Entrance.tsx";
import { account, signOut } from "@scai/common/account/session.ts";
import { Lamp } from "@scai/common/components/Lamp.tsx";
import { Menu } from "@scai/common/components/Menu.tsx";
import { ThemeMenu } from "@scai/common/components/ThemeMenu.tsx";
import { countText } from "@scai/common/format.ts";
import { go } from "@scai/common/route.ts";
import { utcText } from "@scai/common/time.ts";
import { model } from "../mission";
import { lampOf } from "../model/severity";

const modes: Readonly<Record<string, string>> = {
  UNDEFINED: "before the run", INITIALIZING: "starting", INITIALIZED: "starting", EXECUTING: "live", TERMINATING: "ending", TERMINATED: "over",
};

/** The mission and its clock, how many alarms wait, and whose session it is. */
export function Header() {
  const caller = account.value!;
  const mission = model.mission.value;
  const waiting = model.unsettled.value.length;
  return (
    <header class="header">
      <a href="#/" class="home" title="Overview"><Mark product="Mission control" /></a>
      {mission && (
        <>
          <span class="mission-name">{mission.name}</span>
          <span class="mission-clock" title="Scenario time">{utcText(model.now.value)}</span>
          <Lamp state={model.connected.value === false ? "error" : mission.mode === "EXECUTING" ? "ok" : "off"}
            text={model.connected.value === false ? "not connected" : modes[mission.mode] ?? mission.mode} />
        </>
      )}
      <span class="spread" />
      <a class="button quiet" href="#/alarms" title="Alarms that nobody has acknowledged">
        <Lamp state={lampOf(model.worst.value)} text={waiting ? countText(waiting, "alarm waits", "alarms wait") : "no alarm waits"} />
      </a>
      <a class="button quiet" href="docs" target="_blank" rel="noopener" title="The interface for programs (OpenAPI)">API</a>
      <ThemeMenu />
      <Menu title="Account" label={caller.name} align="right">
        {(close) => (
          <>
            <p class="menu-note">Signed in as <b>{caller.name}</b><br />{caller.roles.join(", ")}</p>
            <button type="button" class="menu-item" onClick={() => {
              close();
              go("account");
            }}>Password and sessions</button>
            <button type="button" class="menu-item" onClick={() => void signOut()}>Sign out</button>
          </>
        )}
      </Menu>
    </header>
  );
}
