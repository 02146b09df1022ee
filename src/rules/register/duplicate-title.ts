import { compareText } from '../../text/compare-text.ts';
import { quote } from '../../text/quote.ts';
import type { RegisterRule } from '../rule.ts';

export const duplicateTitle: RegisterRule<{ text: string; other: string }> = {
  code: 'duplicate-title',
  severity: 'error',
  scope: 'whole register',
  title: 'No two entries have the same name',
  why: 'In a list or a search nobody could tell them apart. The entry that was declared first keeps its name.',
  bad: {
    files: {
      'organisations/second-council.md': '---\nname: sample  COUNCIL\nkind: council\nexample: true\n---\n',
    },
  },
  good: {
    files: {
      'organisations/second-council.md':
        '---\nname: Second Council\nkind: council\nsignatory_since: 2025-03-28\ndescription: A council further up the coast.\ncontact:\n  team: Data Team\n  phone: 0151 496 0100\n  checked: 2026-10-01\nexample: true\n---\n',
    },
  },
  say: ({ text, other }) => ({
    message: `${quote(text)} is already the name of ${other}.`,
    fix: 'Choose a name that tells the two apart, for example with the place. If it is the same thing, change the entry that is there.',
  }),
  *check({ projects, organisations }) {
    const earliestFirst = projects.toSorted(
      (a, b) =>
        // Whoever copies a title could claim an early day, so what is handed in always comes after what is there.
        incomingLast(a, b) || compareText(a.declared || '9', b.declared || '9') || compareText(a.id, b.id),
    );
    yield* repeats(
      earliestFirst.map(({ file, title, titlePlace }) => ({ file, field: 'title', text: title, place: titlePlace })),
    );
    const byId = organisations.toSorted(
      (a, b) => incomingLast(a, b) || Number(b.signatory) - Number(a.signatory) || compareText(a.id, b.id),
    );
    yield* repeats(byId.map(({ file, name, namePlace }) => ({ file, field: 'name', text: name, place: namePlace })));
  },
};

function incomingLast(a: { readonly incoming?: true }, b: { readonly incoming?: true }): number {
  return Number(a.incoming ?? false) - Number(b.incoming ?? false);
}

interface Named {
  readonly file: string;
  readonly field: string;
  readonly text: string;
  readonly place: { readonly line: number; readonly column: number };
}

function* repeats(named: readonly Named[]) {
  const first = new Map<string, string>();
  for (const { file, field, text, place } of named) {
    const key = text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (key === '') continue;
    const other = first.get(key);
    if (other === undefined) first.set(key, file);
    else yield { file, field, place, details: { text, other } };
  }
}
