import type { Block, Inline } from '../model/answer.ts';
import type { Blueprint } from '../model/blueprint.ts';
import { findFieldLabel } from '../model/fields/field-labels.ts';
import { findGaps, splitAtGaps } from '../model/gaps.ts';
import type { ProseQuestionId } from '../model/questions/index.ts';
import { listFreeTexts } from '../rules/personal/written-texts.ts';
import {
  aiKinds, aiRoles, aiUses, assessmentKinds, assessmentStatuses, choices, dataKinds, findLabel, joinLabels, people,
  personalDataKinds, specialCategories, findTerm, themes, type Term,
} from '../model/vocabulary/index.ts'; // prettier-ignore
import { html, toHtml, type Html } from './html.ts';
import { uncapitalise } from '../text/capitalise.ts';
import { questionAndAnswer } from './answer-html.ts';
import { pointList } from './marks.ts';

/** The draft answer to a question under its heading, with its gaps marked. */
export function draftAnswer(id: ProseQuestionId, { answers }: Blueprint): Html {
  return questionAndAnswer(id, { ...answers[id], blocks: answers[id].blocks.map(blockWithMarks) });
}

/** A text of a starting point with its gaps marked. */
function textWithMarks(text: string): Html {
  return { html: toHtml([{ type: 'paragraph', children: inlinesWithMarks([{ type: 'text', value: text }]) }]) };
}

function blockWithMarks(block: Block): Block {
  if (block.type !== 'list') return { ...block, children: inlinesWithMarks(block.children) };
  const children = block.children.map((item) => ({ ...item, children: item.children.map(blockWithMarks) }));
  return { ...block, children };
}

/** Marks gaps as strong text, which `.draft strong` highlights. */
function inlinesWithMarks(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.type === 'break') return [inline];
    if (inline.type !== 'text') return [{ ...inline, children: inlinesWithMarks(inline.children) }];
    return splitAtGaps(inline.value).map(({ text, wanted }) => {
      const words: Inline = { type: 'text', value: text };
      return wanted === undefined ? words : { type: 'strong', children: [words] };
    });
  });
}

/** How many gaps a starting point has, in its answers and fields. */
export function countGaps({ id, front, answers }: Blueprint): number {
  const texts = [...listFreeTexts({ id, front, answers, given: new Set() })];
  return texts.flatMap(({ text }) => findGaps(text)).length;
}

/** A field that a starting point fills in, in words. */
export interface FilledField {
  readonly label: string;
  readonly value: Html;
}

/** The fields that a starting point fills in, in the order of a declaration. */
export function filledFields({ front }: Blueprint): FilledField[] {
  const labels = (list: readonly Term[], values: readonly string[]) => html`<p>${joinLabels(list, values)}</p>`;
  const explain = ({ label, explanation }: Term) => `${label}: ${uncapitalise(explanation)}`;
  const { ai, contest, assessments } = front;
  const fields: readonly (readonly [field: keyof Blueprint['front'], value: Html | undefined])[] = [
    ['uses_ai', front.uses_ai && labels(aiUses, [front.uses_ai])],
    [
      'ai',
      ai &&
        html`${ai.map(
          ({ kind, role, person_checks: checks }) =>
            html`<p>${explain(findTerm(aiKinds, kind))}</p>
              <p>${explain(findTerm(aiRoles, role))}</p>
              ${checks && textWithMarks(checks)}`,
        )}`,
    ],
    ['themes', front.themes && labels(themes, front.themes)],
    ['people', front.people && labels(people, front.people)],
    ['personal_data', front.personal_data && labels(personalDataKinds, front.personal_data)],
    ['special_category', front.special_category && labels(specialCategories, [front.special_category])],
    ['data_kinds', front.data_kinds && labels(dataKinds, front.data_kinds)],
    [
      'contest',
      contest &&
        html`${textWithMarks(contest.how)} ${contest.help && textWithMarks(contest.help)}
        ${pointList(
          (['opt_out', 'person_instead'] as const).map(
            (name) => `${findFieldLabel(`contest.${name}`)}: ${findLabel(choices, contest[name]).toLowerCase()}`,
          ),
        )}`,
    ],
    [
      'assessments',
      assessments &&
        pointList(
          assessments.map(
            ({ kind, status }) =>
              `${findLabel(assessmentKinds, kind)}: ${findLabel(assessmentStatuses, status).toLowerCase()}`,
          ),
        ),
    ],
  ];
  return fields.flatMap(([field, value]) => (value ? [{ label: findFieldLabel(field), value }] : []));
}
