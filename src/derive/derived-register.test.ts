import { expect, it } from 'vitest';
import { read } from '../../tests/support/register/read.ts';
import { sampleWith } from '../../tests/support/register/sample.ts';
import { deriveRegister, type DerivedReview, type RegisterEntries } from './derived-register.ts';

const declaration = (id: string, title: string) => read(sampleWith(`title: ${title}`), id).declaration!;
const review = (date: string): DerivedReview => ({
  id: `${date}-review`,
  date,
  covers: ['sample-council'],
  reviewer: 'A panel',
  independence: 'Nobody pays it.',
  findings: [],
  body: [],
});

const entries: RegisterEntries = {
  today: '2026-11-22',
  declarations: [declaration('third', 'Park 10'), declaration('second', 'Park 9'), declaration('first', 'Park 9')],
  organisations: [
    { id: 'unreadable' },
    { id: 'sample-council', fields: { name: 'Sample Council', kind: 'council', signatory_since: '2025-04-01' } },
  ],
  reviews: [review('2026-02-10'), review('2026-11-23'), review('2026-05-01')],
  principleTexts: [
    { fields: { number: 1, name: 'Benefit', summary: 'It does good.' }, body: [{ type: 'paragraph', children: [] }] },
  ],
  pastOf: (id) => ({ history: [], hasUncommittedChange: id === 'first' }),
};
const register = deriveRegister(entries);

it('sorts projects by title, numbers by their size, then by id', () => {
  expect(register.projects.map(({ id }) => id)).toEqual(['first', 'second', 'third']);
  expect(register.projects.map(({ hasUncommittedChange }) => hasUncommittedChange)).toEqual([true, false, false]);
});

it('gives every organisation its projects, and one without a sound file its id as its name', () => {
  expect(register.organisations.map(({ id, name, projects }) => [id, name, projects.length])).toEqual([
    ['sample-council', 'Sample Council', 3],
    ['unreadable', 'unreadable', 0],
  ]);
  expect(register.organisation('sample-supplier')).toEqual({
    id: 'sample-supplier',
    name: 'sample-supplier',
    projects: [],
  });
  expect(register.find('sample-supplier')).toBeUndefined();
});

it('leaves out reviews of days to come, and applies the newest to the projects', () => {
  expect(register.reviews.map(({ date }) => date)).toEqual(['2026-05-01', '2026-02-10']);
  expect(register.projects[0]?.independentReviews.map(({ date, organisations }) => [date, organisations])).toEqual([
    ['2026-05-01', ['sample-council']],
  ]);
  expect(register.projects[0]?.principles.at(-1)?.state).toBe('answered');
});

it('has every principle, also one without a text', () => {
  expect(register.principles).toHaveLength(11);
  expect(register.principles.map(({ summary }) => summary).slice(0, 2)).toEqual(['It does good.', '']);
  expect(register.principles.map(({ body }) => body.length).slice(0, 2)).toEqual([1, 0]);
});
