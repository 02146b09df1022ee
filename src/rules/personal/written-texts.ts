import { toPlainText, type Block, type Inline } from '../../model/answer.ts';
import type { PartialDeclaration } from '../../model/declaration.ts';
import { declarationFields } from '../../model/fields/declaration-fields.ts';
import { listParts, type Field, type FieldType } from '../../model/fields/field.ts';
import { proseQuestions } from '../../model/questions/index.ts';

/** A text that somebody wrote freely, and its field. */
export interface WrittenText {
  readonly field: string;
  readonly text: string;
}

const kept = new WeakMap<
  PartialDeclaration,
  { readonly words: readonly WrittenText[]; readonly contacts: readonly WrittenText[] }
>();

/** The texts of a declaration, gathered once for all rules that look at them. */
function textsOf(draft: PartialDeclaration) {
  const known = kept.get(draft);
  if (known) return known;
  const all = [...everyText(draft)];
  const texts = { words: all, contacts: [...withContacts(draft, all)] };
  kept.set(draft, texts);
  return texts;
}

/** Every free text of a declaration: fields of the types `line` and `post`, and answers. */
export function listFreeTexts(draft: PartialDeclaration): readonly WrittenText[] {
  return textsOf(draft).words;
}

/** The same, and the ways to reach somebody: e-mail addresses and telephone numbers in fields and behind links. */
export function listTextsWithContacts(draft: PartialDeclaration): readonly WrittenText[] {
  return textsOf(draft).contacts;
}

function* everyText(draft: PartialDeclaration): Generator<WrittenText> {
  for (const { field, text } of textsOfTypes(draft, ['line', 'post'])) yield { field, text: normaliseText(text) };
  for (const { id } of proseQuestions) {
    const answer = draft.answers[id];
    if (answer) yield { field: id, text: normaliseText(toPlainText(answer.blocks)) };
  }
}

/** Those texts with e-mail addresses and telephone numbers, in fields and behind links. */
function* withContacts(draft: PartialDeclaration, texts: readonly WrittenText[]): Generator<WrittenText> {
  yield* textsOfTypes(draft, ['email', 'phone']);
  for (const { field, text } of texts) {
    const answer = draft.answers[field as keyof PartialDeclaration['answers']];
    const hidden = answer ? linksOf(answer.blocks).filter((way) => !text.replace(/\s/g, '').includes(way)) : [];
    yield { field, text: hidden.length > 0 ? `${text}\n${hidden.join('\n')}` : text };
  }
}

/** The values of all fields of some types, at any depth. */
function textsOfTypes({ front }: PartialDeclaration, kinds: readonly FieldType['kind'][]): WrittenText[] {
  const inGroup = (group: object, parts: readonly Field[], within: string): WrittenText[] =>
    parts.flatMap(({ name, type }) => inValue((group as Readonly<Record<string, unknown>>)[name], type, within + name));
  const inValue = (value: unknown, type: FieldType, field: string): WrittenText[] => {
    if (value === undefined) return [];
    if (Array.isArray(value)) {
      const inner = type.kind === 'lines' ? type.of : type;
      return value.flatMap((entry: unknown, index) => inValue(entry, inner, `${field}.${index}`));
    }
    if (typeof value === 'object' && value !== null) return inGroup(value, listParts(type), `${field}.`);
    return kinds.includes(type.kind) ? [{ field, text: value as string }] : [];
  };
  return inGroup(front, Object.values(declarationFields), '');
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
export function normaliseText(text: string): string {
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
