/** The families of telemetry by the word of their address, in the order in which they are shown. */
export const families: readonly { id: string; packet: string; title: string }[] = [
  { id: "power", packet: "power", title: "Power" },
  { id: "thermal", packet: "thermal", title: "Thermal" },
  { id: "attitude", packet: "attitude", title: "Attitude" },
  { id: "communication", packet: "communication", title: "Communication" },
  { id: "navigation", packet: "navigation", title: "Navigation" },
  { id: "fuel", packet: "fuel", title: "Fuel" },
  { id: "payloads", packet: "payload", title: "Payloads" },
  { id: "sensors", packet: "sensors", title: "Sensors" },
  { id: "environment", packet: "environment", title: "Environment" },
  { id: "life-support", packet: "lifeSupport", title: "Life support" },
  { id: "docking", packet: "docking", title: "Docking" },
  { id: "software", packet: "software", title: "Software" },
  { id: "resources", packet: "resources", title: "Resources" },
  { id: "anomalies", packet: "anomalies", title: "Anomalies" },
  { id: "abort-recovery", packet: "recovery", title: "Abort and recovery" },
];

export function titleOf(family: string): string {
  return families.find((known) => known.id === family || known.packet === family)?.title ?? family;
}

/** The word of the address for the packet that a parameter's name begins with. */
export function familyOf(parameter: string): string {
  const packet = parameter.split(".")[0]!;
  return families.find((known) => known.packet === packet)?.id ?? packet;
}
