import { Menu } from "@scai/common/components/Menu.tsx";
import { ThemeMenu } from "@scai/common/components/ThemeMenu.tsx";
import { Mark } from "../account/Entrance";
import { account, signOut } from "../account/session";
import { go } from "@scai/common/route.ts";

/** The name of the page, and whose session it is. */
export function Header() {
  const caller = account.value!;
  return (
    <header class="header">
      <a href="#/" class="home" title="Constellations"><Mark /></a>
      <span class="spread" />
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
