import type { FrontMatter } from './fields/declaration-fields.ts';
import type { Role } from './vocabulary/index.ts';

/** An organisation's part in a declaration. */
export interface Involvement {
  /** The organisation's id. */
  readonly id: string;
  /** Its role in the project, or which other field names it. */
  readonly as: Role | 'ai_supplier' | 'contractor';
  /** Dotted path of the field that says so. */
  readonly field: string;
}

/** The fields that name organisations; `declared_by` only repeats one of `organisations`. */
type Naming = Partial<Pick<FrontMatter, 'organisations' | 'ai' | 'contracts'>>;

/**
 * Every part that an organisation has in a declaration, in the order of the file. An organisation with several parts is
 * there once for each; {@link listInvolvedIds} has each once.
 */
export function listInvolvements({ organisations = [], ai = [], contracts = [] }: Naming): Involvement[] {
  return [
    ...organisations.map(({ id, role }, index) => ({ id, as: role, field: `organisations.${index}.id` })),
    ...ai.flatMap(({ supplier: id }, index) =>
      id === undefined ? [] : [{ id, as: 'ai_supplier' as const, field: `ai.${index}.supplier` }],
    ),
    ...contracts.map(({ with: id }, index) => ({ id, as: 'contractor' as const, field: `contracts.${index}.with` })),
  ];
}

/** The id of every organisation that a declaration involves in any way, each once. */
export function listInvolvedIds(front: Naming): string[] {
  return [...new Set(listInvolvements(front).map(({ id }) => id))];
}

/** The ids of the organisations that lead a project. */
export function listLeads({ organisations = [] }: Pick<Naming, 'organisations'>): string[] {
  return organisations.filter(({ role }) => role === 'lead').map(({ id }) => id);
}
