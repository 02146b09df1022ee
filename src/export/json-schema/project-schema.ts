import * as z from 'zod/mini';
import { outcomeStates, reviewStates } from '../../derive/outcome.ts';
import { principleStates } from '../../derive/principle-states.ts';
import { proseQuestions, findQuestion } from '../../model/questions/index.ts';
import { declarationFields } from '../../model/fields/declaration-fields.ts';
import { listSchemas } from '../../model/fields/field.ts';
import { indexFields } from '../../model/fields/field-labels.ts';
import { address, date, id, oneOf, organisationId } from '../../model/fields/field-schemas.ts';
import { principleNumber } from '../../model/fields/principle-number.ts';
import { answerStates, withheldReasons } from '../../model/vocabulary/index.ts';
import { listFormat } from '../list-json.ts';
import { projectFormat } from '../project-json.ts';
import { addedWords } from '../added-fields.ts';
import { describeField, makeJsonSchema, type JsonSchema, type Words } from './field-schema.ts';

const answer = z.strictObject({
  state: oneOf(answerStates),
  withheld: z.optional(oneOf(withheldReasons)),
  text: z.string(),
});

/** A project as project-json.ts writes it. */
const projectSchema = z.strictObject({
  $schema: address,
  schema: z.literal(projectFormat),
  id,
  address,
  json: address,
  file: address,
  licence: address,
  ...listSchemas(declarationFields),
  answers: z.strictObject(Object.fromEntries(proseQuestions.map((question) => [question.id, answer]))),
  organisation_names: z.record(organisationId, z.string()),
  derived: z.strictObject({
    principles: z.array(
      z.strictObject({
        number: principleNumber,
        name: z.string(),
        address,
        state: oneOf(principleStates),
        open_because: z.array(z.string()),
      }),
    ),
    outcome: oneOf(outcomeStates),
    review: oneOf(reviewStates),
    updated: date('day'),
    version: z.optional(z.strictObject({ number: z.int().check(z.minimum(1)), day: date('day'), commit: z.string() })),
    awaiting_correction: z.optional(z.literal(true)),
  }),
});

/** The list of all projects as list-json.ts writes it; its items have a schema of their own. */
const listSchema = z.strictObject({
  $schema: address,
  schema: z.literal(listFormat),
  as_of: date('day'),
  licence: address,
  count: z.int().check(z.minimum(0)),
  projects: z.array(z.unknown()),
});

/** The JSON Schema of a project's JSON, to be published at `at`. */
export function makeProjectSchema(at: string): JsonSchema {
  const title = 'A project';
  const description = 'A project of the register: its fields, its answers and what the register works out.';
  const schema = makeJsonSchema(projectSchema, (path) => (path === '' ? { title, description } : describePath(path)));
  return { ...schema, $id: at };
}

/**
 * The JSON Schema of the list of all projects, to be published at `at`.
 * @param projectAddress where the schema of a project is published
 */
export function makeListSchema(at: string, projectAddress: string): JsonSchema {
  const title = 'All projects';
  const description = 'Every project of the register as a whole.';
  const schema = makeJsonSchema(listSchema, (path) => (path === '' ? { title, description } : describePath(path)));
  const projects = schema.properties!['projects'] as JsonSchema;
  return {
    ...schema,
    $id: at,
    properties: { ...schema.properties, projects: { ...projects, items: { $ref: projectAddress } } },
  };
}

const fields = indexFields(declarationFields);

function describePath(path: string): Words | undefined {
  const [first, question, ...rest] = path.split('.');
  if (first === 'answers' && question !== undefined) {
    if (rest.length > 0) return describeAddedField(`answers.${rest.join('.')}`);
    const { heading = question, ask = '' } = findQuestion(question) ?? {};
    return { title: heading, description: ask };
  }
  if (Object.hasOwn(addedWords, path)) return describeAddedField(path);
  const field = fields.get(path);
  return field && describeField(field);
}

function describeAddedField(path: string): Words {
  const [title, description] = addedWords[path as keyof typeof addedWords];
  return { title, description };
}
