import type { OrganisationFields } from '../model/fields/collection-fields.ts';
import { addYears, type Day } from '../text/dates.ts';

/**
 * How a signatory keeps its promise to declare its projects: it leads one in the register, has said that it has none, or is
 * silent. `others` have not signed the Charter, or their files are invalid.
 */
export type Coverage = 'declared' | 'nothing' | 'silent' | 'others';

/** What an organisation has declared; `leads` says whether it leads a project. */
export function getCoverage(
  fields: Pick<OrganisationFields, 'signatory_since' | 'nothing_to_declare'> | undefined,
  leads: boolean,
): Coverage {
  if (!fields?.signatory_since) return 'others';
  if (leads) return 'declared';
  return fields.nothing_to_declare ? 'nothing' : 'silent';
}

/** The last day on which a statement that there is nothing to declare, made on another day, is still valid. */
export function nothingCountsUntil(said: Day): Day {
  return addYears(said, 1);
}
