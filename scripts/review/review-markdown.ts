import { answerStateWords } from '../../src/model/answer.ts';
import type { Message } from '../../src/model/message.ts';
import { pathLabel } from '../../src/model/fields/path-label.ts';
import { principleStates } from '../../src/derive/principle-states.ts';
import type { Mark } from '../../src/diff/mark-words.ts';
import type { EntryReport, ReviewedDifference, ReviewedPrinciple } from '../../src/review/entry-report.ts';
import type { SubmitterStatus } from '../../src/review/checklist.ts';
import { countNoun } from '../../src/text/count-noun.ts';
import { fitList } from '../shared/fit-text.ts';
import { escapeMarkdown } from '../shared/sanitise.ts';
import type { ReviewedProposal } from './review-proposal.ts';

/** The settings that the review mentions. */
export interface ReviewSettings {
  /** The site's address, without a slash at the end. */
  readonly address: string;
}

/** The most characters of a single text; the preview has the rest. */
const maximumText = 1500;
const maximumMessages = 40;
/** How many unchanged characters are shown before and after a change. */
const contextLength = 60;

/**
 * A review in Markdown, paragraph by paragraph, most important first, so that a caller with less space takes the first ones.
 * Untrusted text appears as plain text. What looks like personal data is left out.
 */
export function formatReviewMarkdown(reviewed: ReviewedProposal, settings: ReviewSettings): string[] {
  const { review } = reviewed;
  const hidden = new Set(review.messages.filter(({ code }) => code.startsWith('personal-')).map(({ file, field }) => `${file} ${field}`)); // prettier-ignore
  const flags = review.messages.filter(({ severity }) => severity === 'warning');
  return [
    ...formatGate(reviewed),
    ...formatMessages(
      'To mend',
      review.messages.filter(({ severity }) => severity === 'error'),
      settings,
    ),
    ...formatMessages('To look at', flags, settings),
    ...review.entries.flatMap((entry) => formatEntry(entry, hidden)),
    standingWords[review.standing],
    `### For the reviewer\n\n${review.checklist.map(({ text }) => `- [ ] ${escapeMarkdown(text, 400)}`).join('\n')}`,
    ...review.entries.flatMap(({ principles, title }) => formatPrinciples(title, principles)),
    ...(review.earlier.length > 0
      ? [fold(`Said of these files before, too (${review.earlier.length})`, listMessages(review.earlier, settings))]
      : []),
  ];
}

const standingWords: Readonly<Record<SubmitterStatus, string>> = {
  submits: 'The account that handed this in submits for the lead organisation, by the register.',
  'not-listed':
    'The account that handed this in is **not** among those that the register lists for the lead organisation. Make sure of it by a contact that was published before.',
  'no-account':
    'No account is known. Make sure by a contact that was published before that the organisation asked for it.',
};

function formatGate({ gate }: ReviewedProposal): string[] {
  const refusals = gate.refusals.map(
    ({ path, words, remedy }) =>
      `${path === '' ? '' : `**${escapeMarkdown(path, 120)}**: `}${escapeMarkdown(words)} ${escapeMarkdown(remedy)}`,
  );
  return [
    ...(gate.outside.length > 0
      ? [
          `### This touches more than entries\n\nIt changes ${countNoun(gate.outside.length, 'file')} besides the entries. Somebody who knows the code has to read ${gate.outside.length === 1 ? 'it' : 'them'}.\n\n${fitList(gate.outside.slice(0, 20).map((path) => escapeMarkdown(path, 120)))}${gate.outside.length > 20 ? `\n- And ${gate.outside.length - 20} more.` : ''}`,
        ]
      : []),
    ...(refusals.length > 0 ? [`### Cannot be read\n\n${fitList(refusals)}`] : []),
  ];
}

function formatMessages(heading: string, messages: readonly Message[], settings: ReviewSettings): string[] {
  return messages.length === 0 ? [] : [`### ${heading}\n\n${listMessages(messages, settings)}`];
}

/** Messages with the labels of the form, each with its place and the page that explains it. */
function listMessages(messages: readonly Message[], { address }: ReviewSettings): string {
  const points = messages.slice(0, maximumMessages).map((message) => {
    const { file, line, field, help } = message;
    const where = [
      escapeMarkdown(file.replace(/^content\//, ''), 120),
      `line ${line}`,
      escapeMarkdown(pathLabel(field), 120),
    ];
    const words = message.code.startsWith('personal-')
      ? // Its own words might repeat the very thing.
        'This looks like personal data.'
      : `${escapeMarkdown(message.message, 500)} ${escapeMarkdown(message.fix, 500)}`;
    return `**${where.filter((each) => each !== '').join(', ')}**: ${words} ([why](${address}${help}))`;
  });
  if (messages.length > maximumMessages) points.push(`And ${messages.length - maximumMessages} more.`);
  return fitList(points);
}

const kinds = { new: 'New', changed: 'Change', gone: 'Taken out' } as const;
const collectionNames: Readonly<Record<EntryReport['collection'], string>> = {
  projects: '',
  organisations: 'organisation ',
  principles: 'principle ',
  reviews: 'review ',
  pages: 'page ',
  blueprints: 'starting point ',
  removed: 'notice of removal ',
  search: 'words for the search ',
};

function formatEntry(entry: EntryReport, hidden: ReadonlySet<string>): string[] {
  const { collection, title, kind, leads, formerLeads, similar, formerId, id } = entry;
  const listed = (organisations: EntryReport['leads']) =>
    organisations
      .map(({ name, known }) => `${escapeMarkdown(name, 120)}${known ? '' : ' (new to the register)'}`)
      .join(', ');
  const [led, ledBefore] = [listed(leads), listed(formerLeads)];
  const facts = [
    ...(led === '' ? [] : [`Led by ${led}.`]),
    ...(ledBefore === '' ? [] : [`Until now led by ${ledBefore}.`]),
    ...(formerId === undefined ? [] : [`Its id changes from \`${formerId}\` to \`${id}\`; the old address leads on.`]),
    ...(similar.length === 0
      ? []
      : [`Similar: ${similar.map((each) => `${escapeMarkdown(each.title, 120)} (${each.words.map((word) => escapeMarkdown(word, 40)).join(', ')})`).join('; ')}.`]), // prettier-ignore
  ];
  const shown = entry.differences.map((difference) =>
    formatDifference(difference, kind, isHidden(entry, difference, hidden)),
  );
  const heading = `### ${kinds[kind]}: ${collectionNames[collection]}“${escapeMarkdown(title, 120)}”`;
  return [
    [heading, facts.join(' ')].filter((part) => part !== '').join('\n\n'),
    ...(shown.length === 0
      ? []
      : kind === 'new'
        ? [fold(`All that it declares (${shown.length})`, fitList(shown))]
        : [fitList(shown)]),
  ];
}

function isHidden({ file }: EntryReport, { field }: ReviewedDifference, hidden: ReadonlySet<string>): boolean {
  const [first] = field.split('.');
  return [...hidden].some(
    (key) => key === `${file} ${field}` || key.startsWith(`${file} ${first}.`) || key === `${file} ${first}`,
  );
}

function formatDifference(
  { label, before, after, marks }: ReviewedDifference,
  kind: EntryReport['kind'],
  hidden: boolean,
): string {
  const name = `**${escapeMarkdown(label, 120)}**`;
  if (hidden) return `${name}: left out here, because it looks like personal data.`;
  if (kind === 'new' || before === '')
    return `${name}: ${kind === 'new' ? '' : 'added: '}${escapeMarkdown(after, maximumText)}`;
  if (after === '') return `${name}: taken away: <del>${escapeMarkdown(before, maximumText)}</del>`;
  if (marks) return `${name}: ${formatMarks(marks)}`;
  return `${name}: ${escapeMarkdown(before, maximumText)} → ${escapeMarkdown(after, maximumText)}`;
}

/** Changed words with a little of the text around them. */
function formatMarks(marks: readonly Mark[]): string {
  let left = maximumText * 2;
  const pieces: string[] = [];
  for (const [index, { kind, text }] of marks.entries()) {
    if (left <= 0) {
      pieces.push(' … (the rest is in the preview)');
      break;
    }
    const shown =
      kind === 'same' ? shortenUnchanged(text, index === 0, index === marks.length - 1) : text.slice(0, left);
    left -= shown.length;
    pieces.push(formatPiece(kind, shown));
  }
  return pieces.join('');
}

function shortenUnchanged(text: string, isFirst: boolean, isLast: boolean): string {
  const room = contextLength * (isFirst || isLast ? 1 : 2);
  if (text.length <= room + 20) return text;
  const start = isFirst ? '' : text.slice(0, contextLength);
  const end = isLast ? '' : text.slice(-contextLength);
  return `${start} … ${end}`;
}

const tags = { same: '', removed: 'del', added: 'ins' } as const;

/** Escaping trims the spaces that separate a piece from its neighbours, so they are added again. */
function formatPiece(kind: Mark['kind'], text: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const inner = words === '' ? '' : escapeMarkdown(words, maximumText);
  const marked = tags[kind] === '' || inner === '' ? inner : `<${tags[kind]}>${inner}</${tags[kind]}>`;
  return `${before === '' ? '' : ' '}${marked}${after === '' ? '' : ' '}`;
}

function formatPrinciples(title: string, principles: readonly ReviewedPrinciple[]): string[] {
  if (principles.length === 0) return [];
  const labels = new Map<string, string>(principleStates.map(({ value, label }) => [value, label]));
  const rows = principles.map(({ number, name, state, before, openBecause, evidence }) => {
    const change = before === undefined ? '' : ` (was: ${labels.get(before)})`;
    const why = openBecause.map((reason) => escapeMarkdown(reason, 200));
    const answers = evidence.map(({ heading, state: answer }) => {
      const words = answerStateWords[answer];
      return `${heading}: ${answer === 'answered' ? words : `**${words}**`}`;
    });
    return `| ${number} ${name} | ${labels.get(state)}${change} | ${answers.join('; ')} | ${why.join('; ')} |`;
  });
  return [
    fold(
      `Principle by principle: “${escapeMarkdown(title, 80)}”`,
      `| Principle | State | Evidence | Open because |\n| --- | --- | --- | --- |\n${rows.join('\n')}`,
    ),
  ];
}

function fold(summary: string, content: string): string {
  return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}
