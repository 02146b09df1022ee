import { findFieldLabel } from '../../model/fields/field-labels.ts';
import { findNearest } from '../../text/nearest-word.ts';
import { quote } from '../../text/quote.ts';
import type { RegisterRule } from '../rule.ts';

export const missingOrganisation: RegisterRule<{ field: string; organisation: string; meant: string | undefined }> = {
  code: 'missing-organisation',
  severity: 'error',
  scope: 'whole register',
  title: 'Every organisation has a file',
  why: 'The page of an organisation tells who it is, how to reach it and what it has declared.',
  bad: {
    frontMatter: 'organisations:\n  - id: sample-council\n    role: lead\n  - id: sample-supllier\n    role: supplier',
  },
  good: {
    frontMatter: 'organisations:\n  - id: sample-council\n    role: lead\n  - id: sample-supplier\n    role: supplier',
  },
  say: ({ field, organisation, meant }) => ({
    message: `${findFieldLabel(field)}: the register has no organisation ${quote(organisation)}.`,
    fix: meant
      ? `Did you mean "${meant}"? If it is new, add content/organisations/${organisation}.md.`
      : `Add a file content/organisations/${organisation}.md with its name and kind.`,
  }),
  *check({ projects, organisations, reviews }) {
    const ids = organisations.map(({ id }) => id);
    const known = new Set(ids);
    const all = [
      ...projects.flatMap(({ file, mentions }) => mentions.map((mention) => ({ file, ...mention }))),
      ...organisations.flatMap(({ file, partOf }) => (partOf ? [{ file, ...partOf }] : [])),
      ...reviews.flatMap(({ file, covers }) => covers.map((mention) => ({ file, ...mention }))),
    ];
    for (const { file, organisation, field, place } of all) {
      if (!known.has(organisation))
        yield { file, field, place, details: { field, organisation, meant: findNearest(organisation, ids) } };
    }
  },
};
