import { describe, expect, test } from 'vitest';
import { read } from '../../tests/support/register/read.ts';
import { sampleText, sampleWith } from '../../tests/support/register/sample.ts';
import { readOrganisation, readPage, readPrinciple, readReview } from './parse-collections.ts';

/** Each fault with its place, field and words. */
function faultsOf(text: string): string[] {
  return read(text).messages.map(
    ({ line, column, field, code, message }) => `${line}:${column} ${field} ${code}: ${message}`,
  );
}

describe('a field', () => {
  test.each([
    ['stage:', '2:1 stage missing-field: Stage: "stage" has no value.'],
    ['stage: null', '2:1 stage missing-field: Stage: "stage" has no value.'],
    ['themes:\n  -', '3:4 themes.0 missing-field: Themes: entry 1 has no value.'],
    [
      'stage: ""',
      '2:8 stage unknown-value: Stage: "" is not one of the choices. Expected idea, procurement, development, pilot, live, paused, retired or withdrawn.',
    ],
    ['stage: [pilot]', '2:8 stage wrong-shape: Stage: found a list; expected one piece of text.'],
    ['title:\n  a: b', '3:3 title wrong-shape: Title: found several fields; expected one piece of text.'],
    ['themes: transport', '2:9 themes wrong-shape: Themes: found one piece of text; expected a list.'],
    ['themes:\n  a: b', '3:3 themes wrong-shape: Themes: found several fields; expected a list.'],
    ['contact: Parks Team', '2:10 contact wrong-shape: Contact: found one piece of text; expected several fields.'],
    [
      'declared_by:\n  - post: Head',
      '3:3 declared_by wrong-shape: Declared by: found a list; expected several fields.',
    ],
    [
      'organisations:\n  - sample-council',
      '3:5 organisations.0 wrong-shape: Organisations: found one piece of text; expected several fields.',
    ],
    [
      'contracts:\n  - with: sample-supplier\n    value_gbp: -1',
      '4:16 contracts.0.value_gbp wrong-number: Value of the contract in pounds: "-1" is not a whole number.',
    ],
    [
      'started: 2026',
      '2:10 started wrong-date: Started: "2026" is not a real date of the expected form: year-month or year-month-day, such as 2026-03 or 2026-03-14.',
    ],
    [
      'declared: 2026-02-30',
      '2:11 declared wrong-date: Declared on: "2026-02-30" is not a real date of the expected form: year-month-day, such as 2026-03-14.',
    ],
    [
      'previous_ids:\n  - con',
      '3:5 previous_ids.0 wrong-id: Earlier addresses: "con" cannot be an id: "con" is a word that computers keep for themselves.',
    ],
    ['example: false', '2:10 example only-true: Example: "false" is not "true".'],
    ['themes: []', '2:9 themes empty-list: Themes: the list is empty; expected at least one value.'],
    ['areas:\n  - wirral\n  - wirral', '4:5 areas.1 repeated-value: Areas: "wirral" stands twice; it is also entry 1.'],
    [
      'organisations:\n  - id: sample-council\n    role: lead\n  - id: sample-council\n    role: lead',
      '5:5 organisations.1 repeated-value: Organisations: this entry stands twice; it is also entry 1.',
    ],
    [`title: ${'x'.repeat(101)}`, '2:8 title wrong-length: Title: 101 characters; expected 5 to 100.'],
  ])('%j', (lines, expected) => {
    expect(faultsOf(sampleWith(lines))).toContain(expected);
  });

  test('of a list entry that is missing is told with its number', () => {
    expect(
      faultsOf(sampleWith('organisations:\n  - id: sample-council\n    role: lead\n  - id: sample-supplier')),
    ).toEqual(["5:5 organisations.1.role missing-field: Organisation's role is missing in entry 2 of Organisations."]);
  });

  test('that is unknown is told with what may have been meant', () => {
    const { messages } = read(
      sampleWith('declared_by:\n  pots: Head of Parks\n  post: Head of Parks\n  organisation: sample-council'),
    );
    expect(messages.map(({ message, fix }) => `${message} ${fix}`)).toEqual([
      '"pots" is not a field of "declared_by". Did you mean "post"? If not, delete the line.',
    ]);
  });
});

test('all faults of a file are told at once', () => {
  const text = sampleText
    .replace('stage: pilot', 'stage: pilott')
    .replace('declared: 2026-04-01', 'declared: 1 April')
    .replace('## Inputs', '##Inputs')
    .replace('Four batteries', '<b>Four</b> batteries');
  expect(read(text).messages.map(({ code }) => code)).toEqual([
    'unknown-value', 'wrong-date', 'unknown-heading', 'raw-html', 'raw-html',
  ]); // prettier-ignore
});

test('front matter that cannot be read does not hide faults in the answers', () => {
  expect(faultsOf(sampleWith('title: a: b').replace('## Inputs', '## Imputs'))).toEqual([
    '2:8  yaml-syntax: The fields cannot be read from here on: there is a second colon followed by a space on the line.',
    expect.stringMatching(/unknown-heading/),
  ]);
});

describe('other files', () => {
  const file = (content: string, id = 'a-file') => ({ path: `${id}.md`, id, content });

  test('a principle and a page hold prose with headings and links to pages', () => {
    const body = '\n## A heading\n\nWords and [a page](/about/).\n';
    const principle = readPrinciple(
      file(`---\nnumber: 1\nname: Beneficial\nsummary: It serves people.\n---\n${body}`, '01-beneficial'),
    );
    expect(principle.fields).toEqual({ number: 1, name: 'Beneficial', summary: 'It serves people.' });
    const page = readPage(file(`---\ntitle: About\nsummary: It tells what this is.\n---\n${body}`));
    expect(page.blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph']);
    const outside = readPage(
      file('---\ntitle: About\nsummary: It tells.\n---\n[a](//evil.example/) [b](/\\\\evil.example)\n'),
    );
    expect(outside.messages.map(({ code }) => code)).toEqual(['link-scheme', 'link-scheme']);
  });

  test('a review covers organisations or the whole Charter', () => {
    const review = (covers: string) =>
      readReview(
        file(
          `---\ndate: 2026-05-01\nreviewer: A Board\nindependence: Paid by nobody here.\ncovers: ${covers}\nfindings:\n  - principle: 1\n    finding: meets\n    note: All is well.\n---\n`,
          '2026-05-01-board',
        ),
      );
    expect(review('whole_charter').fields?.covers).toBe('whole_charter');
    expect(review('[sample-council]').fields?.covers).toEqual(['sample-council']);
    expect(review('everything').messages.map(({ code }) => code)).toEqual(['wrong-shape']);
  });

  test('a principle has a number of the Charter', () => {
    const principle = (number: string) =>
      readPrinciple(file(`---\nnumber: ${number}\nname: Beneficial\nsummary: It serves people.\n---\n`));
    expect(principle('11').fields?.number).toBe(11);
    for (const number of ['0', '12', '01', '1.0', 'one'])
      expect(principle(number).messages.map(({ code }) => code)).toEqual(['unknown-principle']);
  });

  test('an organisation has no prose', () => {
    const { messages } = readOrganisation(
      file('---\nname: Sample\nkind: council\n---\n\n\nWe look after <b>parks</b>.\n'),
    );
    expect(messages.map(({ code, line }) => `${line} ${code}`)).toEqual(['7 unexpected-prose']);
  });

  test('an organisation needs an id, and its contact a way to reach it', () => {
    const text = '---\nname: Sample\nkind: council\ncontact:\n  team: Data Team\n  checked: 2026-10-01\n---\n';
    const { messages, fields } = readOrganisation(file(text, 'A File'));
    expect(messages.map(({ code, line }) => `${line} ${code}`)).toEqual(['1 invalid-id', '5 unreachable-contact']);
    expect(fields).toBeUndefined();
    expect(readOrganisation(file('')).messages.map(({ code }) => code)).toEqual(['empty-file']);
    expect(readOrganisation(file('name: x')).messages.map(({ code }) => code)).toEqual(['missing-front-matter']);
  });
});
