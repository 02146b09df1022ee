import * as z from 'zod/mini';
import { outcomeStates, reviewStates } from '../../derive/outcome.ts';
import { principleStates } from '../../derive/principle-states.ts';
import { fieldLabel } from '../../model/fields/field-labels.ts';
import { fieldMeaning } from '../../model/fields/field-meanings.ts';
import { proseQuestions, questionById } from '../../model/questions/index.ts';
import { declarationFields } from '../../model/fields/declaration-fields.ts';
import { address, date, id, oneOf, organisationId } from '../../model/fields/field-types.ts';
import { principleNumber } from '../../model/fields/principle-number.ts';
import { answerStates, withheldReasons } from '../../model/vocabulary/index.ts';
import { listFormat } from '../list-json.ts';
import { projectFormat } from '../project-json.ts';
import { addedWords } from '../added-fields.ts';
import { jsonSchemaOf, type JsonSchema, type Words } from './field-schema.ts';

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
  ...declarationFields,
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

/** The list of all projects as list-json.ts writes it; `projects` holds what the other schema describes. */
const listSchema = z.strictObject({
  $schema: address,
  schema: z.literal(listFormat),
  as_of: date('day'),
  licence: address,
  count: z.int().check(z.minimum(0)),
  projects: z.array(z.unknown()),
});

/** The JSON Schema of a project's JSON; it is published at `at`. */
export function projectJsonSchema(at: string): JsonSchema {
  const schema = jsonSchemaOf(projectSchema, (path) =>
    path === ''
      ? {
          title: 'A project',
          description: 'A project of the register: its fields, its answers and what the register works out.',
        }
      : wordsAt(path),
  );
  return { ...schema, $id: at };
}

/** The JSON Schema of the list of all projects; it is published at `at`, and that of a project at `ofProject`. */
export function listJsonSchema(at: string, ofProject: string): JsonSchema {
  const schema = jsonSchemaOf(listSchema, (path) =>
    path === '' ? { title: 'All projects', description: 'Every project of the register as a whole.' } : wordsAt(path),
  );
  const projects = schema.properties!['projects'] as JsonSchema;
  return {
    ...schema,
    $id: at,
    properties: { ...schema.properties, projects: { ...projects, items: { $ref: ofProject } } },
  };
}

/** What a path in the JSON is called and means. */
function wordsAt(path: string): Words {
  const [first, question, ...rest] = path.split('.');
  if (first === 'answers' && question !== undefined) {
    if (rest.length > 0) return added(`answers.${rest.join('.')}`);
    const { heading = question, ask = '' } = questionById(question) ?? {};
    return { title: heading, description: ask };
  }
  return Object.hasOwn(addedWords, path)
    ? added(path)
    : { title: fieldLabel(path), description: fieldMeaning('projects', path) ?? '' };
}

function added(path: string): Words {
  const [title, description] = addedWords[path as keyof typeof addedWords];
  return { title, description };
}
