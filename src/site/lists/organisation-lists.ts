import { getCoverage, type Coverage } from '../../derive/signatory-coverage.ts';
import { listLeads } from '../../model/involvement.ts';
import { compareText } from '../../text/compare-text.ts';
import type { DerivedOrganisation } from '../../derive/derived-register.ts';

/** Organisations by what they have declared. */
export type OrganisationLists = Readonly<Record<Coverage, readonly DerivedOrganisation[]>>;

/** Sorts organisations into lists; each is in exactly one. Of the silent, the longest silent comes first. */
export function groupOrganisations(organisations: readonly DerivedOrganisation[]): OrganisationLists {
  const lists = Map.groupBy(organisations, getOrganisationList);
  return {
    declared: lists.get('declared') ?? [],
    nothing: lists.get('nothing') ?? [],
    silent: (lists.get('silent') ?? []).toSorted((a, b) => compareText(signedOn(a), signedOn(b))),
    others: lists.get('others') ?? [],
  };
}

/** How many projects an organisation leads. */
export function countLedProjects({ id, projects }: DerivedOrganisation): number {
  return projects.filter(({ front }) => listLeads(front).includes(id)).length;
}

function signedOn({ fields }: DerivedOrganisation): string {
  return fields?.signatory_since ?? '';
}

/** The list that an organisation belongs to. */
export function getOrganisationList(organisation: DerivedOrganisation): Coverage {
  return getCoverage(organisation.fields, countLedProjects(organisation) > 0);
}

/** An organisation with the list it belongs to. */
export interface ListedOrganisation {
  readonly list: Coverage;
  readonly organisation: DerivedOrganisation;
}

/** All lists as one, one after the other, so that they can be cut into pages. */
export function joinLists({ declared, nothing, silent, others }: OrganisationLists): ListedOrganisation[] {
  return Object.entries({ declared, nothing, silent, others }).flatMap(([list, organisations]) =>
    organisations.map((organisation) => ({ list: list as Coverage, organisation })),
  );
}
