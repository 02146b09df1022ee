import type { ProseQuestionId } from '../questions/index.ts';
import { declarationFields, type DeclarationField } from './declaration-fields.ts';
import type { Field } from './field.ts';
import { stepList, type FormPart } from './form-step-list.ts';

export { parts } from './form-step-list.ts';

/** One thing a step asks for: a field of the front matter, or a question answered in prose. */
export type Item = { readonly field: DeclarationField } | { readonly question: ProseQuestionId };

/** A page of the form: a few things that belong together. */
export interface Step {
  /** Part of the step's address. */
  readonly id: string;
  readonly part: FormPart;
  readonly title: string;
  readonly items: readonly Item[];
}

const fields: readonly Field[] = Object.values(declarationFields);

/** The steps in their order. Every field and every question belongs to exactly one. */
export const steps: readonly Step[] = stepList.map((outline) => {
  const { id, part, title } = outline;
  const questions = 'questions' in outline ? outline.questions : [];
  const items = [
    ...listItems(id, undefined),
    ...questions.flatMap((question): Item[] => [{ question }, ...listItems(id, question)]),
  ];
  return { id, part, title, items };
});

/** The fields of a step that are asked after one of its questions, or before all of them. */
function listItems(step: string, after: ProseQuestionId | undefined): Item[] {
  return fields
    .filter((field) => field.step === step && field.afterQuestion === after)
    .map(({ name }) => ({ field: name as DeclarationField }));
}
