/** The kinds of items of the catalogue: what their tables, filters and editors show. */

export type FieldKind = "text" | "number" | "whole" | "date" | "notes" | "choice" | "satellite";

export interface FieldOf {
  readonly id: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly unit?: string;
  readonly hint?: string;
  readonly choices?: readonly (readonly [value: string, text: string])[];
  readonly required?: boolean;
  /** Whether the table has a column for it, and how wide. */
  readonly column?: number;
  /** Whether the server sorts by it. */
  readonly sort?: boolean;
  /** Whether the server filters by it. */
  readonly filter?: boolean;
  /** Only for items whose other field has this value. */
  readonly when?: readonly [field: string, value: string];
}

export interface KindOf {
  readonly id: KindId;
  readonly title: string;
  readonly one: string;
  readonly about: string;
  readonly groups: readonly (readonly [title: string, fields: readonly FieldOf[]])[];
}

export type KindId = "satellites" | "constellations" | "sensors" | "stations" | "targets";

const name: FieldOf = { id: "name", label: "Name", kind: "text", required: true, column: 190, sort: true };
const notes: FieldOf = { id: "notes", label: "Notes", kind: "notes" };
const text = (id: string, label: string, more: Partial<FieldOf> = {}): FieldOf => ({ id, label, kind: "text", ...more });
const number = (id: string, label: string, unit: string, more: Partial<FieldOf> = {}): FieldOf => ({ id, label, kind: "number", unit, ...more });
const optical = { when: ["type", "optical"] } as const;
const radar = { when: ["type", "sar"] } as const;

const statuses = [
  ["planned", "Planned"], ["active", "Active"], ["spare", "Spare"], ["inactive", "Inactive"], ["decayed", "Decayed"], ["unknown", "Unknown"],
] as const;
export const constellationKinds = [
  ["navigation", "Navigation"], ["communication", "Communication"], ["earthObservation", "Earth observation"], ["custom", "Custom"],
] as const;

export const kinds: Readonly<Record<KindId, KindOf>> = {
  satellites: {
    id: "satellites", title: "Satellites", one: "satellite",
    about: "Add one, or upload a file of element sets (TLE, OMM).",
    groups: [
      ["Identity", [
        name,
        { id: "catalogueNumber", label: "Catalogue number", kind: "whole", column: 156, sort: true },
        text("internationalDesignator", "International designator", { column: 196, hint: "Year, launch and piece: 1998-067A" }),
        { id: "status", label: "Status", kind: "choice", choices: statuses, column: 90, filter: true },
        text("orbit", "Orbit", { column: 70, filter: true, hint: "LEO, MEO, GEO, HEO or another word" }),
      ]],
      ["Mission", [
        text("mission", "Mission"), text("purpose", "Purpose", { column: 130, filter: true }), text("payload", "Payload"),
        text("operator", "Operator", { column: 130, filter: true }), text("owner", "Owner"), text("country", "Country", { column: 100, filter: true }),
      ]],
      ["Launch and life", [
        { id: "launchDate", label: "Launch date", kind: "date", column: 110, sort: true },
        text("launchSite", "Launch site"), text("launchVehicle", "Launch vehicle"),
        { id: "decayDate", label: "Decay date", kind: "date" }, number("designLifeYears", "Design life", "years"),
      ]],
      ["Spacecraft", [
        text("manufacturer", "Manufacturer"), text("bus", "Bus"), number("massKilograms", "Mass", "kg"), number("dryMassKilograms", "Dry mass", "kg"),
        number("powerWatts", "Power", "W"), number("radarCrossSectionSquareMeters", "Radar cross section", "m²"),
      ]],
      ["More", [text("source", "Source"), notes]],
    ],
  },
  constellations: {
    id: "constellations", title: "Constellations", one: "constellation",
    about: "Make one and choose its satellites, or upload a file.",
    groups: [["Constellation", [
      name,
      { id: "kind", label: "Kind", kind: "choice", choices: constellationKinds, required: true, column: 140, filter: true },
      text("operator", "Operator", { column: 150 }), notes,
    ]]],
  },
  sensors: {
    id: "sensors", title: "Sensors", one: "sensor",
    about: "A sensor belongs to a satellite or stands by itself until it is put on one.",
    groups: [
      ["Sensor", [
        name,
        { id: "type", label: "Type", kind: "choice", choices: [["optical", "Optical"], ["sar", "Radar (SAR)"]], required: true, column: 104, filter: true },
        { id: "satelliteId", label: "Satellite", kind: "satellite", column: 90, hint: "The number of the satellite that carries it" },
        text("band", "Band", { column: 80 }), number("resolutionMeters", "Resolution", "m", { column: 124 }),
      ]],
      ["Field of view", [
        number("horizontalHalfAngleDegrees", "Half angle across the track", "°", { ...optical, required: true, hint: "Above 0 to 90" }),
        number("verticalHalfAngleDegrees", "Half angle along the track", "°", { ...optical, required: true, hint: "Above 0 to 90" }),
        number("minimumPitchDegrees", "Least pitch from the nadir", "°", { ...radar, required: true, hint: "0 to 90" }),
        number("maximumPitchDegrees", "Greatest pitch from the nadir", "°", { ...radar, required: true, hint: "0 to 90" }),
        number("minimumAzimuthDegrees", "Least azimuth", "°", { ...radar, required: true, hint: "−360 to 360" }),
        number("maximumAzimuthDegrees", "Greatest azimuth", "°", { ...radar, required: true, hint: "−360 to 360" }),
      ]],
      ["Mounting", [
        number("rollDegrees", "Roll", "°"), number("pitchDegrees", "Pitch", "°"), number("yawDegrees", "Yaw", "°"),
        number("agilityDegrees", "Agility", "°", { hint: "How far it turns away from its rest" }),
        number("agilityDegreesPerSecond", "Turning rate", "°/s"), notes,
      ]],
    ],
  },
  stations: {
    id: "stations", title: "Stations", one: "station",
    about: "Ground stations, for latency and downlink.",
    groups: [["Station", [
      name,
      number("latitudeDegrees", "Latitude", "°", { required: true, column: 100, hint: "North positive" }),
      number("longitudeDegrees", "Longitude", "°", { required: true, column: 100, hint: "East positive" }),
      number("altitudeMeters", "Altitude", "m", { column: 90 }),
      number("maskDegrees", "Elevation mask", "°", { column: 144, hint: "Receives nothing below" }),
      number("downlinkMegabytesPerSecond", "Downlink", "MB/s", { column: 132 }),
      text("country", "Country", { column: 110, filter: true }), text("operator", "Operator", { column: 130 }), notes,
    ]]],
  },
  targets: {
    id: "targets", title: "Targets", one: "target",
    about: "Points, lines and areas that are to be seen; draw them on the map of the coverage form and keep them here.",
    groups: [["Target", [name, notes]]],
  },
};

export const kindIds = Object.keys(kinds) as KindId[];

export function fieldsOf(kind: KindOf): FieldOf[] {
  return kind.groups.flatMap(([, fields]) => fields);
}

/** "satellites" for what is none of them. */
export function kindOf(id: string | undefined): KindOf {
  return kinds[id as KindId] ?? kinds.satellites;
}
