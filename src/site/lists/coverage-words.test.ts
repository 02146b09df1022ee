import { expect, test } from 'vitest';
import { describeCoverage } from './coverage-words.ts';
import type { DerivedOrganisation } from '../../derive/derived-register.ts';

const today = '2026-11-22';
const wordsOf = (fields: object | undefined, roles: readonly string[] = []) =>
  describeCoverage(
    {
      id: 'body',
      name: 'A body',
      fields,
      projects: roles.map((role) => ({ front: { organisations: [{ id: 'body', role }] } })),
    } as unknown as DerivedOrganisation,
    today,
  );
const signed = { signatory_since: '2025-09-22' };

test.each([
  [signed, ['lead', 'partner', 'lead'], 'Leads 2 projects. A signatory since 22 September 2025.'],
  [
    { ...signed, nothing_to_declare: '2026-09-30' },
    [],
    'Said on 30 September 2026 that it has nothing to declare. A signatory since 22 September 2025.',
  ],
  [
    { ...signed, nothing_to_declare: '2025-11-21' },
    ['partner'],
    'Said on 21 November 2025 that it has nothing to declare. That was more than a year ago; it should say so again. A signatory since 22 September 2025.',
  ],
  [
    signed,
    [],
    'Silent for 1 year and 2 months: since it signed on 22 September 2025, it has neither declared a project nor said that it has none.',
  ],
  [{}, ['supplier'], 'Has not signed the Charter. Takes part in 1 project.'],
  [undefined, [], 'Its description awaits correction.'],
])('%j that takes part as %j', (fields, roles, words) => {
  expect(wordsOf(fields, roles)).toBe(words);
});
