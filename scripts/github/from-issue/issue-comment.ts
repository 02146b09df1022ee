import { pathLabel } from '../../../src/model/fields/path-label.ts';
import type { Message } from '../../../src/model/message.ts';
import { countNoun } from '../../../src/text/count-noun.ts';
import { fitList, fitText } from '../../shared/fit-text.ts';
import { composeFormLink } from '../form-link.ts';
import { escapeMarkdown } from '../../shared/sanitise.ts';
import { formatFingerprint } from '../fingerprint.ts';
import { personalDataChecked, type IssueRequest } from './decide-issue.ts';

/** The first line of the one comment with which the register answers an issue. */
export const answerMarker = '<!-- charter-register:answer';

/** The label that brings an issue before the people of the register. */
export const needsPeople = 'needs-cdc';

const mostMessages = 40;
const mostLeftOver = 10;

/** What the register's answer needs to know of it. */
export interface AnswerSettings {
  readonly name: string;
  readonly address: string;
  readonly keeper: string;
  readonly email: string;
  readonly promisedWorkingDays: number;
}

/** What became of an issue. */
export type Outcome =
  | {
      readonly kind: 'faulty';
      readonly asked: IssueRequest;
      readonly messages: readonly Message[];
      readonly agreed: boolean;
      readonly pull: number | undefined;
    }
  | { readonly kind: 'personal'; readonly asked: IssueRequest; readonly messages: readonly Message[] }
  | { readonly kind: 'stranger'; readonly asked: IssueRequest; readonly leads: readonly string[] }
  | { readonly kind: 'unchanged'; readonly asked: IssueRequest }
  /** Another open pull request declares the same thing. */
  | { readonly kind: 'taken'; readonly asked: IssueRequest; readonly by: number }
  /** The issue's pull request was closed or merged before. */
  | { readonly kind: 'ended'; readonly asked: IssueRequest; readonly pull: number; readonly merged: boolean }
  /** Somebody has worked on the branch, or opened a pull request from it, by hand. */
  | { readonly kind: 'by-hand'; readonly asked: IssueRequest; readonly pull: number | undefined }
  | {
      readonly kind: 'proposed';
      readonly asked: IssueRequest;
      readonly pull: number;
      readonly advice: readonly Message[];
    };

/** The comment that answers an issue, in Markdown, and what of it was `seen`. Whatever somebody typed stands in it as plain text. */
export async function writeAnswer(outcome: Outcome, settings: AnswerSettings, seen: string): Promise<string> {
  const parts = await writeParts(outcome, settings);
  // The marker says what was answered, so that a later run knows.
  const marker = `${answerMarker} ${outcome.kind} -->`;
  return fitText([seen === '' ? marker : `${marker}\n${formatFingerprint(seen)}`, ...parts]);
}

/** What was answered last, by the comment that says so. */
export function readAnswered(body: string | undefined): string {
  return /^<!-- charter-register:answer ([a-z-]+) -->/.exec(body ?? '')?.[1] ?? '';
}

async function writeParts(outcome: Outcome, settings: AnswerSettings): Promise<string[]> {
  const { asked } = outcome;
  const what = `“${escapeMarkdown(asked.title, 120)}”`;
  const entry = `${settings.address}/projects/${asked.id}/`;
  switch (outcome.kind) {
    case 'proposed':
      return [
        `Thank you. ${what} has arrived as ${asked.update ? 'a change to an entry' : 'a declaration'}: it is in pull request #${outcome.pull}, where a reviewer of the ${settings.keeper} reads it next.`,
        `You will hear within ${countNoun(settings.promisedWorkingDays, 'working day')}. Until then there is nothing you have to do. To correct something, edit the first text of this issue: the pull request follows.`,
        ...notes(asked),
        ...(outcome.advice.length > 0
          ? [
              'What would make it easier to read, if you like; nothing here keeps it from being published:',
              list(outcome.advice, settings),
            ]
          : []),
      ];
    case 'faulty':
      return [
        `Thank you. ${what} cannot go on yet: ${faultsInWords(outcome)}. ${outcome.pull === undefined ? 'Nothing has been lost, and nothing is published.' : `Pull request #${outcome.pull} still has what you sent before.`}`,
        list(
          outcome.messages.filter(({ severity }) => severity === 'error'),
          settings,
        ),
        ...(outcome.agreed
          ? []
          : [
              '- **What you agree to**: tick the boxes at the end of the form. An entry is public, it is kept for good, and it is under an open licence; without your word on that it cannot be taken in.',
            ]),
        await writeWayToCorrect(asked, settings),
        ...notes(asked),
      ];
    case 'personal':
      return [
        `Thank you. Before ${what} goes on, please look at it once more: it seems to hold personal data, and whatever is put into the register's history stays there.`,
        list(outcome.messages, settings),
        `Edit the first text of this issue and take it out. This issue is public, and GitHub shows earlier versions of it: if it really is somebody's personal data, write to ${settings.email} at once, so that it can be removed for good.`,
        `If it is none, say so here. A reviewer who agrees sets the label \`${personalDataChecked}\`, and the declaration goes on.`,
      ];
    case 'stranger':
      return [
        `The register has an entry at this address already: [${asked.id}](${entry}). An entry is changed by the organisations that answer for it, and this account is not among those the register knows for them. So nothing has been changed.`,
        `The ${settings.keeper} has been told, and will get in touch with you here within ${countNoun(settings.promisedWorkingDays, 'working day')}.`,
        'If you work there, the quickest way is without this issue:',
        `- Write from your work address to ${settings.email}, with the change and the entry's address. They can also note your account, so that the next change goes through by itself.\n- Or [open the entry in the form](${settings.address}/declare/?update=${asked.id}) and send it from there by e-mail.`,
        'If yours is another project, give it another title, and edit this issue.',
      ];
    case 'unchanged':
      return [
        `Nothing in this issue differs from the [published entry](${entry}), so there is nothing to change. Edit the first text of the issue to say what shall be different.`,
        ...notes(asked),
      ];
    case 'taken':
      return [
        `${what} cannot go on yet: pull request #${outcome.by} declares the same project or organisation already, and neither shall overwrite the other.`,
        'If it is the same project, add what is missing there, and close this issue. If it is another, give it a title of its own, and edit this issue.',
      ];
    case 'ended':
      return outcome.merged
        ? [
            `The entry from this issue has been published (pull request #${outcome.pull}), so editing the issue changes nothing any more.`,
            `To change the entry, use [“Update this entry”](${settings.address}/declare/?update=${asked.id}) on its page.`,
          ]
        : [
            `Pull request #${outcome.pull}, which came from this issue, has been closed, so editing the issue changes nothing any more.`,
            `Why it was closed stands there. If you want to try again, open a new issue with the same form; if you have a question, write to ${settings.email}.`,
          ];
    case 'by-hand':
      return [
        `${outcome.pull === undefined ? 'The branch that belongs to this issue' : `Pull request #${outcome.pull}`} has been worked on by hand, so that what you have edited here was not put over it.`,
        'Please say in a comment what shall be different. A reviewer will see to it.',
      ];
  }
}

function faultsInWords({
  messages,
  agreed,
}: {
  readonly messages: readonly Message[];
  readonly agreed: boolean;
}): string {
  const errors = messages.filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return agreed ? 'its address in the register cannot be made of its title' : 'one thing is missing';
  return `there ${errors === 1 ? 'is one thing' : `are ${errors} things`} to mend`;
}

/** What was left as it is, and what found no place. Nothing is dropped in silence. */
function notes({ keptOrganisations, leftOver }: IssueRequest): string[] {
  return [
    ...keptOrganisations.map(
      (name) => `${escapeMarkdown(name, 120)} is in the register already; what the register says of it stays as it is.`,
    ),
    ...(leftOver.length > 0
      ? [
          'These words of the issue found no place in the declaration:',
          fitList(leftOver.slice(0, mostLeftOver).map((words) => escapeMarkdown(words, 200))),
          ...(leftOver.length > mostLeftOver ? [`And ${leftOver.length - mostLeftOver} more.`] : []),
        ]
      : []),
  ];
}

async function writeWayToCorrect({ submission }: IssueRequest, { address }: AnswerSettings): Promise<string> {
  return `You can edit the first text of this issue, and the check runs again. Or ${await composeFormLink(submission, address)}.`;
}

function list(messages: readonly Message[], { address }: AnswerSettings): string {
  const points = messages
    .slice(0, mostMessages)
    .map((message) => `${item(message)} ([more](${address}${message.help}))`);
  if (messages.length > mostMessages) points.push(`And ${messages.length - mostMessages} more.`);
  return fitList(points);
}

function item({ file, field, code, message, fix }: Message): string {
  const where = [organisationIn(file), pathLabel(field)].filter((words) => words !== '').join(', ');
  const said = code.startsWith('personal-')
    ? // Its own words might repeat the very thing.
      'this looks like personal data.'
    : `${escapeMarkdown(message, 500)} ${escapeMarkdown(fix, 500)}`;
  return where === '' ? said : `**${escapeMarkdown(where, 120)}**: ${said}`;
}

function organisationIn(file: string): string {
  const id = /^content\/organisations\/(.*)\.md$/.exec(file)?.[1];
  return id === undefined ? '' : `organisation ${id}`;
}
