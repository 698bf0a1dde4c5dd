import { computed, effect, signal } from "@preact/signals";

/** What the reader chose; `system` follows the system's setting. */
export type ThemeChoice = "system" | "light" | "dark";

/** The colours that theme.css names, for canvases; css() reads any other property. */
export const colourNames = [
  "bg", "surface", "raised", "sunken", "border", "border-strong", "text", "text-muted", "accent", "accent-soft",
  "linked", "outage", "contention", "elsewhere", "unused", "ahead", "ok", "warning", "error",
  "series-1", "series-2", "series-3", "series-4", "series-5", "series-6", "series-7", "series-8",
  "water", "land", "coast", "graticule", "night", "satellite", "selected",
] as const;
export type ColourName = (typeof colourNames)[number];
export type Colours = Readonly<Record<ColourName, string>>;

const key = "scai.theme";
const systemDark = signal(false);

export const themeChoice = signal<ThemeChoice>("system");

/** The theme that is in force. */
export const theme = computed<"light" | "dark">(() =>
  themeChoice.value === "system" ? (systemDark.value ? "dark" : "light") : themeChoice.value);

/** Colours of the theme in force; reading it in a component or an effect draws again when the theme changes. */
export const colours = computed<Colours>(() => {
  apply(theme.value);
  return Object.fromEntries(colourNames.map((name) => [name, css(`--${name}`)])) as Colours;
});

/** Call once, before the first drawing. */
export function startTheme(): void {
  const query = matchMedia("(prefers-color-scheme: dark)");
  systemDark.value = query.matches;
  query.addEventListener("change", (event) => (systemDark.value = event.matches));
  const kept = localStorage.getItem(key);
  themeChoice.value = kept === "light" || kept === "dark" ? kept : "system";
  effect(() => apply(theme.value));
}

export function chooseTheme(choice: ThemeChoice): void {
  if (choice === "system") {
    localStorage.removeItem(key);
  } else {
    localStorage.setItem(key, choice);
  }
  themeChoice.value = choice;
}

/** A custom property of the document, as it stands. */
export function css(property: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(property).trim();
}

function apply(name: "light" | "dark"): void {
  if (document.documentElement.dataset["theme"] !== name) {
    document.documentElement.dataset["theme"] = name;
  }
}
