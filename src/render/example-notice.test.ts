import { expect, test } from 'vitest';
import { exampleNotice } from './example-notice.ts';
import { html } from './html.ts';

const invented = { front: { example: true } } as const;
const real = { front: {} };
const start = '<p class="notice"> <span class="mark">Example</span> ';

test('says whether all projects are invented or how many, and nothing when none is', () => {
  expect(exampleNotice([invented, invented])?.html).toBe(
    `${start}All projects in the register are invented, to show how it works.  </p>`,
  );
  expect(exampleNotice([invented, real, real], html`Leave it <em>out</em>.`)?.html).toBe(
    `${start}1 of the 3 projects in the register is invented, to show how it works. Leave it <em>out</em>. </p>`,
  );
  expect(exampleNotice([invented, invented, real])?.html).toContain('2 of the 3 projects in the register are invented');
  expect(exampleNotice([real])).toBeUndefined();
  expect(exampleNotice([])).toBeUndefined();
});
