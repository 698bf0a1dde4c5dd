import type { ImportProblem } from "../api/types";

/** The bad records that the refusal of a file lists. */
export function badRecords(problem: Readonly<Record<string, unknown>>): ImportProblem[] {
  const listed = problem["problems"];
  return Array.isArray(listed) ? listed.filter((one): one is ImportProblem => typeof one?.line === "number" && typeof one?.reason === "string") : [];
}
