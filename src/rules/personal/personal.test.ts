import { describe, expect, test } from 'vitest';
import { checkFiles, read } from '../../../tests/support/register/read.ts';
import { sampleAnswering, sampleFiles, sampleText, sampleWith } from '../../../tests/support/register/sample.ts';
import { personalRules } from './index.ts';
import { codesIn as codesInWords } from '../../../tests/support/personal-data/measure.ts';

/** What is found about a person in the sample with another answer: place, field and code. */
function foundIn(text: string): string[] {
  const { messages, declaration } = read(text);
  const found = messages.filter(({ code }) => code.startsWith('personal-'));
  const refused = messages.some(({ code, severity }) => code.startsWith('personal-') && severity === 'error');
  expect(declaration === undefined).toBe(refused);
  return found.map(({ line, column, field, code }) => `${line}:${column} ${field} ${code}`);
}

const codesIn = (answer: string) => foundIn(sampleAnswering('harms', answer)).map((found) => found.split(' ')[2]);

describe('an NHS number', () => {
  test.each([
    'It is 943 476 5919.',
    'It is 943-476-5919.',
    'It is (943\u00A0476\u00A05919), they said.',
    'It is **943** 476 5919.',
    'It is 943\n476 5919.',
    'It is 943 476  5919.',
    'It is 943\t476 5919.',
    'Her NHS number is 9434765919.',
    'Her NHS number, as letters tell, is 9434765919.',
    'nhs: 9434765919',
  ])('%j', (answer) => {
    expect(codesIn(answer)).toEqual(['personal-nhs-number']);
  });
});

describe('a card number', () => {
  test.each([
    'It is 4111 1111 1111 1111.',
    'It is 4111-1111-1111-1111.',
    'It is 4111111111111111.',
    'It is 4222222222222.',
    'It is 5555 5555 5555 4444, they said.',
    'It is 2223 0031 2200 3222.',
    'It is 3782 822463 10005.',
    'It is 6011 1111 1111 1117.',
    'It is 6200 0000 0000 0005.',
  ])('%j', (answer) => {
    expect(codesIn(answer)).toEqual(['personal-card-number']);
  });
});

test.each([
  'Ring 0151 496 0100.',
  'Ring 020 7946 0018 or 0808 157 0192.',
  'Ring +44 151 496 0100 or +1 943 476 5919.',
  'Ring NHS 111, or 0151 496 0100 and 0151 496 0101.',
  'It is 943 476 5918, with a wrong last digit.',
  'It is 9434765919, and nothing says what that is.',
  'The NHS gave us money for many a year under the reference 9434765919.',
  'NHS number 012 345 6789, or 0123456789.',
  'The NHS recommends the book ISBN 1861972717.',
  'The book is ISBN 978-0-306-40615-7, or 9780306406157.',
  'The grant is EP/S023445/1, or NIHR203456.',
  'The grant is NHS-9434765919X.',
  'The property has the reference (UPRN) 100021000000.',
  'From 2026-03-14 until 2027-03-14, or 14 03 2026.',
  'In 2019 2020 2021 2022 and 2023.',
  'We counted 4,111,111,111,111,111 atoms.',
  'It is 4111 1111 1111 1112, with a wrong last digit.',
  'It is 4111 1111 1111 1111 1111 1111, which is too long.',
  'It is 4111 1111 1111.',
  'It is 7992 7398 7130 0000, of no network.',
  'The version is 943.476.5919, at 53.4084, -2.9916.',
  'See order 4111111111111111A.',
])('%j is neither', (answer) => {
  expect(codesIn(answer)).toEqual([]);
});

test('every text is looked at, and told with its place', () => {
  const number = '943 476 5919';
  const text = sampleWith(
    [
      `title: Counting ${number}`,
      `summary: We count ${number}.`,
      `declared_by:\n  post: Head of ${number}\n  organisation: sample-council`,
      `found_at:\n  - Park ${number}`,
      `contest:\n  how: Ring ${number}.\n  help: Ask ${number}.\n  phone: 0151 496 0100\n  opt_out: no\n  person_instead: no`,
      `assessments:\n  - kind: dpia\n    status: not_needed\n    reason: See ${number}.`,
      `updates:\n  - date: 2026-05-01\n    kind: change\n    text: We told ${number}.`,
    ].join('\n'),
  );
  expect(foundIn(text).map((found) => found.replace(' personal-nhs-number', ''))).toEqual([
    '2:17 title',
    '3:19 summary',
    '5:17 declared_by.post',
    '8:10 found_at.0',
    '10:13 contest.how',
    '11:13 contest.help',
    '18:17 assessments.0.reason',
    '22:19 updates.0.text',
  ]);
  expect(foundIn(sampleText.replace('Four batteries', 'Four 4111 1111 1111 1111'))).toEqual([
    expect.stringMatching(/^\d+:6 environment personal-card-number$/),
  ]);
});

test('no message repeats the number', () => {
  const { messages } = read(sampleAnswering('harms', 'NHS 943 476 5919, NHS 9434765919, card 4111 1111 1111 1111.'));
  expect(messages.map(({ message, fix }) => `${message} ${fix}`).join(' ')).not.toMatch(/476|4111/);
});

test('it is looked for in the files of organisations and reviews as well', () => {
  const organisation = 'organisations/sample-council.md';
  const review = `---
date: 2026-05-01
reviewer: A panel
independence: Nobody on it works for a body under review.
covers: whole_charter
findings:
  - principle: 6
    finding: concern
    note: The log showed the number 943 476 5919.
    action: Ring 07700 900123 about it.
---
`;
  const messages = checkFiles({
    ...sampleFiles,
    [organisation]: sampleFiles[organisation]!.replace('0151 496 0100', '07700 900123'),
    'reviews/2026-05-01-sample.md': review,
  });
  expect(messages.map(({ file, line, field, code }) => `${file}:${line} ${field} ${code}`)).toEqual([
    `${organisation}:7 contact.phone personal-phone`,
    'reviews/2026-05-01-sample.md:9 findings.0.note personal-nhs-number',
    'reviews/2026-05-01-sample.md:10 findings.0.action personal-phone',
  ]);
});

test('a way to reach somebody is found behind a link, and told once when the words of the link say it too', () => {
  expect(codesIn('[Write to us](mailto:jane.invented@council.example).')).toEqual(['personal-email']);
  expect(codesIn('[jane.invented@council.example](mailto:jane.invented@council.example)')).toEqual(['personal-email']);
  expect(codesIn('[Ring us](tel:+447700900123), or [07700 900123](tel:+447700900123).')).toEqual(['personal-phone']);
  expect(codesIn('[Write to us](mailto:parks@council.example).')).toEqual([]);
});

test('a switchboard is no NHS number, whatever its digits happen to add up to', () => {
  for (let last = 0; last < 1000; last += 1) {
    const ending = `151 496 ${String(last).padStart(4, '0')}`;
    expect(codesInWords(`Ring +44 (0)${ending}, +44 (0) ${ending}, +44 ${ending} or 0${ending}.`)).toEqual([]);
  }
});

test.each([
  "a'",
  'a.b@',
  'a-.@',
  '12 a b c d ',
  'lives at ',
  'dob ',
  'born is on ',
  '12-34-56 ',
  'AB12 ',
  '1 ',
  'flat 1 ',
  'home ',
])('60 KB of %j keep nobody waiting', (piece) => {
  const text = `1@${piece.repeat(60_000 / piece.length)}`;
  const start = process.cpuUsage();
  for (const rule of personalRules) rule.findIn({ field: 'harms', text });
  // What grows with the square of the length takes seconds.
  expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
});
