import { reportTerminal } from '../shared/report-messages.ts';
import type { ReceivedResult, RefusedResult } from './receive-file.ts';

/** The settings that the report mentions. */
interface ReportSettings {
  /** The repository's address, or empty. */
  readonly repository: string;
  readonly promisedWorkingDays: number;
}

/** The report on a received declaration: where it is, how to verify the sender, what comes next. */
export function formatReceived(received: ReceivedResult, { repository, promisedWorkingDays }: ReportSettings): string {
  const { committed, title, update, post, organisation, warnings } = received;
  const { branch, unchanged } = committed;
  const what = update ? 'an update of an entry' : 'a new entry';
  const lines = [
    unchanged
      ? `Nothing new: “${title}” is on the branch ${branch} already, exactly as it was sent.`
      : `Received: “${title}”, ${what}, is on the branch ${branch}.`,
    '',
    'Make sure of the sender before you go on.',
    update
      ? `  ${organisation} answers for the published entry. The file that was sent names this post: ${post}.`
      : `  The file says that the ${post} of ${organisation} answers for it.`,
    `  ${formatContact(received)}`,
    '  Anybody can write any name under an e-mail. Do not answer the e-mail itself, and use no number that stands in it.',
    '',
    'Then:',
    `  1. git push origin ${branch}`,
    repository === ''
      ? '  2. Open a pull request from that branch.'
      : `  2. Open a pull request: ${repository}/compare/main...${branch}?expand=1`,
    `  3. Tell the sender that it has come, and that the register answers within ${promisedWorkingDays} working days.`,
    '  Whoever received it should not be the one who approves it.',
    '',
  ];
  return `${warnings.length === 0 ? '' : `${formatList(warnings)}\n`}${lines.join('\n')}`;
}

function formatContact({ knownContact, organisation }: ReceivedResult): string {
  if (!knownContact) {
    return `${organisation} is new to the register. Find its number on its own website, ring it, and ask for that post.`;
  }
  const { team, phone, email, url } = knownContact;
  const ways = [phone && `ring ${phone}`, email && `write to ${email}`, url && `go to ${url}`].filter(Boolean);
  return `Ask by the contact that the register has published, the ${team}: ${ways.join(', or ')}.`;
}

/** The report on a refused declaration: the messages, and what to send back. */
export function formatRefused({ messages, reason }: RefusedResult): string {
  switch (reason) {
    case 'no-declaration':
      return 'Not received: there is no declaration among the files, only organisations. Name the declaration as well.\n';
    case 'several-declarations':
      return 'Not received: there is more than one declaration. Receive each by itself, with the organisations it needs.\n';
    case 'personal-data':
      return `${formatList(messages)}
Not received yet: this looks like personal data, and what is once in Git stays there.
Ask the sender. If it is none, call the command again with --personal-data-checked.\n`;
    case 'faults':
      return `${formatList(messages)}
Not received. Nothing was changed. Send the sender this list with thanks for the work, and say that the form shows the same
messages beside each question: it opens the file they sent under “Open a draft or document”.\n`;
  }
}

function formatList(messages: RefusedResult['messages']): string {
  return reportTerminal({ checked: new Set(messages.map(({ file }) => file)).size, messages });
}
