import type { OpenSubmission } from '../../model/open-submissions.ts';
import { countNoun } from '../../text/count-noun.ts';
import { countWorkingDays } from '../../text/working-days.ts';
import type { DerivedOrganisation } from '../../derive/derived-register.ts';
import type { Register } from '../model.ts';

/** An open submission as the page shows it. */
export interface ShownSubmission extends OpenSubmission {
  /** What it does, in words of the register and not of the submitter. */
  readonly what: string;
  /** The organisation that it is from, if known. */
  readonly from: DerivedOrganisation | undefined;
  /** Working days since it was opened. */
  readonly waited: number;
}

/** Adds what the register knows to open submissions, the oldest first. */
export function listSubmissions(
  submissions: readonly OpenSubmission[],
  { today, projects, find }: Register,
): ShownSubmission[] {
  const titles = new Map(projects.map(({ id, front }) => [id, front.title]));
  return submissions
    .map((submission) => ({
      ...submission,
      what: describeSubmission(submission, titles),
      from: submission.organisation === undefined ? undefined : find(submission.organisation),
      waited: countWorkingDays(submission.opened, today),
    }))
    .sort((a, b) => b.waited - a.waited || a.number - b.number);
}

/** How long a submission has been open. The promise of an answer applies only while it is the register's turn. */
export function describeWait({ turn, waited }: Pick<ShownSubmission, 'turn' | 'waited'>, promised: number): string {
  if (waited === 0) return 'today';
  if (turn !== 'cdc') return `${countNoun(waited, 'working day')} ago`;
  return waited <= promised
    ? `working day ${waited} of ${promised}`
    : `${countNoun(waited, 'working day')} ago; an answer was promised within ${promised}`;
}

const kinds: Readonly<Record<OpenSubmission['kind'], string>> = {
  new: 'A new entry',
  change: 'A change to an entry',
  several: 'Several entries',
  unknown: 'A declaration',
};

function describeSubmission({ kind, project }: OpenSubmission, titles: ReadonlyMap<string, string>): string {
  const title = project === undefined ? undefined : titles.get(project);
  return title === undefined ? kinds[kind] : `A change to “${title}”`;
}
