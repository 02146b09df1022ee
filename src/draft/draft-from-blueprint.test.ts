import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { proseQuestions } from '../model/questions/index.ts';
import { readBlueprint } from '../parse/parse-collections.ts';
import { read } from '../../tests/support/register/read.ts';
import { sampleToday } from '../../tests/support/register/sample.ts';
import { composeFromBlueprint, createDraftFromBlueprint } from './draft-from-blueprint.ts';
import { openDeclaration } from './open-declaration.ts';

const folder = resolve(import.meta.dirname, '../../content/blueprints');
const blueprints = readdirSync(folder).map((name) => {
  const file = { path: name, id: name.replace(/\.md$/, ''), content: readFileSync(resolve(folder, name), 'utf8') };
  return readBlueprint(file, { today: sampleToday }).blueprint!;
});

/** What a blank declaration lacks that no starting point can give. */
const stillMissing = [
  'title',
  'summary',
  'organisations',
  'declared_by',
  'stage',
  'areas',
  'contact',
  'declared',
  'review_by',
];

describe.each(blueprints.map((blueprint) => [blueprint.id, blueprint] as const))('%s', (_id, blueprint) => {
  test('the file made of it says what the starting point says', () => {
    const { draft, messages } = read(composeFromBlueprint(blueprint));
    expect(draft!.front).toEqual(blueprint.front);
    expect(draft!.answers).toEqual(blueprint.answers);
    expect(new Set(messages.map(({ code }) => code))).toEqual(
      new Set(['missing-field', 'left-to-fill', 'unreachable-contest']),
    );
    expect(messages.filter(({ code }) => code === 'missing-field').map(({ field }) => field)).toEqual(stillMissing);
  });

  test('the file tells of the fields that are missing, and opens as the same writing', () => {
    const file = composeFromBlueprint(blueprint);
    for (const field of stillMissing) expect(file).toMatch(new RegExp(`^# ${field}:`, 'm'));
    expect(openDeclaration({ id: '', content: file })).toEqual({
      draft: createDraftFromBlueprint(blueprint),
      messages: [],
      leftOver: [],
    });
  });

  test('no gap in that file has a backslash before it', () => {
    const file = composeFromBlueprint(blueprint);
    expect(file).toContain('[fill in: ');
    expect(file).not.toContain('\\[');
  });

  test('every question of its writing has words', () => {
    const { answers, id } = createDraftFromBlueprint(blueprint);
    expect(id).toBe('');
    expect(proseQuestions.filter((question) => answers[question.id].words.trim() === '')).toEqual([]);
    // A backslash before a bracket would be left behind in the text box when the gap is filled in.
    expect(Object.values(answers).filter(({ words }) => words.includes('\\'))).toEqual([]);
  });
});

test('numbers are handed over as somebody would type them', () => {
  const [blueprint] = blueprints;
  const contest = { ...blueprint!.front.contest!, reply_days: 10 };
  const { fields } = createDraftFromBlueprint({ ...blueprint!, front: { ...blueprint!.front, contest } });
  expect(fields['contest']).toEqual({ ...contest, reply_days: '10' });
});
