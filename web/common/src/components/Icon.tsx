/** Line icons on a grid of 16, drawn with the colour of the text. */
const paths = {
  map: "M1.5 3.5 6 2l4 1.5L14.5 2v10.5L10 14l-4-1.5L1.5 14zM6 2v10.5M10 3.5V14",
  globe: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M1.5 8h13M8 1.5c-4 4-4 9 0 13c4-4 4-9 0-13",
  charts: "M2 2v12h12M4.5 10.5 7 7l2.5 2L13.5 4",
  timeline: "M2 3.5h6M5 8h7M3.5 12.5h5M14 1.5v13",
  satellites: "M6 10 10 6M5 6.5 9.5 11 7.5 13 3 8.5zM1.5 7 4 4.5 6.5 7M9 9.5l2.5 2.5L14 9.5M12 2a4 4 0 0 1 2 2M9.8 3.8a4 4 0 0 1 2.4 2.4",
  stations: "M3 2.5a7 7 0 0 0 9.5 9.5zM7.8 7.3 11 4M11.5 3.5h.01M6 10.5 4 14.5h7",
  ledger: "M2.5 1.5h11v13h-11zM5 5h6M5 8h6M5 11h6",
  log: "M2 3.5h12M2 6.5h8M2 9.5h12M2 12.5h6",
  health: "M1.5 8.5H5L6.5 4l3 8.5L11 8.5h3.5",
  compare: "M2 2.5h5v11H2zM9 2.5h5v11H9zM3.5 6h2M10.5 6h2M10.5 9h2",
  play: "M4.5 2.5v11l9-5.5z",
  pause: "M5 3v10M11 3v10",
  step: "M3 3v10l7-5zM12.5 3v10",
  back: "M13 3v10L6 8zM3.5 3v10",
  live: "M8 6.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0-3M4.5 4.5a5 5 0 0 0 0 7M11.5 4.5a5 5 0 0 1 0 7M2.5 2.5a8 8 0 0 0 0 11M13.5 2.5a8 8 0 0 1 0 11",
  down: "M4 6.5 8 10.5l4-4",
  up: "M4 10 8 6l4 4",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
  search: "M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M10.5 10.5l3.5 3.5",
  save: "M8 2v8M4.5 6.5 8 10l3.5-3.5M2.5 13.5h11",
  copy: "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3",
  sun: "M8 5a3 3 0 1 0 0 6a3 3 0 1 0 0-6M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1",
  moon: "M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7z",
  system: "M2 2.5h12v8.5H2zM5.5 14h5M8 11v3",
  help: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M6 6.2a2 2 0 1 1 2.8 1.9c-.5.3-.8.6-.8 1.4M8 11.5h.01",
  warning: "M8 2 15 14H1zM8 6.5V10M8 12h.01",
  check: "M3 8.5 6.5 12 13 4.5",
  layers: "M8 2 14.5 5.5 8 9 1.5 5.5zM2.5 8.5 8 11.5l5.5-3M2.5 11.2 8 14.2l5.5-3",
  target: "M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M8 1v3M8 12v3M1 8h3M12 8h3",
  fit: "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4",
} as const;
export type IconName = keyof typeof paths;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.4"
      stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
      <path d={paths[name]} fill={name === "play" ? "currentColor" : "none"} />
    </svg>
  );
}
