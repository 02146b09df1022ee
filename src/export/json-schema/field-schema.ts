import * as z from 'zod/mini';
import { explainField, findRecordedType, type Field, type FieldType } from '../../model/fields/field.ts';
import { principleNumber } from '../../model/fields/principle-number.ts';
import type { JsonObject } from '../project-json.ts';

/** A JSON Schema (2020-12) or a part of one. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The annotations of a schema. */
export interface Words {
  readonly title: string;
  readonly description: string;
}

/**
 * The JSON Schema of a zod schema, with the limits of the register's own field types.
 * @param wordsFor finds the annotations for a dotted path
 */
export function makeJsonSchema(schema: z.ZodMiniType, wordsFor: (path: string) => Words | undefined): JsonSchema {
  const made = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => addLimits(zodSchema, jsonSchema),
  });
  // Zod reuses the same object in several places, and each needs its own annotations.
  const own = JSON.parse(JSON.stringify(made)) as JsonSchema;
  addWords(own, '', wordsFor);
  return own;
}

/** The annotations for a field. */
export function describeField(field: Field): Words {
  return { title: field.label, description: explainField(field) };
}

/** Adds limits that a zod schema checks by functions, which zod cannot convert. */
function addLimits(zodSchema: z.core.$ZodType, json: JsonSchema): void {
  const type = findRecordedType(zodSchema);
  if (type) Object.assign(json, listLimits(type));
  if (type?.kind === 'choice') delete json.enum;
  if (zodSchema === principleNumber) Object.assign(json, { minimum: 1, maximum: 11 });
  // Lists in files are not empty and have no duplicates.
  const { def } = zodSchema._zod;
  if (def.type === 'array' && def.checks?.length) Object.assign(json, { minItems: 1, uniqueItems: true });
}

function listLimits(type: FieldType): JsonObject {
  switch (type.kind) {
    case 'line':
    case 'post':
      // The register counts visible characters only (src/model/fields/field-schemas.ts).
      return { minLength: type.least, maxLength: type.most * 8, pattern: '^[^\\n]*$' };
    case 'choice':
      return {
        oneOf: type.list.map(({ value, label, explanation }) => ({
          const: value,
          title: label,
          description: explanation,
        })),
      };
    case 'date':
      return type.precision === 'day' ? { format: 'date' } : { pattern: datePatterns[type.precision] };
    case 'email':
      return { format: 'email', maxLength: 254 };
    case 'phone':
      return { pattern: '^\\+?[\\d ()-]+$' };
    case 'address':
      return { pattern: '^[hH][tT][tT][pP][sS]://\\S+$', maxLength: 2000 };
    case 'number':
      return { type: 'integer', minimum: 0 };
    case 'yes':
      return { const: true };
    case 'organisation':
    case 'id':
      return { pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', minLength: 3, maxLength: 80 };
    case 'choices':
    case 'lines':
    case 'group':
    case 'groups':
      return {};
  }
}

const datePatterns = {
  month: '^\\d{4}-\\d{2}(-\\d{2})?$',
  year: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
} as const;

function addWords(json: JsonSchema, path: string, wordsFor: (path: string) => Words | undefined): void {
  Object.assign(json, wordsFor(path));
  for (const [name, inner] of Object.entries(json.properties ?? {})) {
    if (typeof inner === 'object') addWords(inner, path === '' ? name : `${path}.${name}`, wordsFor);
  }
  const { items } = json;
  if (typeof items === 'object' && 'properties' in items) {
    addWords(items, path, (inner) => (inner === path ? undefined : wordsFor(inner)));
  }
}
