import { proseQuestions } from '../../../src/model/questions/index.ts';
import type { Example } from '../../../src/rules/rule.ts';

/** Files by their path below `content/`. */
export type Files = Readonly<Record<string, string>>;

/** Where the sample declaration stands below `content/`. */
export const samplePath = 'projects/sample-declaration.md';

/** The day on which tests read the sample. */
export const sampleToday = '2026-11-01';

const fields: readonly (readonly [key: string, lines: string])[] = [
  ['title', 'title: Counting visits to parks'],
  ['summary', 'summary: We count visits to parks to see which paths and benches to mend first.'],
  [
    'organisations',
    'organisations:\n  - id: sample-council\n    role: lead\n  - id: sample-supplier\n    role: supplier',
  ],
  ['declared_by', 'declared_by:\n  post: Head of Parks\n  organisation: sample-council'],
  ['stage', 'stage: pilot'],
  ['started', 'started: 2026-03'],
  ['uses_ai', 'uses_ai: no'],
  ['themes', 'themes:\n  - culture_and_leisure'],
  ['areas', 'areas:\n  - wirral\n  - sefton'],
  ['found_at', 'found_at:\n  - Sandhey Park'],
  ['people', 'people:\n  - visitors'],
  ['personal_data', 'personal_data:\n  - aggregated'],
  ['data_kinds', 'data_kinds:\n  - sensor'],
  ['contact', 'contact:\n  team: Parks Team\n  phone: 0151 496 0100\n  checked: 2026-10-01'],
  [
    'contest',
    'contest:\n  how: Write to the parks team or ring them.\n  phone: 0151 496 0100\n  opt_out: no\n  person_instead: does_not_apply',
  ],
  ['declared', 'declared: 2026-04-01'],
  ['review_by', 'review_by: 2027-04-01'],
  ['example', 'example: true'],
];

const sampleAnswers: Readonly<Record<string, string>> = {
  purpose: 'We count visits to parks, so that we mend first what is used the most. We get a chart for each park.',
  inputs: '- The number of people who pass a gate in an hour.\n- The weather of the day.',
  data_sources: 'Counters at the gates of four parks, and the weather service.',
  records: 'The parks team notes each change to a counter and checks one counter by hand every month.',
  data_protection: 'Does not apply: the counters see no people, only that a beam of light was broken.',
  five_safes: 'Withheld (security): the places of the counters would help a thief.',
  benefits: 'People who use the parks get better paths. We count complaints before and after.',
  involvement: 'Two park groups chose the gates with us, and may ask for other ones.',
  harms: 'Not sure: we will ask people who seldom come to the parks in spring.',
  environment: 'Four batteries a year. We have not measured anything else.',
  employment: 'None. Nobody was hired or lost a job.',
  mitigation: 'A park with few visits is never closed because of the counts alone.',
  responsibility: 'The Head of Parks answers for the counts and for what is done with them.',
  communication: 'A sign at each gate says what is counted and why.',
  results: 'The charts are on [our page about parks](https://council.example/parks) every January.',
  responsible_communication: 'The sign has the number of the **parks team**, which rings it once a month.',
  contest: 'Ring the parks team on [0151 496 0100](tel:+441514960100). They answer within ten working days.',
};

const organisations: Files = {
  'organisations/sample-council.md': `---
name: Sample Council
kind: council
description: A council that looks after parks.
contact:
  team: Parks Team
  phone: 0151 496 0100
  checked: 2026-10-01
signatory_since: 2025-03-28
example: true
---
`,
  'organisations/sample-supplier.md': `---
name: Sample Supplier
kind: commercial
example: true
---
`,
};

/** A sound, canonical declaration by invented organisations, and the files of those organisations. */
export const sampleFiles: Files = {
  [samplePath]: fileOf(
    fields.map(([, lines]) => lines),
    sampleBody(),
  ),
  ...organisations,
};

/** The sample declaration's text. */
export const sampleText: string = sampleFiles[samplePath]!;

/** The sample with a rule's example put into it; nothing for an example that no text can show. */
export function withExample(example: Example): Files | undefined {
  if ('described' in example) return undefined;
  // What the rules about changes look at is the later state beside the earlier.
  if ('before' in example) return withExample({ frontMatter: example.after });
  if ('files' in example) return { ...sampleFiles, ...example.files };
  if ('file' in example) return { ...sampleFiles, [samplePath]: example.file };
  const text =
    'frontMatter' in example
      ? fileOf(withFields(example.frontMatter, example.without ?? []), sampleBody())
      : fileOf(
          fields.map(([, lines]) => lines),
          'body' in example ? example.body : sampleBody({ [example.answer]: example.text }),
        );
  return { ...sampleFiles, [samplePath]: text };
}

/** The sample's body, with some of its answers replaced. */
function sampleBody(replaced: Readonly<Record<string, string>> = {}): string {
  return proseQuestions.map(({ id, heading }) => `## ${heading}\n\n${replaced[id] ?? sampleAnswers[id]}\n`).join('\n');
}

/** The sample with other lines of front matter, and without the fields named. */
export function sampleWith(frontMatter: string, without: readonly string[] = []): string {
  return withExample({ frontMatter, without })![samplePath]!;
}

/** The sample with another answer. */
export function sampleAnswering(answer: string, text: string): string {
  return withExample({ answer, text })![samplePath]!;
}

function withFields(lines: string, without: readonly string[]): string[] {
  const replaced = new Set([...without, ...lines.split('\n').map((line) => /^[\w-]+(?=:)/.exec(line)?.[0] ?? '')]);
  const kept = fields.filter(([key]) => !replaced.has(key)).map(([, text]) => text);
  return [...(lines === '' ? [] : [lines]), ...kept];
}

function fileOf(frontMatter: readonly string[], body: string): string {
  return `---\n${frontMatter.join('\n')}\n---\n\n${body}`;
}
