import { countText, minutesText, moneyText, numberText, percentText, volumeText } from "@scai/common/format.ts";
import { durationText } from "@scai/common/time.ts";
import type { FiguresAt } from "../model/at";

const notKnown = "Not known at this moment; the latest moment of the run has it as soon as there is something to tell.";

export interface Figure {
  name: string;
  text: string;
  /** What it is and how it comes about. */
  hint: string;
  tone?: "warning" | "error";
}

/** The key figures with their units and what they mean. */
export function figureList(figures: FiguresAt): readonly Figure[] {
  const missed = (figures.missedOutage ?? 0) + (figures.missedContention ?? 0);
  const list: Figure[] = [
    { name: "Links", text: numberText(figures.links), hint: "Links that have begun: times in which a station received a satellite's data." },
    { name: "Contact time", text: durationText(minutes(figures.contactMinutes)), hint: "Time for which links lasted, all together." },
    { name: "Generated", text: volumeText(figures.generated), hint: "Data that the instruments collected, what was lost included." },
    { name: "Offloaded", text: volumeText(figures.offloaded), hint: "Data that links brought to the ground." },
    {
      name: "Lost", text: volumeText(figures.lost), hint: "Data that was collected while a recorder was full.",
      ...((figures.lost ?? 0) > 0 && { tone: "error" as const }),
    },
    { name: "Stored", text: volumeText(figures.stored), hint: "Data on board, in all recorders together." },
    { name: "Cost", text: moneyText(figures.cost), hint: "What links and fixed contracts have cost, in US dollars." },
    {
      name: "Cost per GB", text: moneyText(figures.costPerGigabyte),
      hint: "Cost over data offloaded, in US dollars per GB (10⁹ bytes).",
    },
    {
      name: "Availability", text: percentText(figures.availability, 2),
      hint: "Share of station time in operation: all stations, from the start until now.",
    },
    {
      name: "Missed", text: numberText(missed),
      hint: `Contacts of which a part could not be used: ${countText(figures.missedOutage ?? 0, "contact")} while the station was out, `
        + `${countText(figures.missedContention ?? 0, "contact")} while its antennas served others.`,
      ...(missed > 0 && { tone: "warning" as const }),
    },
    { name: "Missed time", text: durationText(minutes(figures.missedMinutes)), hint: "How long those contacts could not be used, all together." },
    {
      name: "Latency", text: minutesText(figures.latencyMean),
      hint: "From collection to the ground, the mean over all data offloaded, in minutes.",
    },
    {
      name: "Latency 95 %", text: minutesText(figures.latency95),
      hint: "From collection to the ground: 95 % of the data took no longer, in minutes.",
    },
  ];
  return list.map((figure) => (figure.text === "–" ? { ...figure, hint: `${figure.hint} ${notKnown}` } : figure));
}

function minutes(value: number | null): number | null {
  return value === null ? null : 60 * value;
}
