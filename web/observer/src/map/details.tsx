import { degreesText } from "@scai/common/format.ts";
import { clockText, durationText, parseTime } from "@scai/common/time.ts";
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { Contact } from "../api/types";
import type { RunModel, Selection } from "../model/RunModel";
import "./details.css";

const shownContacts = 6;

/** A name that selects what it names. */
export function Choose({ model, what, children }: { model: RunModel; what: Selection; children: ComponentChildren }) {
  return <button type="button" class="choose" onClick={() => (model.selection.value = what)}>{children}</button>;
}

/** How full a recorder is. */
export function Fill({ used, capacity, text }: { used: number; capacity: number; text: string }) {
  return (
    <div class="fill" role="meter" aria-label="Recorder" aria-valuemin={0} aria-valuemax={capacity}
      aria-valuenow={Number.isNaN(used) ? 0 : used} aria-valuetext={text}>
      <div style={{ width: `${Math.max(0, Math.min(100, (100 * used) / capacity || 0))}%` }} />
      <span>{text}</span>
    </div>
  );
}

/** Predicted contacts that last or are still to come. */
export function Coming({ model, of, name }: {
  model: RunModel; of: (contact: Contact) => boolean; name: (contact: Contact) => ComponentChildren;
}) {
  const contacts = model.contacts.value;
  const selection = model.selection.value;
  const time = model.viewTime.value;
  const minute = Math.floor(time / 60_000);
  const next = useMemo(() => {
    const { spans } = model.lists.contacts;
    return contacts
      .filter((contact, at) => spans.end[at]! > minute * 60_000 && of(contact))
      .sort((a, b) => a.start.localeCompare(b.start))
      .slice(0, shownContacts + 1);
  }, [contacts, selection?.kind, selection?.id, minute]).filter((contact) => parseTime(contact.end) > time).slice(0, shownContacts);
  if (!model.predicted.value) {
    return <p class="muted">Not predicted: the server does not know the scenario of this run.</p>;
  }
  if (next.length === 0) {
    return <p class="muted">None before the end of the run.</p>;
  }
  return (
    <table class="coming">
      <thead>
        <tr><th scope="col">With</th><th scope="col">Start (UTC)</th><th scope="col">Lasts</th><th scope="col">Highest</th></tr>
      </thead>
      <tbody>
        {next.map((contact) => (
          <tr key={`${contact.satellite}/${contact.station}/${contact.start}`}>
            <td>{name(contact)}</td>
            <td>{parseTime(contact.start) <= time ? "now" : clockText(parseTime(contact.start))}</td>
            <td>{durationText(Math.round((parseTime(contact.end) - parseTime(contact.start)) / 1000))}</td>
            <td>{degreesText(contact.maxElevation, 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
