import { areas, findLabel } from '../../model/vocabulary/index.ts';
import type { DraftRule } from '../rule.ts';

export const wholeRegionAlone: DraftRule<{ borough: string }> = {
  code: 'whole-region-alone',
  severity: 'error',
  scope: 'front matter',
  title: 'The whole region, or boroughs',
  why: '"The whole region" already means all six boroughs.',
  bad: { frontMatter: 'areas:\n  - whole_region\n  - wirral' },
  good: { frontMatter: 'areas:\n  - whole_region\n  - beyond_region' },
  say: ({ borough }) => ({
    message: `Areas: "whole_region" stands beside the borough ${borough}, which is part of it.`,
    fix: 'Keep "whole_region" if the project works everywhere in the region; keep the boroughs if it does not.',
  }),
  *check({ front: { areas: listed } }) {
    if (!listed?.includes('whole_region')) return;
    const index = listed.findIndex((area) => area !== 'whole_region' && area !== 'beyond_region');
    if (index !== -1) yield { field: `areas.${index}`, details: { borough: findLabel(areas, listed[index]!) } };
  },
};
