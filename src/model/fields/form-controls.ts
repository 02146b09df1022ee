import type * as z from 'zod/mini';
import { controlOf as saidOf, type Control, type Part } from './control.ts';
import { declarationFields, type DeclarationField } from './declaration-fields.ts';
import { organisationFields } from './collection-fields.ts';

export type { Control, Part } from './control.ts';

/** The name of a field of an organisation's file. */
export type OrganisationField = keyof typeof organisationFields;

/** What each field of a declaration is filled in with, in the order of a canonical file. Read from the schemas, so it cannot differ from them. */
export const controls: Readonly<Record<DeclarationField, Part>> = partsOf(declarationFields);

/** What each field of an organisation's file is filled in with. */
export const organisationControls: Readonly<Record<OrganisationField, Part>> = partsOf(organisationFields);

/** The part at a path of a declaration, list numbers or not: `ai.0.kind` and `ai.kind`; undefined where there is none. */
export function partAt(path: string, among: Readonly<Record<string, Part>> = controls): Part | undefined {
  const [first, ...others] = path.split('.').filter((step) => !/^\d+$/.test(step));
  let found = first !== undefined && Object.hasOwn(among, first) ? among[first] : undefined;
  for (const name of others) found = found && partsIn(found.control).find((part) => part.name === name);
  return found;
}

/** The fields inside a control; none for one that holds text. */
export function partsIn(control: Control): readonly Part[] {
  return control.kind === 'group' || control.kind === 'groups' ? control.parts : [];
}

/** What each field of a schema is filled in with, by its name. @throws Error for one that does not say. */
export function partsOf<Name extends string>(schemas: Readonly<Record<Name, z.ZodMiniType>>): Record<Name, Part> {
  const named = Object.entries<z.ZodMiniType>(schemas).map(([name, schema]) => [name, partOf(name, schema)] as const);
  return Object.fromEntries(named) as Record<Name, Part>;
}

function partOf(name: string, schema: z.ZodMiniType): Part {
  const { def } = schema._zod as unknown as z.core.$ZodTypes['_zod'];
  if (def.type === 'optional') return { ...partOf(name, def.innerType as z.ZodMiniType), needed: false };
  return { name, needed: true, control: controlOf(name, schema) };
}

/** What a schema says of itself; for a list or fields inside a field, what those in it say. */
function controlOf(name: string, schema: z.ZodMiniType): Control {
  const said = saidOf(schema);
  if (said) return said;
  const { def } = schema._zod as unknown as z.core.$ZodTypes['_zod'];
  if (def.type === 'object') {
    const parts = Object.entries(def.shape).map(([inner, innerSchema]) => partOf(inner, innerSchema as z.ZodMiniType));
    return { kind: 'group', parts };
  }
  if (def.type === 'array') {
    const inner = controlOf(name, def.element as z.ZodMiniType);
    if (inner.kind === 'group') return { kind: 'groups', parts: inner.parts };
    if (inner.kind === 'choice') return { kind: 'choices', list: inner.list };
    return { kind: 'lines', of: inner };
  }
  throw new Error(`The schema of "${name}" does not say what it is filled in with.`);
}
