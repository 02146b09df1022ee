import { describe, expect, test } from 'vitest';
import { readOrganisation } from '../parse/parse-collections.ts';
import { gatherOrganisationFacts, gatherProjectFacts, type RegisterFacts } from '../model/register-facts.ts';
import { read } from '../../tests/support/register/read.ts';
import { sampleFiles, sampleText, sampleToday } from '../../tests/support/register/sample.ts';
import { checkSubmission } from './check-submission.ts';
import { openDeclaration } from './open-declaration.ts';
import { withValue } from './draft-values.ts';
import { emptyDraft, type Submission, type Draft, type WrittenOrganisation } from './draft.ts';

const sample: Draft = openDeclaration({ id: 'new-entry', content: sampleText }).draft;

const organisations = Object.entries(sampleFiles).flatMap(([path, content]) => {
  if (!path.startsWith('organisations/')) return [];
  const id = path.slice('organisations/'.length, -'.md'.length);
  const found = readOrganisation({ path, id, content });
  return [gatherOrganisationFacts(`content/${path}`, id, found.draft, found.given, found.placeOf)];
});
const published = read(
  sampleText.replace('title: Counting', 'previous_ids:\n  - older-entry\ntitle: Weighing'),
  'published',
);
const known: RegisterFacts = {
  organisations,
  projects: [gatherProjectFacts('content/projects/published.md', published.draft!, published.placeOf)],
  reviews: [],
  removals: [],
};

function found(declaration: Draft, more: readonly WrittenOrganisation[] = [], original?: string) {
  const submission: Submission = { declaration, organisations: more };
  return checkSubmission(submission, { today: sampleToday, known, ...(original !== undefined && { original }) }).map(
    ({ file, code, field }) => `${file.replace(/^content\//, '')} ${code} ${field}`.trim(),
  );
}

const council: WrittenOrganisation = {
  id: 'lake-council',
  fields: {
    name: 'Lake Council',
    kind: 'council',
    description: 'A council by a lake.',
    contact: { team: 'Lake Team', phone: '0151 496 0100', checked: '2026-10-01' },
  },
};

test('a sound submission has no messages', () => {
  expect(found(sample)).toEqual([]);
  const led = withValue(sample.fields, 'organisations.1', { id: 'lake-council', role: 'lead' });
  expect(found({ ...sample, fields: led }, [council])).toEqual([]);
});

describe('organisations', () => {
  test('one that is neither in the register nor handed in is missing', () => {
    const fields = withValue(sample.fields, 'organisations.1.id', 'lake-council');
    expect(found({ ...sample, fields })).toEqual(['projects/new-entry.md missing-organisation organisations.1.id']);
  });

  test('one that is handed in is checked as its own file', () => {
    const fields = withValue(sample.fields, 'organisations.1', { id: 'lake-council', role: 'lead' });
    const messages = found({ ...sample, fields }, [
      { id: 'lake-council', fields: { name: 'Lake Council', kind: 'lake' } },
    ]);
    expect(messages).toContain('organisations/lake-council.md unknown-value kind');
    expect(messages).toContain('organisations/lake-council.md incomplete-organisation description');
  });

  test('one that nobody needs, and one whose name is taken', () => {
    expect(found(sample, [council])).toEqual(['organisations/lake-council.md unused-organisation']);
    expect(found(sample, [{ ...council, id: 'sample-council' }])).toEqual(['organisations/sample-council.md taken-id']);
    expect(found(sample, [{ ...council, id: 'Lake' }])).toContain('organisations/Lake.md invalid-id');
  });
});

describe('the id', () => {
  test('one that is taken, now or before', () => {
    expect(found({ ...sample, id: 'published' })).toEqual(['projects/published.md taken-id']);
    expect(found({ ...sample, id: 'older-entry' })).toEqual(['projects/older-entry.md taken-id']);
  });

  test('an update keeps its own', () => {
    expect(found({ ...sample, id: 'published' }, [], sampleText)).toEqual([]);
  });

  test('without one, it is made of the title; without either, there is none', () => {
    expect(found({ ...sample, id: '' })).toEqual([]);
    const nameless = { ...sample, id: '', fields: withValue(sample.fields, 'title', '公共数据开放') };
    expect(found(nameless)).toEqual(['projects/unnamed.md invalid-id']);
  });
});

test('a title that is taken, even by an entry declared later', () => {
  const fields = withValue(withValue(sample.fields, 'title', 'Weighing visits to parks'), 'declared', '2026-03-01');
  expect(found({ ...sample, fields })).toEqual(['projects/new-entry.md duplicate-title title']);
});

test('words are looked at, and fields by their own paths', () => {
  const answers = { ...sample.answers, purpose: { state: 'answered', words: 'We utilise XQZ.' } as const };
  const fields = withValue(sample.fields, 'contact.checked', 'soon');
  expect(found({ ...sample, answers, fields })).toEqual([
    'projects/new-entry.md wrong-date contact.checked',
    'projects/new-entry.md plainer-word purpose',
    'projects/new-entry.md unexplained-acronym purpose',
  ]);
});

test('of what cannot be read, that is told and nothing else', () => {
  const answers = { ...sample.answers, purpose: { state: 'answered', words: 'word '.repeat(20_000) } as const };
  expect(found({ ...sample, answers }, [council])).toEqual(['projects/new-entry.md file-too-large']);
});

test('an empty submission is told what it lacks', () => {
  const codes = new Set(found(emptyDraft).map((message) => message.split(' ')[1]));
  expect(codes).toEqual(new Set(['invalid-id', 'missing-field', 'missing-contest', 'missing-answer']));
});
