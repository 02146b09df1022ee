import { expect, test } from 'vitest';
import fc from 'fast-check';
import { proseQuestions, questions } from '../../model/questions/index.ts';
import { readGuide } from './read-guide.ts';

const form = `Charter form
Project title: Counting park visits

Purpose(s) of your project and intended outputs?
To mend the right benches.

1. List the organisations involved:
• Gorsebank Council (public service, lead)
• Millrace Ltd (commercial)
Describe your organisation:
It runs parks.

Potential harms?
Somebody may feel watched.
o Who is most at risk?
o Wider social impacts?

Environmental costs
N/A because counters run on daylight.

Impact on employment?
TBC
How will you mitigate the harms?
- how immediate?
Signs say what
is counted.
Who is responsible for…
- correcting and updating the algorithm
Head of Data
- monitoring the algorithm
Parks Manager
- training staff
`;

test('a form with shortened questions fills a declaration', () => {
  const { submission, filled, leftOver } = readGuide(form);
  const { fields, answers, id } = submission.declaration;
  expect(id).toBe('counting-park-visits');
  expect(fields).toEqual({
    title: 'Counting park visits',
    organisations: [{ id: 'gorsebank-council', role: 'lead' }, { id: 'millrace-ltd' }],
  });
  expect(submission.organisations).toEqual([
    { id: 'gorsebank-council', fields: { name: 'Gorsebank Council', kind: 'council', description: 'It runs parks.' } },
    { id: 'millrace-ltd', fields: { name: 'Millrace Ltd', kind: 'commercial' } },
  ]);
  expect(answers.purpose.words).toBe('To mend the right benches.');
  expect(answers.harms.words).toBe('Somebody may feel watched.');
  expect(answers.environment).toEqual({ state: 'does_not_apply', words: 'because counters run on daylight.' });
  expect(answers.employment).toEqual({ state: 'not_sure', words: '' });
  expect(answers.responsibility.words).toBe(
    'Correcting and updating: Head of Data\n\nWatching it in use: Parks Manager',
  );
  expect(filled).toContain('responsibility');
  expect(leftOver).toEqual(['Charter form']);
});

test.each([
  ['headings', (heading: string) => `## ${heading}`],
  ['bold', (heading: string) => `**${heading}**`],
  ['numbers', (heading: string) => `7. ${heading}:`],
])("the register's own questions are known as %s", (_, write) => {
  const text = proseQuestions
    .map(({ heading, ask }, at) => `${write(at % 2 ? heading : ask)}\nOur answer ${at}.`)
    .join('\n\n');
  const { answers } = readGuide(text).submission.declaration;
  proseQuestions.forEach(({ id }, at) => expect(answers[id].words, id).toBe(`Our answer ${at}.`));
});

test('a text that is no form is left over', () => {
  const text = 'We count birds.\n\nThey fly away.';
  expect(readGuide(text)).toMatchObject({ filled: [], leftOver: text.split('\n\n') });
  expect(readGuide('')).toMatchObject({ filled: [], leftOver: [] });
});

test('no word of an answer is dropped', () => {
  const word = fc.oneof(
    { weight: 3, arbitrary: fc.stringMatching(/^q[a-z]{3,9}$/) },
    fc.constantFrom('project', 'data', 'harms', 'benefit', 'who', 'how', 'AI', '150', '•', '?', ':'),
  );
  const line = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
  // Before the first question a longer line that is nearly all in the guide's own words counts as the guide's.
  const opening = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
  const part = fc.record({
    question: fc.constantFrom(...questions),
    lines: fc.array(line, { minLength: 1, maxLength: 5 }),
    gap: fc.constantFrom('\n', '\n\n'),
  });
  fc.assert(
    fc.property(fc.array(opening, { maxLength: 3 }), fc.array(part, { maxLength: 8 }), (before, parts) => {
      const text = [
        before.join('\n'),
        ...parts.map(({ question, lines, gap }) => `${question.ask}${gap}${lines.join('\n')}`),
      ].join('\n\n');
      const kept = JSON.stringify(readGuide(text));
      for (const own of text.match(/\bq[a-z]{3,9}\b/g) ?? []) expect(kept).toContain(own);
    }),
    { numRuns: 100 },
  );
});

test('hostile text costs little', () => {
  const start = process.cpuUsage();
  readGuide('How? '.repeat(100_000));
  readGuide('Name: '.repeat(10_000));
  readGuide('Who is most at risk?\n'.repeat(5000));
  readGuide('('.repeat(200_000));
  expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
}, 20_000);
