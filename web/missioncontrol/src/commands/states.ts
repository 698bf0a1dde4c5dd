import type { Command, CommandState } from "../api/types";

/** How a state is called, and what kind of chip it is. */
export const stateChips: Readonly<Record<CommandState, readonly [text: string, kind: "quiet" | "waits" | "going" | "good" | "bad"]>> = {
  draft: ["draft", "quiet"],
  validated: ["checked", "quiet"],
  queued: ["queued", "waits"],
  held: ["held", "waits"],
  approvalPending: ["needs approval", "waits"],
  constraintWait: ["waiting", "waits"],
  released: ["released", "going"],
  sent: ["sent", "going"],
  accepted: ["accepted", "going"],
  started: ["started", "going"],
  progress: ["under way", "going"],
  completed: ["completed", "good"],
  failed: ["failed", "bad"],
  expired: ["expired", "bad"],
  cancelled: ["cancelled", "quiet"],
  rejected: ["rejected", "bad"],
};

const order: readonly CommandState[] = ["sent", "accepted", "started", "completed"];

export type Verification = "done" | "next" | "open" | "failed";

/** The steps of verification: radiated, accepted, started, completed; and which of them has been reached. */
export function verification(command: Pick<Command, "state">, reached: readonly CommandState[]): readonly (readonly [name: string, step: Verification])[] {
  const last = Math.max(-1, ...reached.map((state) => order.indexOf(state === "progress" ? "started" : state)));
  const isOver = ["failed", "expired", "cancelled", "rejected"].includes(command.state);
  return order.map((state, place) => [state, place <= last ? "done" : place === last + 1 ? (isOver ? "failed" : "next") : "open"] as const);
}

export type CommandAction = "queue" | "hold" | "release" | "cancel" | "approve" | "reject";

/** What can be done with a command in a state. */
export function actionsFor(state: CommandState): readonly CommandAction[] {
  switch (state) {
    case "validated": case "draft": return ["queue", "cancel"];
    case "queued": case "constraintWait": return ["hold", "cancel"];
    case "held": return ["release", "cancel"];
    case "approvalPending": return ["approve", "reject", "hold", "cancel"];
    default: return [];
  }
}
