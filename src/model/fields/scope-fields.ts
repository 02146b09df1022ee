import * as z from 'zod/mini';
import { areas, people, themes } from '../vocabulary/index.ts';
import { defineFields } from './field.ts';
import { line, listOf, oneOf } from './field-schemas.ts';

/** What the project is about, where it works and whom it affects. */
export const scopeFields = defineFields({
  themes: {
    schema: listOf(oneOf(themes)),
    label: 'Themes',
    hint: 'What it is about.',
    example: '\n  - culture_and_leisure',
    step: 'where-and-whom',
    filter: 'theme',
  },
  areas: {
    schema: listOf(oneOf(areas)),
    label: 'Areas',
    hint: 'Where it works. The whole region already means all six boroughs.',
    example: '\n  - wirral',
    step: 'where-and-whom',
    filter: 'area',
  },
  found_at: {
    schema: z.optional(listOf(line(2, 80))),
    label: 'Where people meet it',
    hint: 'Names people know: a hospital, school, station, service or app. Each on a line of its own.',
    fileHint: 'Names people know: a hospital, school, station, service or app.',
    example: '\n  - Sandhey Park',
    step: 'where-and-whom',
    filter: 'place',
  },
  people: {
    schema: listOf(oneOf(people)),
    label: 'People affected',
    hint: 'Whom it affects.',
    example: '\n  - visitors',
    step: 'where-and-whom',
    filter: 'people',
  },
});
