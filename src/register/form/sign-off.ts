import type { AnswerState, Block } from '../answer.ts';
import { questions, type ProseQuestionId, type Question, type QuestionId } from '../questions/index.ts';
import { roles } from '../vocabulary/index.ts';
import { isGroup, isList, valueAt } from '../writing/values.ts';
import { blocksOf } from '../writing/words.ts';
import type { Submission } from '../writing/writing.ts';

/** A question of the guide with what a draft answers, for somebody who signs it off. */
export interface SignOffAnswer {
  readonly question: Question<QuestionId>;
  /** The answer; empty where there is none yet. */
  readonly blocks: readonly Block[];
  /** How it is answered, where it is not a plain answer: then the blocks are the reason. */
  readonly mark?: AnswerState;
}

/**
 * A draft as the guide's 20 questions in their order, as a Caldicott Guardian or a board for governance knows them.
 * `organisationName` gives the name for an id; of an organisation that the draft brings along, its own name counts.
 */
export function signOff(
  { declaration, organisations }: Submission,
  organisationName: (id: string) => string,
): readonly SignOffAnswer[] {
  const own = new Map(organisations.map(({ id, fields }) => [id, fields]));
  const nameOf = (id: string) => text(own.get(id)?.['name']) || organisationName(id);
  const entries = valueAt(declaration.fields, 'organisations');
  const named = (isList(entries) ? entries : []).flatMap((entry) => {
    const id = isGroup(entry) ? text(entry['id']) : '';
    const role = isGroup(entry) ? text(entry['role']) : '';
    return id === '' ? [] : [{ id, role: roles.find(({ value }) => value === role)?.label ?? role }];
  });
  const blocksFor: Partial<Record<QuestionId, readonly Block[]>> = {
    title: paragraphs([text(declaration.fields['title'])]),
    organisations: points(named.map(({ id, role }) => (role === '' ? nameOf(id) : `${nameOf(id)}: ${role}`))),
    description: paragraphs(
      organisations.map(({ id, fields }) => {
        const description = text(fields['description']);
        return description === '' ? '' : `${nameOf(id)}: ${description}`;
      }),
    ),
  };
  return questions.map((question) => {
    const given = blocksFor[question.id];
    if (given) return { question, blocks: given };
    const { state, words } = declaration.answers[question.id as ProseQuestionId];
    return { question, blocks: blocksOf(words), ...(state !== 'answered' && { mark: state }) };
  });
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
}

function paragraphs(texts: readonly string[]): Block[] {
  return texts.filter((each) => each !== '').map(paragraph);
}

function points(texts: readonly string[]): Block[] {
  if (texts.length === 0) return [];
  const children = texts.map((each) => ({ type: 'listItem' as const, children: [paragraph(each)] }));
  return [{ type: 'list', ordered: false, children }];
}

function paragraph(value: string): Block {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
