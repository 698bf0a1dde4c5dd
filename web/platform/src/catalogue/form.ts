import { parseNumber, parseWhole } from "@scai/common/forms/parse.ts";
import type { FieldOf } from "./kinds";

export type Texts = Readonly<Record<string, string>>;

/** The texts of an editor for an item. */
export function textsOf(item: Readonly<Record<string, unknown>>, fields: readonly FieldOf[]): Texts {
  return Object.fromEntries(fields.map(({ id }) => [id, item[id] === undefined || item[id] === null ? "" : String(item[id])]));
}

/** Whether an editor shows a field, given what the others say. */
export function isShown(field: FieldOf, texts: Texts): boolean {
  return !field.when || texts[field.when[0]] === field.when[1];
}

/** What the texts say of an item, and what was expected of which. What is empty or not shown is left out. */
export function itemOf(texts: Texts, fields: readonly FieldOf[]): { item: Record<string, unknown>; wrong: Record<string, string> } {
  const item: Record<string, unknown> = {};
  const wrong: Record<string, string> = {};
  for (const field of fields) {
    const text = (texts[field.id] ?? "").trim();
    if (!isShown(field, texts)) {
      continue;
    }
    if (text === "") {
      if (field.required) {
        wrong[field.id] = "a value is required";
      }
      continue;
    }
    const parsed = field.kind === "number" ? parseNumber(text)
      : field.kind === "whole" || field.kind === "satellite" ? parseWhole(text)
      : { value: field.kind === "notes" ? texts[field.id]! : text };
    if ("wrong" in parsed) {
      wrong[field.id] = parsed.wrong;
    } else {
      item[field.id] = parsed.value;
    }
  }
  return { item, wrong };
}
