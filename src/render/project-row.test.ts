import { expect, test } from 'vitest';
import { read } from '../../tests/support/register/read.ts';
import { sampleText, sampleWith } from '../../tests/support/register/sample.ts';
import { projectRow } from './project-row.ts';

const names: Readonly<Record<string, string>> = { 'sample-council': 'Sample <Council>', 'sample-supplier': 'Supplier' };
const listed = (text: string) => ({ ...read(text).declaration!, organisationName: (id: string) => names[id] ?? id });

test('a row tells title, summary, AI, stage and who leads the project', () => {
  expect(projectRow(listed(sampleText)).html).toBe(
    '<a class="title" href="/projects/sample-declaration/" dir="auto">Counting visits to parks</a> ' +
      '<p dir="auto">We count visits to parks to see which paths and benches to mend first.</p> ' +
      '<p class="quiet"><span class="mark">Example</span> <span class="mark ai-no">Does not use AI</span> ' +
      'Pilot · <bdi>Sample &lt;Council&gt;</bdi></p>',
  );
});

test('several who lead it are joined as they are elsewhere', () => {
  const led = sampleWith(
    'organisations:\n  - id: sample-council\n    role: lead\n  - id: sample-supplier\n    role: lead',
  );
  expect(projectRow(listed(led)).html).toContain('<bdi>Sample &lt;Council&gt; and Supplier</bdi></p>');
});
