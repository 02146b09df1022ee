import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { collections } from '../../model/collections.ts';
import { makeFrontMatterSchema } from './front-matter-schema.ts';
import { makeListSchema, makeProjectSchema } from './project-schema.ts';
import type { JsonSchema } from './field-schema.ts';

const at = 'https://register.example/schema.json';
const schemas: [name: string, schema: JsonSchema][] = [
  ['a project', makeProjectSchema(at)],
  ...collections.map((name): [string, JsonSchema] => [name, makeFrontMatterSchema(name, at)]),
];

function compile(schema: JsonSchema) {
  const ajv = new Ajv({ strict: true, allErrors: true });
  addFormats(ajv);
  return ajv.compile(schema);
}

describe.each(schemas)('the schema of %s', (_name, schema) => {
  test('is one that a strict validator takes, and refuses nothing at all', () => {
    const validate = compile(schema);
    expect(validate({})).toBe(false);
    expect(validate({ unknown: 1 })).toBe(false);
  });

  test('says of every field what it is called and what it means', () => {
    expect(silent(schema)).toEqual([]);
  });
});

test('the schema of the list refers to that of a project', () => {
  const ajv = new Ajv({ strict: true });
  addFormats(ajv);
  ajv.addSchema(makeProjectSchema('https://register.example/project.json'));
  const validate = ajv.compile(makeListSchema(at, 'https://register.example/project.json'));
  const list = { $schema: at, schema: 2, as_of: '2026-11-01', licence: 'https://licence.example/', count: 0 };
  expect(validate({ ...list, projects: [] })).toBe(true);
  expect(validate({ ...list, projects: [{}] })).toBe(false);
});

test.each([
  ['a bad value', { stage: 'Live' }],
  ['a short title', { title: 'No' }],
  ['a list that holds nothing', { themes: [] }],
  ['a value twice', { areas: ['wirral', 'wirral'] }],
  ['an address that is not https', { contact: { team: 'A team', url: 'http://x.example', checked: '2026-01-01' } }],
  ['a day that is none', { declared: '2026-02-30' }],
  ['a false example', { example: false }],
])('the schema of a declaration refuses %s', (_name, fields) => {
  const validate = compile(makeFrontMatterSchema('projects', at));
  validate(fields);
  const [name] = Object.keys(fields) as [string];
  expect(validate.errors?.map(({ instancePath }) => instancePath.split('/')[1]).filter(Boolean)).toContain(name);
});

/** The paths of the properties without a title or a description. */
function silent(schema: JsonSchema, path = ''): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const own = inner as JsonSchema;
    const here = `${path}.${name}`;
    const items = own.items as JsonSchema | undefined;
    return [
      ...(own.title && own.description ? [] : [here]),
      ...silent(own, here),
      ...(items ? silent(items, here) : []),
    ];
  });
}
