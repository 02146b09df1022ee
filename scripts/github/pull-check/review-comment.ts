import type { FilePair } from '../../../src/review/file-pair.ts';
import { countNoun } from '../../../src/text/count-noun.ts';
import { openDeclaration } from '../../../src/draft/open-declaration.ts';
import { openRecord } from '../../../src/draft/open-record.ts';
import { formatReviewMarkdown } from '../../review/review-markdown.ts';
import type { ReviewedProposal } from '../../review/review-proposal.ts';
import { composeFormLink } from '../form-link.ts';
import { personalDataChecked } from '../from-issue/decide-issue.ts';
import type { PullRequest } from '../pull-requests.ts';
import type { CommitStatus } from '../statuses.ts';
import type { Turn } from './turn.ts';

/** The first line of the register's one comment on a pull request. */
export const reviewMarker = '<!-- charter-register:review -->';

/** The settings that the comment mentions. */
export interface CommentSettings {
  readonly name: string;
  readonly address: string;
  readonly keeper: string;
  readonly email: string;
  readonly promisedWorkingDays: number;
}

/** What the comment is made of. */
export interface CommentOptions {
  readonly pull: PullRequest;
  readonly pairs: readonly FilePair[];
  readonly reviewed: ReviewedProposal;
  readonly status: CommitStatus;
  readonly turn: Turn;
  /** Whether it holds what looks like personal data, and no reviewer has looked at it yet. */
  readonly isDoubtful: boolean;
  /** Whether that is beyond doubt. */
  readonly isCertain: boolean;
  readonly settings: CommentSettings;
}

/** The paragraphs of the comment: first whose turn it is and what to do, then what a reviewer reads. */
export async function composeComment(options: CommentOptions): Promise<string[]> {
  const { reviewed, settings } = options;
  return [...(await composeOpening(options)), ...formatReviewMarkdown(reviewed, settings)];
}

/** Says whose turn it is, and what to do. */
async function composeOpening(options: CommentOptions): Promise<string[]> {
  const { turn, status, pull, isDoubtful, isCertain, reviewed, settings } = options;
  const { keeper, email, promisedWorkingDays } = settings;
  if (isDoubtful) {
    return [
      `**Waiting for you.** Thank you. This ${isCertain ? 'holds' : 'seems to hold'} personal data, and whatever is in a commit stays in its history. Nothing of it is repeated here.`,
      isCertain
        ? `Write to ${email} at once, so that it can be removed for good; taking it out in a new commit is not enough. If the number is made up, take it out all the same: nobody can tell.`
        : `If it is somebody's personal data, write to ${email} at once, so that it can be removed for good; taking it out in a new commit is not enough. If it is none, say so here: a reviewer who agrees sets the label \`${personalDataChecked}\`.`,
    ];
  }
  if (status.state === 'failure') {
    return [
      `**Waiting for you.** Thank you for handing this in. ${status.description.replace(/: see the comment$/, '')}. Nothing has been lost, and nothing is published yet.`,
      await explainCorrection(options),
    ];
  }
  if (pull.draft) {
    return [
      '**Waiting for you.** Nothing to mend so far. This is marked as a draft: press “Ready for review” when it is finished.',
    ];
  }
  if (turn === 'signatory') return ['**Waiting for you.** A reviewer has asked for changes below.'];
  return [
    reviewed.gate.entries.length > 0
      ? `**Waiting for the ${keeper}.** Thank you. There is nothing to mend: a reviewer reads it next, and you hear within ${countNoun(promisedWorkingDays, 'working day')}. There is nothing you have to do.`
      : `**Waiting for the ${keeper}.** No entry is touched.`,
  ];
}

/** How to correct a declaration: in the form, and where its text goes afterwards. */
async function explainCorrection({ pairs, pull, settings }: CommentOptions): Promise<string> {
  const projects = pairs.filter(({ collection, after }) => collection === 'projects' && after !== undefined);
  const [project] = projects;
  if (!project || projects.length > 1) return 'Mend what is listed below; the check runs again by itself.';
  const organisations = pairs
    .filter(({ collection, before, after }) => collection === 'organisations' && !before && after !== undefined)
    .map(({ id, after }) => ({ id, fields: openRecord(after!).fields }));
  const declaration = openDeclaration({ id: project.id, content: project.after! }).draft;
  const form = await composeFormLink({ declaration, organisations }, settings.address);
  const editor = formatEditAddress(pull, project.path);
  const back =
    editor === undefined
      ? 'Then put the new text in the place of the old.'
      : `Then copy the file from the form's last page, and [put it in the place of the old text here](${editor}).`;
  return `The easy way: ${form}. ${back} The check runs again by itself.`;
}

/** GitHub's page for editing a file where it was handed in; undefined for a name that is not safe in an address. */
function formatEditAddress({ source }: PullRequest, path: string): string | undefined {
  if (!source || !/^[\w.-]+\/[\w.-]+$/.test(source.repository) || !/^[\w.-]+(?:\/[\w.-]+)*$/.test(source.branch))
    return undefined;
  return `https://github.com/${source.repository}/edit/${source.branch}/${path}`;
}
