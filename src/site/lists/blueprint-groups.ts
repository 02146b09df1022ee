import type { Blueprint } from '../../model/blueprint.ts';
import type { Theme } from '../../model/vocabulary/index.ts';

/** Starting points under one heading. */
export interface BlueprintGroup {
  readonly heading: string;
  readonly blueprints: readonly Blueprint[];
}

/** The headings with their themes; the last takes all other themes. */
const headings: readonly (readonly [heading: string, themes: readonly Theme[]])[] = [
  ['Offices and contact with the public', ['customer_contact', 'public_services', 'money_and_benefits', 'democracy']],
  ['Health and care', ['health_and_social_care']],
  [
    'Streets, transport and buildings',
    ['transport', 'planning_and_land', 'environment_and_energy', 'housing', 'community_safety'],
  ],
  ['Learning and research', ['education_and_skills', 'research', 'children_and_families']],
  ['Everything else', []],
];

/** Groups starting points by their first theme, without empty groups. */
export function groupBlueprints(blueprints: readonly Blueprint[]): BlueprintGroup[] {
  const headingOf = ({ front: { themes } }: Blueprint) =>
    headings.find(([, own]) => themes && own.includes(themes[0]!)) ?? headings.at(-1)!;
  return headings
    .map((group) => ({
      heading: group[0],
      blueprints: blueprints.filter((blueprint) => headingOf(blueprint) === group),
    }))
    .filter((group) => group.blueprints.length > 0);
}
