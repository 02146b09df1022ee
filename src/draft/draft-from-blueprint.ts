import type { Blueprint } from '../model/blueprint.ts';
import { proseQuestions } from '../model/questions/index.ts';
import type { Plain } from '../parse/front-matter-text.ts';
import { writeWantedFields } from '../serialize/blank-declaration.ts';
import { compose } from './compose.ts';
import { writeAnswerText } from './write-answer-text.ts';
import type { WrittenAnswer, Draft } from './draft.ts';

/** A declaration begun from a starting point: its fields and draft answers, gaps and all; no title and no id yet. */
export function createDraftFromBlueprint({ front, answers }: Blueprint): Draft {
  const written = proseQuestions.map(({ id }): [typeof id, WrittenAnswer] => {
    const { state, withheld, blocks } = answers[id];
    return [id, { state, ...(withheld && { withheld }), words: writeAnswerText(blocks) }];
  });
  return {
    id: '',
    fields: asTyped(front) as Draft['fields'],
    answers: Object.fromEntries(written) as Draft['answers'],
  };
}

/**
 * The file of a declaration begun from a starting point, for whoever fills it in by hand: first, as comments, the fields
 * that only the project knows. Whatever stands in square brackets would be written with a backslash before
 * it, which means the same to the reader but would be left behind in front of the words that take a gap's place.
 */
export function composeFromBlueprint(blueprint: Blueprint): string {
  return compose(createDraftFromBlueprint(blueprint))
    .replace(/^---\n/, (fence) => fence + writeWantedFields(blueprint.front))
    .replaceAll(/\\\[(?=fill in)/gi, '[');
}

/** A value as somebody would type it: numbers as text. */
function asTyped(value: unknown): Plain {
  if (Array.isArray(value)) return value.map(asTyped);
  if (typeof value !== 'object' || value === null) return String(value);
  const given = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(given.map(([key, inner]) => [key, asTyped(inner)]));
}
