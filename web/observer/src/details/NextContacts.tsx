import { degreesText } from "@scai/common/format.ts";
import { clockText, durationText, parseTime } from "@scai/common/time.ts";
import type { ComponentChildren } from "preact";
import type { Contact } from "../api/types";
import type { RunModel } from "../model/RunModel";

/** What comes next, as the orbit engine predicts it. */
export function NextContacts({ model, time, title, of, name }: {
  model: RunModel; time: number; title: string; of: (contact: Contact) => boolean; name: (contact: Contact) => ComponentChildren;
}) {
  if (!model.predicted.value) {
    return null;
  }
  const { start } = model.lists.contacts.spans;
  const next = model.contacts.value.filter((contact, place) => start[place]! > time && of(contact))
    .sort((a, b) => (a.start < b.start ? -1 : 1)).slice(0, 5);
  return (
    <>
      <h3>{title} <span class="unit">UTC; how long, how high</span></h3>
      {next.length === 0 ? <p class="muted">None until the end of the run.</p> : (
        <ol class="next">
          {next.map((contact) => (
            <li key={contact.start}>
              <span>{clockText(parseTime(contact.start))}</span>
              {name(contact)}
              <span class="muted">{durationText((parseTime(contact.end) - parseTime(contact.start)) / 1000)}, {degreesText(contact.maxElevation, 0)}</span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
