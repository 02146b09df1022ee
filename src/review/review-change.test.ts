import { describe, expect, test } from 'vitest';
import { reviewFiles, reviewOfSample } from '../../tests/support/register/change.ts';
import {
  sampleAnswering,
  sampleFiles,
  samplePath,
  sampleText,
  sampleWith,
} from '../../tests/support/register/sample.ts';

const council = 'organisations/sample-council.md';
const supplier = 'organisations/sample-supplier.md';
const notice = '---\ndate: 2026-10-30\nground: court_order\nnote: A court ordered the removal of this entry.\n---\n';
const published =
  '---\ndate: 2026-09-01\nreviewer: Sample Auditors\nindependence: They have no other work for us.\ncovers:\n  - sample-council\nfindings:\n  - principle: 4\n    finding: improve\n    note: Say more of the data.\n---\n';

const codes = ({ messages }: { messages: readonly { code: string }[] }) => messages.map(({ code }) => code);

describe('what is published', () => {
  test('is never deleted', () => {
    const result = reviewOfSample({ [samplePath]: undefined });
    expect(codes(result)).toContain('deleted-entry');
    expect(result.refused).toBe(true);
    expect(result.entries).toMatchObject([{ kind: 'gone', title: 'Counting visits to parks', differences: [] }]);
  });

  test('may go on legal grounds, if a notice takes its place', () => {
    const result = reviewOfSample({ [samplePath]: undefined, 'removed/sample-declaration.md': notice });
    expect(result.messages.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result.checklist.map(({ id }) => id)).toContain('removal');
  });

  test('says in a notice why, in words', () => {
    const result = reviewOfSample({ [samplePath]: undefined, 'removed/sample-declaration.md': notice });
    const told = result.entries.find(({ collection }) => collection === 'removed')!.differences;
    expect(told.map(({ after }) => after).slice(0, 2)).toEqual(['30 October 2026', 'A court order']);
  });

  test('keeps its notice', () => {
    const files = { ...sampleFiles, 'removed/old-entry.md': notice };
    expect(codes(reviewFiles(files, sampleFiles))).toEqual(['deleted-notice']);
  });

  test('does not come back where a notice stands', () => {
    expect(codes(reviewOfSample({ 'removed/sample-declaration.md': notice }))).toEqual(['removed-id']);
  });

  test('may get a new id that names the old one', () => {
    const renamed = sampleWith('previous_ids:\n  - sample-declaration');
    const result = reviewOfSample({ [samplePath]: undefined, 'projects/park-counters.md': renamed });
    expect(result.messages).toEqual([]);
    expect(result.entries).toMatchObject([{ kind: 'changed', id: 'park-counters', formerId: 'sample-declaration' }]);
    expect(result.entries[0]!.differences.map(({ field }) => field)).toEqual(['previous_ids']);
  });

  test('cannot slip past the rules under a new id', () => {
    const renamed = sampleWith('previous_ids:\n  - sample-declaration\ndeclared: 2026-10-01');
    const result = reviewOfSample({ [samplePath]: undefined, 'projects/park-counters.md': renamed });
    expect(codes(result)).toEqual(['changed-declared']);
    expect(result.messages[0]).toMatchObject({
      file: 'content/projects/park-counters.md',
      message: 'It was declared on 1 April 2026; now it says 1 October 2026.',
    });
  });

  test('cannot be taken over by an entry that was there before', () => {
    const other = sampleText.replace('title: Counting visits to parks', 'title: Counting visits to museums');
    const before = { ...sampleFiles, 'projects/museums.md': other };
    const taking = other.replace('declared:', 'previous_ids:\n  - sample-declaration\ndeclared:');
    const kept = Object.entries({ ...before, 'projects/museums.md': taking }).filter(([path]) => path !== samplePath);
    expect(codes(reviewFiles(before, Object.fromEntries(kept)))).toContain('deleted-entry');
  });

  test('is a signatory for as long as the register stands', () => {
    expect(codes(reviewOfSample({ [council]: undefined }))).toEqual(
      expect.arrayContaining(['deleted-organisation', 'missing-organisation']),
    );
  });

  test('tells what it breaks elsewhere, and not what was broken before', () => {
    const result = reviewOfSample({ [supplier]: undefined });
    expect(result.messages.map(({ file, code }) => [file, code])).toEqual([
      ['content/projects/sample-declaration.md', 'missing-organisation'],
    ]);
    const broken = { ...sampleFiles, [samplePath]: sampleWith('stage: lively') };
    const again = reviewFiles(broken, {
      ...broken,
      [samplePath]: sampleWith('stage: lively\nfound_at:\n  - Hill Park'),
    });
    expect(again.messages).toEqual([]);
    expect(again.earlier.map(({ code }) => code)).toEqual(['unknown-value']);
  });

  test('keeps its reviews as they were', () => {
    const files = { ...sampleFiles, 'reviews/2026-09-01-first.md': published };
    const changed = { ...files, 'reviews/2026-09-01-first.md': published.replace('improve', 'meets') };
    expect(codes(reviewFiles(files, changed))).toEqual(['changed-review']);
    expect(codes(reviewFiles(files, sampleFiles))).toEqual(['changed-review']);
  });
});

describe('a flag', () => {
  test('tells that an answer was taken back: answer-withdrawn', () => {
    const result = reviewOfSample({ [samplePath]: sampleAnswering('benefits', 'Not sure: we have to count again.') });
    expect(result.messages).toMatchObject([
      { code: 'answer-withdrawn', field: 'benefits', message: 'This was answered, and is now: not sure.' },
    ]);
    expect(result.refused).toBe(false);
    expect(result.checklist.map(({ id }) => id)).toContain('flags');
  });

  test('tells that an account is added: signatory-changed', () => {
    const text = sampleFiles[council]!.replace('signatory_since', 'github:\n  - mallory\nsignatory_since');
    const result = reviewOfSample({ [council]: text }, 'mallory');
    expect(codes(result)).toEqual(['signatory-changed']);
    expect(result.standing).toBe('not-listed');
  });
});

describe('the report', () => {
  test('names who led an entry so far, and asks the reviewer to ask them too', () => {
    const text = sampleWith(
      'organisations:\n  - id: sample-supplier\n    role: lead\n  - id: sample-council\n    role: partner',
    );
    const { entries, checklist } = reviewOfSample({ [samplePath]: text });
    expect(entries[0]!.formerLeads.map(({ name }) => name)).toEqual(['Sample Council']);
    expect(checklist.find(({ id }) => id === 'identity')!.text).toContain('Sample Council and Sample Supplier asked');
    expect(entries[0]!.differences.map(({ label, before, after }) => [label, before, after])).toContainEqual([
      "Organisation's role (Sample Council)",
      'Leads the project',
      'Partner',
    ]);
  });

  test('tells lines that no field holds, and looks for personal data in them', () => {
    const remark = '# Ring Mr Sample, NHS number 943 476 5919\nstage: pilot';
    const result = reviewOfSample({ [samplePath]: sampleText.replace('stage: pilot', remark) });
    expect(codes(result)).toEqual(['personal-nhs-number']);
    expect(result.messages[0]).toMatchObject({ severity: 'error', line: expect.any(Number) as number });
    expect(result.entries[0]!.differences).toMatchObject([
      { label: 'Lines of the file that begin with #', before: '', after: '# Ring Mr Sample, NHS number 943 476 5919' },
    ]);
    const council = 'organisations/sample-council.md';
    const other = reviewOfSample({ [council]: sampleFiles[council]!.replace('kind:', '# Leave it\nkind:') });
    expect(other.entries[0]!.differences.map(({ after }) => after)).toEqual(['# Leave it']);
  });

  test('tells a finding in words', () => {
    const { entries } = reviewOfSample({ 'reviews/2026-09-01-first.md': published });
    expect(entries[0]!.differences.map(({ after }) => after)).toEqual(
      expect.arrayContaining(['1 September 2026', 'Sample Council', expect.stringContaining('Can improve') as string]),
    );
  });

  test('tells a change field by field, in the words and the order of the page', () => {
    const text = sampleAnswering(
      'harms',
      'People who seldom come to the parks may be left out of what we count, as they told us in spring.',
    )
      .replace('stage: pilot', 'stage: live')
      .replace('team: Parks Team', 'team: Green Spaces Team');
    const { entries } = reviewOfSample({ [samplePath]: text });
    expect(entries[0]!.differences.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['Stage', 'Pilot', 'Live'],
      ['Contact: team', 'Parks Team', 'Green Spaces Team'],
      [
        'Potential harms',
        'Not sure: we will ask people who seldom come to the parks in spring.',
        'People who seldom come to the parks may be left out of what we count, as they told us in spring.',
      ],
    ]);
    expect(
      entries[0]!.differences[2]!.marks!.filter(({ kind }) => kind !== 'added')
        .map(({ text: piece }) => piece)
        .join(''),
    ).toBe('Not sure: we will ask people who seldom come to the parks in spring.');
    expect(entries[0]!.principles.find(({ number }) => number === 9)).toMatchObject({
      before: 'open',
      state: 'answered',
    });
  });

  test('tells all that a new entry declares, and which entries resemble it', () => {
    const text = sampleText.replace('title: Counting visits to parks', 'title: Counting visits to playgrounds');
    const { entries, checklist } = reviewOfSample({ 'projects/playground-visits.md': text });
    expect(entries[0]).toMatchObject({ kind: 'new', leads: [{ name: 'Sample Council', known: true }] });
    expect(entries[0]!.differences.slice(0, 3).map(({ label }) => label)).toEqual(['Title', 'Summary', 'Example']);
    expect(entries[0]!.similar).toMatchObject([{ id: 'sample-declaration', title: 'Counting visits to parks' }]);
    expect(checklist.map(({ id }) => id)).toEqual([
      'interests',
      'identity',
      'understandable',
      'contact',
      'similar',
      'reasons',
    ]);
  });

  test('knows who submits for the lead organisation', () => {
    const files = {
      ...sampleFiles,
      [council]: sampleFiles[council]!.replace('signatory_since', 'github:\n  - Parks-Officer\nsignatory_since'),
    };
    const changed = { ...files, [samplePath]: sampleText.replace('stage: pilot', 'stage: live') };
    expect(reviewFiles(files, changed, 'parks-officer').standing).toBe('submits');
    expect(reviewFiles(files, changed, 'mallory').standing).toBe('not-listed');
    expect(reviewFiles(files, changed).standing).toBe('no-account');
    // Whoever makes themselves the lead does not thereby speak for those who led it so far.
    const taken = {
      ...changed,
      [samplePath]: sampleText.replace('id: sample-council\n    role: lead', 'id: sample-supplier\n    role: lead'),
    };
    expect(reviewFiles(files, taken, 'mallory').standing).toBe('not-listed');
  });

  test('bears any file', () => {
    for (const text of ['', '---', 'x', '---\ntitle: [\n---\n', '\0', '---\n---\n', '#'.repeat(1000)]) {
      const result = reviewOfSample({ [samplePath]: text, 'projects/new-entry.md': text, [council]: text });
      expect(result.refused).toBe(true);
      expect(result.entries).toHaveLength(3);
    }
  });
});
