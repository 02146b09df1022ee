import { getOutcomeState } from './outcome.ts';
import { getCoverage, nothingCountsUntil } from './signatory-coverage.ts';
import { listLeads } from '../model/involvement.ts';
import { judgeFindings, findStandingReviews } from './standing-findings.ts';
import type { FrontMatter } from '../model/fields/declaration-fields.ts';
import type { OrganisationFields, ReviewFields } from '../model/fields/collection-fields.ts';
import { compareText } from '../text/compare-text.ts';
import { addDays, addYears, formatDate, toLastDay, type Day } from '../text/dates.ts';

/** What can be due. */
export type DueKind =
  /** The team goes through the whole entry. */
  | 'review'
  /** The contact is to be checked. */
  | 'contact'
  /** The planned start of an idea has gone by. */
  | 'start'
  /** A pilot has run for more than a year. */
  | 'pilot'
  /** An outcome of the project is to be reported. */
  | 'outcome'
  /** A signatory has neither declared anything nor said that there is nothing. */
  | 'silent'
  /** A signatory said more than a year ago that there is nothing to declare. */
  | 'nothing_to_declare'
  /** A review asked for something by a day that has gone by. */
  | 'finding';

/** A task of an organisation. */
export interface DueItem {
  /** The organisation's id; empty for a task of all signatories. */
  readonly organisation: string;
  readonly kind: DueKind;
  /** The project it concerns, if it concerns one. */
  readonly project?: string;
  /** The day by which it has to be done. */
  readonly by: Day;
  /** Whether that day has passed. */
  readonly overdue: boolean;
  /** What has to be done, in a sentence. */
  readonly words: string;
}

/** The entries from which due items are derived. Tasks of an invalid entry are listed once it has been corrected. */
export interface DueInput {
  readonly projects: readonly { readonly id: string; readonly front: FrontMatter }[];
  /** The readable fields of each invalid entry, which still counts as declared. */
  readonly invalid: readonly Partial<FrontMatter>[];
  readonly organisations: readonly { readonly id: string; readonly fields: OrganisationFields }[];
  /** In the order of their files' names. */
  readonly reviews: readonly ReviewFields[];
}

/** How many days in advance a review is listed. */
const noticeDays = 60;

/** What is due on a day, or soon after it, by organisation and then by day. */
export function findDueItems({ projects, invalid, organisations, reviews }: DueInput, today: Day): DueItem[] {
  const leads = new Set([...projects.map(({ front }) => front), ...invalid].flatMap(listLeads));
  // An entry without a known lead may belong to any signatory, so none is called silent until it has been corrected.
  const mayLead = (id: string) => leads.has(id) || invalid.some((front) => listLeads(front).length === 0);
  return [
    ...projects.flatMap((project) =>
      listProjectItems(project, today).flatMap((item) =>
        listLeads(project.front).map((organisation) => ({ ...item, organisation, project: project.id })),
      ),
    ),
    ...organisations.flatMap((organisation) => listOrganisationItems(organisation, mayLead(organisation.id), today)),
    ...listFindingItems(organisations, reviews, today),
  ].sort(
    (a, b) =>
      compareText(a.organisation, b.organisation) ||
      compareText(a.by, b.by) ||
      compareText(a.project ?? '', b.project ?? '') ||
      compareText(a.kind, b.kind),
  );
}

type Item = Omit<DueItem, 'organisation' | 'project'>;

function listProjectItems({ front }: DueInput['projects'][number], today: Day): Item[] {
  const { stage, started, review_by, contact } = front;
  const hasEnded = stage === 'retired' || stage === 'withdrawn';
  const items: (Item | false)[] = [
    !hasEnded &&
      review_by <= addDays(today, noticeDays) && {
        kind: 'review',
        by: review_by,
        overdue: review_by < today,
        words: `Go through the whole entry; its review ${review_by < today ? 'was' : 'is'} promised by ${formatDate(review_by)}.`,
      },
    !hasEnded && findContactItem(contact.checked, today),
    stage === 'idea' &&
      started !== undefined &&
      toLastDay(started) < today && {
        kind: 'start',
        by: toLastDay(started),
        overdue: true,
        words: `Say how it stands: the start was planned for ${formatDate(started)}, and it is still an idea.`,
      },
    stage === 'pilot' &&
      started !== undefined &&
      addYears(toLastDay(started), 1) < today && {
        kind: 'pilot',
        by: addYears(toLastDay(started), 1),
        overdue: true,
        words: `Say whether it goes on: it has been a pilot since ${formatDate(started)}.`,
      },
    getOutcomeState(front, today) === 'due' && makeOutcomeItem(front, today),
  ];
  return items.filter((item) => item !== false);
}

function makeOutcomeItem({ started, ended, declared }: FrontMatter, today: Day): Item {
  const began = started === undefined ? declared : toLastDay(started);
  const by = ended === undefined ? addYears(began, 1) : toLastDay(ended);
  const why = ended === undefined ? 'it has been live for more than a year' : 'it has ended';
  return { kind: 'outcome', by, overdue: by <= today, words: `Tell an outcome, good or bad: ${why}.` };
}

/** A contact counts as checked for a year. */
function findContactItem(checked: Day, today: Day): Item | false {
  const by = addYears(checked, 1);
  return (
    by < today && {
      kind: 'contact',
      by,
      overdue: true,
      words: `Make sure that the contact works; somebody last did on ${formatDate(checked)}.`,
    }
  );
}

function listOrganisationItems(
  { id, fields }: DueInput['organisations'][number],
  mayLead: boolean,
  today: Day,
): DueItem[] {
  const checked = fields.contact ? findContactItem(fields.contact.checked, today) : false;
  return [checked, findCoverageItem(fields, mayLead, today)].flatMap((item) =>
    item === false ? [] : [{ ...item, organisation: id }],
  );
}

function findCoverageItem(fields: OrganisationFields, mayLead: boolean, today: Day): Item | false {
  const { signatory_since: since = today, nothing_to_declare: said = today } = fields;
  switch (getCoverage(fields, mayLead)) {
    case 'silent':
      return (
        since < today && {
          kind: 'silent',
          by: since,
          overdue: true,
          words: `Declare a project, or say that there is none: it has been a signatory since ${formatDate(since)}.`,
        }
      );
    case 'nothing':
      return (
        nothingCountsUntil(said) < today && {
          kind: 'nothing_to_declare',
          by: nothingCountsUntil(said),
          overdue: true,
          words: `Say again that there is nothing to declare, or declare a project: it said so on ${formatDate(said)}, more than a year ago.`,
        }
      );
    default:
      return false;
  }
}

/**
 * Overdue actions that the latest reviews asked for. An action for all signatories is listed once, as long as it applies to
 * any of them.
 */
function listFindingItems(
  organisations: DueInput['organisations'],
  reviews: readonly ReviewFields[],
  today: Day,
): DueItem[] {
  const fieldsById = new Map(organisations.map(({ id, fields }) => [id, fields]));
  // A review may name an organisation whose file is invalid.
  const named = reviews.flatMap(({ covers }) => (covers === 'whole_charter' ? [] : covers));
  const askedBy = new Map<ReviewFields, Set<string>>();
  for (const id of new Set([...fieldsById.keys(), ...named])) {
    for (const review of findStandingReviews(id, fieldsById.get(id), reviews, today)) {
      const asked = askedBy.get(review) ?? new Set();
      askedBy.set(review, asked.add(review.covers === 'whole_charter' ? '' : id));
    }
  }
  return [...askedBy].flatMap(([{ date, findings }, asked]) =>
    judgeFindings(findings, today).flatMap(({ principle, action, due, overdue }) =>
      due === undefined || !overdue
        ? []
        : [...asked].map((organisation) => ({
            organisation,
            kind: 'finding' as const,
            by: due,
            overdue,
            words: `Say what was done about the finding on Principle ${principle} of ${formatDate(date)}${action === undefined ? '' : ` (“${action}”)`}, due on ${formatDate(due)}.`,
          })),
    ),
  );
}
