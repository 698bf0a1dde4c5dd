import { parseNumber, parseUtc } from "@scai/common/forms/parse.ts";
import type { CommandDefinition, CommandSchedule, NewCommand } from "../api/types";
import { rangeText } from "../model/words";

export type When = "contact" | "executeAt" | "releaseAt" | "after" | "onEvent";

/** What stands in the composer, as it was typed. */
export interface Draft {
  arguments: Readonly<Record<string, string>>;
  priority: string;
  deadline: string;
  whenLate: "expire" | "runLate";
  when: When;
  time: string;
  predecessor: string;
  delayMinutes: string;
  source: string;
  code: string;
  hold: boolean;
  comment: string;
}

export const emptyDraft: Draft = {
  arguments: {}, priority: "5", deadline: "", whenLate: "expire", when: "contact", time: "", predecessor: "", delayMinutes: "", source: "", code: "", hold: false, comment: "",
};

/** The command that a draft asks for, or what is wrong with which field; fields are named as the server names them. */
export function commandOf(draft: Draft, spacecraft: number, definition: CommandDefinition): { command: NewCommand } | { errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const values: Record<string, number | string> = {};
  for (const argument of definition.arguments) {
    const text = draft.arguments[argument.name] ?? (argument.choices?.[0] ?? "");
    if (argument.isText) {
      values[argument.name] = text;
      continue;
    }
    const parsed = parseNumber(text);
    if ("wrong" in parsed || parsed.value === null) {
      errors[`arguments.${argument.name}`] = "wrong" in parsed ? parsed.wrong : `expected a number, ${rangeText(argument, argument.unit)}`;
    } else if (parsed.value < (argument.low ?? -Infinity) || parsed.value > (argument.high ?? Infinity)) {
      errors[`arguments.${argument.name}`] = `expected ${rangeText(argument, argument.unit)}`;
    } else {
      values[argument.name] = parsed.value;
    }
  }
  const deadline = draft.deadline.trim() ? timeOf(draft.deadline, "deadline", errors) : null;
  const command: NewCommand = {
    spacecraft,
    command: definition.name,
    arguments: values,
    priority: Number(draft.priority),
    deadline,
    whenLate: draft.whenLate,
    schedule: scheduleOf(draft, errors),
    hold: draft.hold,
    ...(draft.comment.trim() && { comment: draft.comment.trim() }),
  };
  return Object.keys(errors).length ? { errors } : { command };
}

function scheduleOf(draft: Draft, errors: Record<string, string>): CommandSchedule {
  switch (draft.when) {
    case "contact":
      return {};
    case "executeAt":
      return { executeAt: timeOf(draft.time, "schedule.executeAt", errors) };
    case "releaseAt":
      return { releaseAt: timeOf(draft.time, "schedule.releaseAt", errors) };
    case "after": {
      const delay = parseNumber(draft.delayMinutes);
      if (!draft.predecessor) {
        errors["schedule.after"] = "expected a command to wait for";
      }
      if ("wrong" in delay || (delay.value ?? 0) < 0) {
        errors["schedule.after.delay"] = "expected minutes, 0 or more";
        return {};
      }
      return { after: { key: draft.predecessor, ...(delay.value && { delay: `PT${Math.round(delay.value * 60)}S` }) } };
    }
    case "onEvent":
      if (!draft.source.trim() || !draft.code.trim()) {
        errors["schedule.onEvent"] = "expected a subsystem and a code, such as recovery and SAFE_MODE";
      }
      return { onEvent: { source: draft.source.trim(), code: draft.code.trim() } };
  }
}

function timeOf(text: string, field: string, errors: Record<string, string>): string {
  const parsed = parseUtc(text);
  if ("wrong" in parsed) {
    errors[field] = parsed.wrong;
    return "";
  }
  return new Date(parsed.value).toISOString();
}
