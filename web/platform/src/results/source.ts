import type { Job } from "../api/types";

/** Where a result is: of a simulation, or of a package that was brought back. */
export interface ResultSource {
  /** Of its routes: "simulations/7/results". */
  readonly path: string;
  /** Of its views, by which their addresses begin. */
  readonly place: readonly (string | number)[];
  /** What the package is called when it is taken home. */
  readonly file: string;
  /** Another one when there is another result. */
  readonly version: number;
}

export function resultOf(job: Job): ResultSource {
  return { path: `simulations/${job.id}/results`, place: ["simulations", job.id], file: `simulation-${job.id}.zip`, version: job.attempt };
}

export function resultOfPackage(id: number): ResultSource {
  return { path: `packages/${id}/results`, place: ["simulations", "packages", id], file: `package-${id}.zip`, version: 1 };
}
