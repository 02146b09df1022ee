import { plainText } from '../../answer.ts';
import type { Draft } from '../../declaration.ts';
import { proseQuestions } from '../../questions/index.ts';

/** A text that somebody wrote freely, and its field. */
export interface WrittenText {
  readonly field: string;
  readonly text: string;
}

/** Every text of a declaration that somebody wrote freely; not choices, dates, addresses and telephone numbers. */
export function* writtenTexts({ front, answers }: Draft): Generator<WrittenText> {
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
  for (const [field, text] of texts) if (text !== undefined) yield { field, text };
  for (const { id } of proseQuestions) {
    const answer = answers[id];
    if (answer) yield { field: id, text: plainText(answer.blocks) };
  }
}
