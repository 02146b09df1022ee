import type { RegisterRule } from '../rule.ts';

export const clashingId: RegisterRule<{ id: string; other: string }> = {
  code: 'clashing-id',
  severity: 'error',
  scope: 'whole register',
  title: 'An address belongs to one entry',
  why: 'Addresses are cited. The address of a previous id must lead to one entry only, and never hide another.',
  bad: { frontMatter: 'previous_ids:\n  - sample-declaration' },
  good: { frontMatter: 'previous_ids:\n  - park-visits' },
  say: ({ id, other }) => ({
    message: `Earlier addresses: "${id}" is already an address of ${other}.`,
    fix: 'Delete it from the list, or correct it.',
  }),
  *check({ projects }) {
    const owners = new Map(projects.map(({ id, file }) => [id, file]));
    for (const { file, previousIds } of projects) {
      for (const { id, place } of previousIds) {
        const other = owners.get(id);
        if (other === undefined) owners.set(id, file);
        else yield { file, field: 'previous_ids', place, details: { id, other } };
      }
    }
  },
};
