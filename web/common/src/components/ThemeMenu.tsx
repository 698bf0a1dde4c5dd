import { chooseTheme, theme, themeChoice, type ThemeChoice } from "../theme.ts";
import { Menu, MenuItem } from "./Menu.tsx";

const choices: readonly [ThemeChoice, string][] = [["system", "As the system"], ["light", "Light"], ["dark", "Dark"]];

export function ThemeMenu() {
  return (
    <Menu title="Theme" icon={theme.value === "dark" ? "moon" : "sun"} align="right">
      {(close) => choices.map(([choice, text]) => (
        <MenuItem key={choice} checked={themeChoice.value === choice} onClick={() => {
          chooseTheme(choice);
          close();
        }}>{text}</MenuItem>
      ))}
    </Menu>
  );
}
