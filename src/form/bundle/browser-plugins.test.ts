import { expect, test } from 'vitest';
import { parseAst } from 'vitest/node';
import { leaveOutHelp } from './browser-plugins.ts';

const rule = `export const r = {
  code: 'x-y', severity: 'error', title: 'T', why: 'W',
  bad: { answer: 'harms', text: 'b' }, good: { answer: 'harms', text: 'g' },
  say: ({ title }) => ({ message: title, fix: 'why' }),
};`;

/** The module that a browser loads for some code at a path. */
function loaded(code: string, path: string): string {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- because it is the bundler's parser that is handed on here, and no newer one is.
  return leaveOutHelp().transform.call({ parse: parseAst }, code, path)?.code ?? code;
}

test('a rule keeps what it says and loses what only its help page shows', async () => {
  const text = loaded(rule, '/x/src/rules/answers/x-y.ts');
  const { r } = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as { r: Record<string, unknown> };
  expect(Object.keys(r)).toEqual(['code', 'severity', 'say']);
  expect((r['say'] as (details: object) => unknown)({ title: 'kept' })).toEqual({ message: 'kept', fix: 'why' });
});

test('a field keeps its hint and loses what only documents and the open data say, inside groups too', async () => {
  const text = loaded(
    `export const fields = {
      example: { schema: [{ schema: 1, label: 'B', meaning: 'M' }], label: 'A', hint: 'H', example: 'E', meaning: 'M' },
    };`,
    '/x/src/model/fields/x-fields.ts',
  );
  const { fields } = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as { fields: object };
  expect(fields).toEqual({ example: { schema: [{ schema: 1, label: 'B' }], label: 'A', hint: 'H' } });
});

test('an object that is no rule, and code elsewhere, stay as they are', () => {
  const page = `export const page = { title: 'T', why: 'W' };`;
  expect(loaded(page, '/x/src/rules/page.ts')).toBe(page);
  expect(loaded(rule, '/x/src/site/rule.ts')).toBe(rule);
});
