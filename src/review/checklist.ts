import type { Message } from '../model/message.ts';
import type { EntryReport } from './entry-report.ts';

/** Whether the author of a change is listed in the register as submitting for the organisations it concerns. */
export type SubmitterStatus = 'submits' | 'not-listed' | 'no-account';

/** A point that a reviewer has to settle. */
export interface ChecklistItem {
  /** Stable across runs. */
  readonly id: string;
  /** The words of the item. */
  readonly text: string;
}

/** What the checklist depends on. */
export interface ChecklistContext {
  /** The reports on all changed entries. */
  readonly entries: readonly EntryReport[];
  /** What the rules about changes have found. */
  readonly flags: readonly Message[];
  /** Whether there is what looks like personal data. */
  readonly personal: boolean;
  /** The status of the change's author. */
  readonly standing: SubmitterStatus;
  /** False if it touches anything but entries. */
  readonly dataOnly: boolean;
  /** The organisation that hosts the register's keeper, and may itself be a signatory. */
  readonly host: string;
}

/** The reviewer's checklist for a change. The declaration of interests always comes first. */
export function makeChecklist({
  entries,
  flags,
  personal,
  standing,
  dataOnly,
  host,
}: ChecklistContext): ChecklistItem[] {
  const projects = entries.filter(({ collection }) => collection === 'projects');
  const fresh = projects.filter(({ kind }) => kind === 'new');
  const changed = projects.filter(({ kind }) => kind === 'changed');
  const fields = new Set(changed.flatMap(({ differences }) => differences.map(({ field }) => field.split('.')[0]!)));
  const open = projects.some(({ principles }) =>
    principles.some(({ state }) => state === 'open' || state === 'withheld'),
  );
  const newOrganisations = entries.some(({ collection, kind }) => collection === 'organisations' && kind === 'new');
  // Previous lead organisations have to agree, too.
  const concerned = projects.flatMap((entry) => [...entry.formerLeads, ...entry.leads]);
  const leads = [...new Set(concerned.map(({ name }) => name))];
  const checks: (ChecklistItem | false)[] = [
    {
      id: 'interests',
      text: `I have no interest in these organisations or this project, nor has my employer; or I have said here which, and somebody without one decides. (The ${host} hosts the register: for its own entries, and those it takes part in, somebody from elsewhere decides.)`,
    },
    !dataOnly && {
      id: 'code',
      text: 'Somebody who knows the code has read every file that this changes and that is no entry.',
    },
    standing !== 'submits' &&
      projects.length > 0 && {
        id: 'identity',
        text: `I have made sure by a contact that was published before that ${leads.length > 0 ? leads.join(' and ') : 'the lead organisation'} asked for this.`,
      },
    personal && {
      id: 'personal-data',
      text: 'What looks like personal data is none, or it is gone from every commit, not only from the last.',
    },
    fresh.length > 0 && {
      id: 'understandable',
      text: 'Somebody who knows nothing of the project would understand what it is for, whom it affects and whether AI decides anything.',
    },
    fresh.length > 0 && {
      id: 'contact',
      text: 'The contact and the way to contest work: I have tried one of them.',
    },
    fresh.some(({ similar }) => similar.length > 0) && {
      id: 'similar',
      text: 'The similar entries are other projects, not this one under another name.',
    },
    open && {
      id: 'reasons',
      text: 'Each “Not sure” and each “Withheld” gives a reason that holds.',
    },
    newOrganisations && {
      id: 'organisation',
      text: 'A new organisation is not in the register under another name, and is described as it would describe itself.',
    },
    flags.some(({ severity }) => severity === 'warning') && {
      id: 'flags',
      text: 'Each change flagged above has a reason that I could give to a resident.',
    },
    (fields.has('stage') || fields.has('uses_ai') || fields.has('ai')) && {
      id: 'told',
      text: 'What is different for people is told as an update, not only changed in the fields.',
    },
    fields.has('updates') && {
      id: 'updates',
      text: 'The new update says plainly what happened, bad news as well as good.',
    },
    entries.some(({ collection }) => collection === 'removed') && {
      id: 'removal',
      text: 'The removal has a ground in law, somebody else than the reviewer has confirmed it, and the notice repeats nothing of what had to go.',
    },
    entries.some(
      ({ collection }) =>
        collection === 'pages' || collection === 'principles' || collection === 'blueprints' || collection === 'search',
    ) && {
      id: 'own-words',
      text: "The register's own words are changed with the leave of those who answer for them.",
    },
  ];
  return checks.filter((check) => check !== false);
}
