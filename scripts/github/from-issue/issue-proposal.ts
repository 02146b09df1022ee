import { pathLabel } from '../../../src/model/fields/path-label.ts';
import { namesRequester, writeIssueTrailers, type AskedInIssue } from '../../../src/history/trailers.ts';
import type { Message } from '../../../src/model/message.ts';
import { countNoun } from '../../../src/text/count-noun.ts';
import { valueAt } from '../../../src/draft/draft-values.ts';
import type { WrittenFile } from '../../../src/draft/draft.ts';
import { fitList, fitText } from '../../shared/fit-text.ts';
import { sanitiseTitle, escapeMarkdown, parseLogin } from '../../shared/sanitise.ts';
import type { IssueRequest } from './decide-issue.ts';

/** The label of issues that declare something, and of the pull requests they become. */
export const declarationLabel = 'declaration';

/** The branch that belongs to an issue. */
export function nameBranch(issue: number): string {
  return `declaration/issue-${issue}`;
}

/** The issue that a branch belongs to; undefined for any other branch. */
export function findIssueOfBranch(branch: string): number | undefined {
  const number = /^declaration\/issue-([1-9]\d{0,9})$/.exec(branch)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Who asks, and in what. */
export interface Requester {
  readonly issue: number;
  /** Who opened the issue; empty for an account that is gone. */
  readonly author: string;
  /** Who edited it last; empty when nobody has. */
  readonly editor: string;
}

/** What a proposal is called: the first line of its commits, and the pull request's title. */
export function writeProposalTitle({ update, title }: IssueRequest): string {
  return `${update ? 'Update' : 'Declare'}: ${sanitiseTitle(title)}`;
}

/**
 * The message of a proposal's commit. Its last lines say who asked, so that it stays known who may not approve, also when the
 * issue is gone.
 */
export function writeCommitMessage(asked: IssueRequest, requester: Requester): string {
  const { issue } = requester;
  const trailers = writeIssueTrailers({ issue, ...findAccounts(requester), speaksFor: findPost(asked) });
  return `${writeProposalTitle(asked)}\n\nMade from issue #${issue}.\n\n${trailers}`;
}

/** Whether a commit was made from this issue by the register, by the last lines of its message. */
export function isMadeFrom(message: string, issue: number): boolean {
  return new RegExp(`^Made from issue #${issue}\\.$`, 'm').test(message) && namesRequester(message);
}

/** What a pull request's text says in signs that nobody sees. */
const filesMarker = /^<!-- charter-register:files ([\w./ -]*) -->$/m;

/** The paths of the files that a pull request of the register proposes, by its text. */
export function readProposedFiles(body: string): string[] {
  return filesMarker.exec(body)?.[1]?.split(' ').filter(Boolean) ?? [];
}

/** What is told to the reviewer. */
export interface Proposal {
  readonly asked: IssueRequest;
  readonly requester: Requester;
  readonly files: readonly WrittenFile[];
  readonly advice: readonly Message[];
  readonly keeper: string;
  readonly address: string;
}

/** The text of the pull request: what it is, who asked, whose account that is, what to look at. */
export function writeProposalBody({ asked, requester, files, advice, keeper, address }: Proposal): string {
  const { issue } = requester;
  const { openedBy, editedBy } = findAccounts(requester);
  const people = [openedBy, editedBy].flatMap((login) => (login === undefined ? [] : [`@${login}`]));
  const organisations = files.filter(({ path }) => path.startsWith('content/organisations/'));
  const paragraphs = [
    `<!-- charter-register:issue-${issue} -->`,
    `<!-- charter-register:files ${files.map(({ path }) => path).join(' ')} -->`,
    asked.update
      ? `A change to the entry [${asked.id}](${address}/projects/${asked.id}/), “${escapeMarkdown(asked.title)}”, asked for in #${issue}.`
      : `A new declaration, “${escapeMarkdown(asked.title)}”, written in #${issue}.`,
    [
      `- Asked for by: ${people.length > 0 ? people.join(' and ') : 'an account that is gone'}`,
      `- Speaks for: ${escapeMarkdown(asked.speaksFor.trim() === '' ? findPost(asked) : asked.speaksFor)}`,
      `- Account: ${asked.knownAccount ? 'known to the register for an organisation that leads the project' : 'not known to the register for any organisation that leads the project; make sure by its published contact that it asked for this'}`,
      ...(organisations.length > 0
        ? [`- New to the register: ${organisations.map(({ path }) => `\`${path}\``).join(', ')}`]
        : []),
    ].join('\n'),
    `Whoever asked may not approve: an approval of ${people.length > 0 ? people.join(' or ') : 'theirs'} does not count, and is dismissed. The decision is the ${keeper}'s. Publication is not an endorsement.`,
    'Editing the issue changes this pull request, as long as nobody has changed its branch by hand. Approvals of an older version are dismissed then.',
    `Closes #${issue}.`,
    ...(advice.length > 0
      ? [
          `The checker finds no error, and has ${countNoun(advice.length, 'piece')} of advice:`,
          fitList(advice.map(adviceItem)),
        ]
      : ['The checker finds nothing to mend.']),
  ];
  return fitText(paragraphs);
}

function adviceItem({ field, message }: Message): string {
  return `**${escapeMarkdown(pathLabel(field), 120)}**: ${escapeMarkdown(message, 400)}`;
}

/** The account that opened the issue and, where it was another, the one that edited it. */
function findAccounts({ author, editor }: Requester): Pick<AskedInIssue, 'openedBy' | 'editedBy'> {
  const openedBy = parseLogin(author);
  const edited = parseLogin(editor);
  return { openedBy, editedBy: edited?.toLowerCase() === openedBy?.toLowerCase() ? undefined : edited };
}

/**
 * The post and the organisation that take responsibility, on one line, as the declaration names them: the checker has looked
 * through that for personal data, and what once stands in a commit's message cannot be taken back.
 */
function findPost({ submission }: IssueRequest): string {
  const { fields } = submission.declaration;
  const named = ['declared_by.post', 'declared_by.organisation'].map((path) => valueAt(fields, path));
  return sanitiseTitle(named.filter((value) => typeof value === 'string').join(', ') || 'not said', 200);
}
