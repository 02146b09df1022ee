import { getCoverage, type Coverage } from '../../derive/signatory-coverage.ts';
import { listLeads } from '../../model/involvement.ts';
import { compareText } from '../../text/compare-text.ts';
import type { DerivedOrganisation } from '../../derive/derived-register.ts';

/** Organisations by what they have declared. */
export type OrganisationLists = Readonly<Record<Coverage, readonly DerivedOrganisation[]>>;

/** Sorts organisations into lists, each into exactly one. Among the silent, those that signed first come first. */
export function groupOrganisations(organisations: readonly DerivedOrganisation[]): OrganisationLists {
  const lists = Map.groupBy(organisations, getOrganisationList);
  return {
    declared: lists.get('declared') ?? [],
    nothing: lists.get('nothing') ?? [],
    silent: (lists.get('silent') ?? []).toSorted((a, b) => compareText(getSigningDay(a), getSigningDay(b))),
    others: lists.get('others') ?? [],
  };
}

/** How many projects an organisation leads. */
export function countLedProjects({ id, projects }: DerivedOrganisation): number {
  return projects.filter(({ front }) => listLeads(front).includes(id)).length;
}

function getSigningDay({ fields }: DerivedOrganisation): string {
  return fields?.signatory_since ?? '';
}

/** The list to which an organisation belongs. */
export function getOrganisationList(organisation: DerivedOrganisation): Coverage {
  return getCoverage(organisation.fields, countLedProjects(organisation) > 0);
}

/** An organisation with the list to which it belongs. */
export interface ListedOrganisation {
  readonly list: Coverage;
  readonly organisation: DerivedOrganisation;
}

/** Joins the lists into one that can be divided into pages. */
export function joinLists({ declared, nothing, silent, others }: OrganisationLists): ListedOrganisation[] {
  return Object.entries({ declared, nothing, silent, others }).flatMap(([list, organisations]) =>
    organisations.map((organisation) => ({ list: list as Coverage, organisation })),
  );
}
