import { compareText } from '../../register/text/compare.ts';
import type { Organisation } from '../model.ts';

/** Signatories by what they have declared, and everybody else. */
export interface OrganisationLists {
  /** Signatories that lead a project in the register. */
  readonly declared: readonly Organisation[];
  /** Signatories that lead none and have said that they have nothing to declare. */
  readonly nothing: readonly Organisation[];
  /** Signatories that lead none and have not said why, the longest silent first. */
  readonly silent: readonly Organisation[];
  /** Organisations that have not signed the Charter, or whose file awaits correction. */
  readonly others: readonly Organisation[];
}

/** Sorts organisations into lists; each stands in one of them. */
export function organisationLists(organisations: readonly Organisation[]): OrganisationLists {
  const lists = Map.groupBy(organisations, listOf);
  return {
    declared: lists.get('declared') ?? [],
    nothing: lists.get('nothing') ?? [],
    silent: (lists.get('silent') ?? []).toSorted((a, b) => compareText(signedOn(a), signedOn(b))),
    others: lists.get('others') ?? [],
  };
}

/** How many projects an organisation leads. */
export function ledBy({ id, projects }: Organisation): number {
  return projects.filter(({ front }) => front.organisations.some((entry) => entry.id === id && entry.role === 'lead'))
    .length;
}

function signedOn({ fields }: Organisation): string {
  return fields?.signatory_since ?? '';
}

/** The list in which an organisation stands. */
export function listOf(organisation: Organisation): keyof OrganisationLists {
  if (!organisation.fields?.signatory_since) return 'others';
  if (ledBy(organisation) > 0) return 'declared';
  return organisation.fields.nothing_to_declare ? 'nothing' : 'silent';
}

/** An organisation with the list it stands in. */
export interface ListedOrganisation {
  readonly list: keyof OrganisationLists;
  readonly organisation: Organisation;
}

/** All lists as one, one after the other, so that they can be cut into pages. */
export function inOneList({ declared, nothing, silent, others }: OrganisationLists): ListedOrganisation[] {
  return Object.entries({ declared, nothing, silent, others }).flatMap(([list, organisations]) =>
    organisations.map((organisation) => ({ list: list as keyof OrganisationLists, organisation })),
  );
}
