import { expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { fieldLabel, labelledFields } from './field-labels.ts';
import { declarationFields } from './declaration-fields.ts';
import {
  blueprintFields,
  organisationFields,
  pageFields,
  principleFields,
  removalFields,
  reviewFields,
  synonymFields,
} from './collection-fields.ts';

/** Every path of a schema: lists without their numbers, fields with those inside them. */
function pathsOf(schema: z.ZodMiniType, path: string): string[] {
  const { def } = schema as unknown as {
    def: {
      type: string;
      innerType?: z.ZodMiniType;
      element?: z.ZodMiniType;
      shape?: object;
      options?: z.ZodMiniType[];
    };
  };
  if (def.type === 'optional') return pathsOf(def.innerType!, path);
  if (def.type === 'array') return pathsOf(def.element!, path);
  if (def.type === 'union') return [...new Set(def.options!.flatMap((option) => pathsOf(option, path)))];
  if (def.type !== 'object') return [path];
  return [
    path,
    ...Object.entries(def.shape!).flatMap(([key, inner]) => pathsOf(inner as z.ZodMiniType, `${path}.${key}`)),
  ];
}

const schemas = {
  ...organisationFields,
  ...pageFields,
  ...principleFields,
  ...reviewFields,
  ...blueprintFields,
  ...removalFields,
  ...synonymFields,
  ...declarationFields,
};
const paths = Object.entries(schemas).flatMap(([key, schema]) => pathsOf(schema, key));

test('every field has a label and no label is left over', () => {
  expect([...labelledFields].sort()).toEqual([...new Set(paths)].sort());
});

test('a field nobody knows is called by its name', () => {
  expect(fieldLabel('ai.3.supplier')).toBe("AI system's supplier");
  expect(fieldLabel('constructor')).toBe('constructor');
});

test('nothing is not a declaration', () => {
  const required = Object.entries(declarationFields).filter(([, schema]) => !schema.safeParse(undefined).success);
  expect(required.map(([key]) => key)).toEqual([
    ...['title', 'summary', 'organisations', 'declared_by', 'stage', 'uses_ai', 'themes', 'areas', 'people'],
    ...['personal_data', 'data_kinds', 'contact', 'declared', 'review_by'],
  ]);
});
