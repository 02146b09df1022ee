import { plainText, type Block, type Inline } from '../../model/answer.ts';
import type { Draft } from '../../model/declaration.ts';
import { proseQuestions } from '../../model/questions/index.ts';

/** A text that somebody wrote freely, and its field. */
export interface WrittenText {
  readonly field: string;
  readonly text: string;
}

const kept = new WeakMap<
  Draft,
  { readonly words: readonly WrittenText[]; readonly contacts: readonly WrittenText[] }
>();

/** The texts of a declaration, gathered once for all rules that look at them. */
function textsOf(draft: Draft) {
  const known = kept.get(draft);
  if (known) return known;
  const all = [...everyText(draft)];
  const texts = { words: all, contacts: [...withContacts(draft, all)] };
  kept.set(draft, texts);
  return texts;
}

/** Every text of a declaration that somebody wrote freely; not choices, dates, addresses and telephone numbers. */
export function writtenTexts(draft: Draft): readonly WrittenText[] {
  return textsOf(draft).words;
}

/** The same, and the ways to reach somebody: e-mail addresses and telephone numbers in fields and behind links. */
export function textsWithContacts(draft: Draft): readonly WrittenText[] {
  return textsOf(draft).contacts;
}

/** Goes through the fields and answers that hold such texts. */
function* everyText({ front, answers }: Draft): Generator<WrittenText> {
  const { contact, contest, declared_by: declaredBy, responsible } = front;
  const texts: (readonly [field: string, text: string | undefined])[] = [
    ['title', front.title],
    ['summary', front.summary],
    ['declared_by.post', declaredBy?.post],
    ...(front.ai ?? []).flatMap(({ name, person_checks: checks }, index) => [
      [`ai.${index}.name`, name] as const,
      [`ai.${index}.person_checks`, checks] as const,
    ]),
    ...(front.found_at ?? []).map((place, index) => [`found_at.${index}`, place] as const),
    ['contact.team', contact?.team],
    ...Object.entries(responsible ?? {}).map(([duty, post]) => [`responsible.${duty}`, post] as const),
    ['contest.how', contest?.how],
    ['contest.post', contest?.post],
    ['contest.in_person', contest?.in_person],
    ['contest.help', contest?.help],
    ...(front.assessments ?? []).map(({ reason }, index) => [`assessments.${index}.reason`, reason] as const),
    ...(front.updates ?? []).map(({ text }, index) => [`updates.${index}.text`, text] as const),
  ];
  for (const [field, text] of texts) if (text !== undefined) yield { field, text: evened(text) };
  for (const { id } of proseQuestions) {
    const answer = answers[id];
    if (answer) yield { field: id, text: evened(plainText(answer.blocks)) };
  }
}

/** Those texts with what stands in fields and behind links to reach somebody. */
function* withContacts(draft: Draft, texts: readonly WrittenText[]): Generator<WrittenText> {
  const { contact, contest } = draft.front;
  const ways: (readonly [field: string, text: string | undefined])[] = [
    ['contact.email', contact?.email],
    ['contact.phone', contact?.phone],
    ['contest.email', contest?.email],
    ['contest.phone', contest?.phone],
  ];
  for (const [field, text] of ways) if (text !== undefined) yield { field, text };
  for (const { field, text } of texts) {
    const answer = draft.answers[field as keyof Draft['answers']];
    const hidden = answer ? linksOf(answer.blocks).filter((way) => !text.replace(/\s/g, '').includes(way)) : [];
    yield { field, text: hidden.length > 0 ? `${text}\n${hidden.join('\n')}` : text };
  }
}

/** What the `mailto:` and `tel:` links of an answer lead to. */
function linksOf(blocks: readonly Block[]): string[] {
  const inside = (children: readonly Inline[]): string[] =>
    children.flatMap((child) => {
      if (child.type !== 'link') return 'children' in child ? inside(child.children) : [];
      const way = /^(?:mailto|tel):([^?]+)/i.exec(child.url)?.[1];
      return way === undefined ? [] : [way];
    });
  return blocks.flatMap((block) =>
    block.type === 'list' ? block.children.flatMap(({ children }) => linksOf(children)) : inside(block.children),
  );
}

/**
 * A text as the rules look at it: full-width digits, no-break spaces and dashes are plain ones, invisible joiners are gone,
 * and several spaces are one, as a page shows them.
 */
export function evened(text: string): string {
  const plain = isAscii(text)
    ? text
    : text
        .normalize('NFKC')
        .replace(/[\u00AD\u200C-\u200F]/g, '')
        .replace(/\p{Pd}/gu, '-');
  return plain.replace(/[^\S\n]{2,}|[^\S\n ]/g, ' ');
}

/** Whether a text has only the letters and signs of a plain keyboard. */
export function isAscii(text: string): boolean {
  return !/[^\x20-\x7E\n]/.test(text);
}
