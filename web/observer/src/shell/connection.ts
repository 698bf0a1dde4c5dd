import type { LampState } from "@scai/common/components/Lamp.tsx";
import type { Connection } from "../api/stream";
import type { RunHeader } from "../api/types";

/** The lamp of the connection, in words, with what it means. */
export function connectionLamp(connection: Connection, header: RunHeader): [lamp: LampState, text: string, hint: string] {
  switch (connection) {
    case "recording":
      return ["off", "Recording", "This run is over; it is read from its run folder."];
    case "connecting":
      return ["warning", "Connecting", "The page is waiting for the observer's server."];
    case "reconnecting":
    case "gone":
      if (header.phase === "done" || header.phase === "failed") {
        return ["off", "Run over", "The run is over and its server has ended. Its recording opens with `scai observe`."];
      }
      if (connection === "gone") {
        return ["error", "Server gone", "The observer's server does not answer; the page shows what it knew last and keeps trying."];
      }
      return ["warning", "Reconnecting", "The connection to the observer's server was lost; the page tries again by itself."];
    case "live":
      return header.connected
        ? ["ok", "Live", `Connected to the observer's server, which listens at ${header.broker ?? "its broker"}.`]
        : ["error", "Broker gone", `The observer's server has lost its broker (${header.broker ?? "unknown"}) and keeps trying.`];
  }
}
