import { expect, test } from 'vitest';
import { checkFiles } from '../../../tests/support/register/read.ts';
import { sampleFiles, samplePath, sampleText, sampleWith } from '../../../tests/support/register/sample.ts';

/** What is wrong with the sample and some more files: file, code and message. */
function faultsOf(files: Readonly<Record<string, string>>): string[] {
  return checkFiles({ ...sampleFiles, ...files }).map(({ file, code, message }) => `${file} ${code}: ${message}`);
}

const organisation = (fields: string) => `---\n${fields}\nexample: true\n---\n`;

test('the entry that was declared first keeps its title', () => {
  const later = sampleText.replace('declared: 2026-04-01', 'declared: 2026-05-01').replace('visits to', 'Visits  – to');
  expect(faultsOf({ 'projects/a-later-one.md': later })).toEqual([
    `projects/a-later-one.md duplicate-title: "Counting Visits – to parks" is already the name of ${samplePath}.`,
  ]);
});

test('an organisation that has signed keeps its name', () => {
  const second = organisation('name: Sample Council\nkind: other\npart_of: sample-council');
  expect(faultsOf({ 'organisations/a-council.md': second })).toContain(
    'organisations/a-council.md duplicate-title: "Sample Council" is already the name of organisations/sample-council.md.',
  );
});

test('an old id leads to one entry only', () => {
  const first = sampleWith('previous_ids:\n  - old-one');
  const second = sampleWith('title: Counting ducks in parks\nprevious_ids:\n  - old-one\n  - sample-declaration');
  expect(faultsOf({ [samplePath]: first, 'projects/ducks.md': second })).toEqual([
    'projects/ducks.md clashing-id: Earlier addresses: "old-one" is already an address of projects/sample-declaration.md.',
    'projects/ducks.md clashing-id: Earlier addresses: "sample-declaration" is already an address of projects/sample-declaration.md.',
  ]);
});

test('every place that names an organisation is looked at', () => {
  const text = sampleWith(
    'stage: development\nuses_ai: yes\nai:\n  - kind: vision\n    role: informs\n    supplier: firm-one\ncontracts:\n  - with: firm-two',
  );
  const child = organisation(
    'name: Park Rangers\nkind: council\npart_of: firm-three\nsignatory_since: 2026-01-01\ndescription: They look after parks.\ncontact:\n  team: Rangers\n  phone: 0151 496 0100\n  checked: 2026-10-01',
  );
  const review =
    '---\ndate: 2026-05-01\nreviewer: A Board\nindependence: Paid by nobody here.\ncovers:\n  - sample-council\n  - firm-four\nfindings:\n  - principle: 1\n    finding: meets\n    note: All is well.\n---\n';
  expect(
    faultsOf({ [samplePath]: text, 'organisations/rangers.md': child, 'reviews/2026-05-01-board.md': review }).map(
      (line) => line.replace(/^.*: /, ''),
    ),
  ).toEqual([
    'the register has no organisation "firm-three".',
    'the register has no organisation "firm-one".',
    'the register has no organisation "firm-two".',
    'the register has no organisation "firm-four".',
  ]);
});

test('a lead describes itself, and a company tells its mission', () => {
  const text = sampleText.replace('role: supplier', 'role: lead');
  expect(faultsOf({ [samplePath]: text })).toEqual([
    'organisations/sample-supplier.md incomplete-organisation: Sample Supplier is a signatory or leads a project, but "description", "contact" and "mission" are missing.',
  ]);
});

test('an organisation is used by a part of it, too', () => {
  const parent = organisation('name: Council Group\nkind: partnership');
  const child = sampleFiles['organisations/sample-supplier.md']!.replace('kind:', 'part_of: council-group\nkind:');
  expect(faultsOf({ 'organisations/council-group.md': parent, 'organisations/sample-supplier.md': child })).toEqual([]);
});
