import type { Blueprint } from '../model/blueprint.ts';
import { proseQuestions } from '../model/questions/index.ts';
import type { Plain } from '../parse/front-matter-text.ts';
import { writeWantedFields } from '../serialize/blank-declaration.ts';
import { compose } from './compose.ts';
import { writeAnswerText } from './write-answer-text.ts';
import type { WrittenAnswer, Draft } from './draft.ts';

/** Creates a draft from a starting point, with the gaps in its answers, and without a title or an id. */
export function createDraftFromBlueprint({ front, answers }: Blueprint): Draft {
  const written = proseQuestions.map(({ id }): [typeof id, WrittenAnswer] => {
    const { state, withheld, blocks } = answers[id];
    return [id, { state, ...(withheld && { withheld }), words: writeAnswerText(blocks) }];
  });
  return {
    id: '',
    fields: toTyped(front) as Draft['fields'],
    answers: Object.fromEntries(written) as Draft['answers'],
  };
}

/**
 * Writes a starting point as the file of a new declaration, to be filled in by hand. The fields that only the project knows
 * come first, as comments. The square brackets of gaps are not escaped, because authors would leave the backslashes behind.
 */
export function composeFromBlueprint(blueprint: Blueprint): string {
  return compose(createDraftFromBlueprint(blueprint))
    .replace(/^---\n/, (fence) => fence + writeWantedFields(blueprint.front))
    .replaceAll(/\\\[(?=fill in)/gi, '[');
}

/** Converts a value to what would be typed: numbers become text. */
function toTyped(value: unknown): Plain {
  if (Array.isArray(value)) return value.map(toTyped);
  if (typeof value !== 'object' || value === null) return String(value);
  const given = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(given.map(([key, inner]) => [key, toTyped(inner)]));
}
