import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sampleText } from '../../tests/support/register/sample.ts';
import '../../tests/support/register/arbitrary.ts';
import { decodeLink, encodeLink } from './draft-link.ts';
import { openDeclaration } from './open-declaration.ts';
import { emptyDraft, type Submission } from './draft.ts';

const submission: Submission = {
  declaration: openDeclaration({ id: 'sample-declaration', content: sampleText }).draft,
  organisations: [
    { id: 'new-council', fields: { name: 'New Council 公 👩‍👩‍👧', github: ['new'], contact: { team: 'x' } } },
  ],
};

const link = (value: unknown) =>
  deflateRawSync(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const empty = { v: 1, submission: { declaration: emptyDraft, organisations: [] } };

test('a submission survives a link', async () => {
  const text = await encodeLink(submission);
  expect(text).toMatch(/^[\w-]+$/);
  expect(text.length).toBeLessThan(6000);
  expect(await decodeLink(text)).toEqual(submission);
  expect(await decodeLink(link(empty))).toEqual(empty.submission);
});

test.each([
  ['nothing', ''],
  ['no link', 'hello world'],
  ['other bytes', 'aGVsbG8'],
  ['no JSON', link('{')],
  ['another version', link({ ...empty, v: 2 })],
  ['a list', link([])],
  ['an unknown key', link({ v: 1, submission: { ...empty.submission, extra: 1 } })],
  [
    'a number in a field',
    link({ v: 1, submission: { declaration: { ...emptyDraft, fields: { a: 1 } }, organisations: [] } }),
  ],
  ['an unknown state', link(JSON.stringify(empty).replace('answered', 'constructor'))],
  ['a missing answer', link(JSON.stringify(empty).replace('"purpose"', '"__proto__"'))],
  ['a long text', 'a'.repeat(12_001)],
  [
    'very deep fields',
    link(JSON.stringify(empty).replace('"fields":{}', `"fields":{"a":${'['.repeat(40)}${']'.repeat(40)}}`)),
  ],
  ['endlessly deep fields', link('['.repeat(190_000))],
  [
    'too many organisations',
    link({
      v: 1,
      submission: { ...empty.submission, organisations: Array.from({ length: 21 }, () => ({ id: 'x', fields: {} })) },
    }),
  ],
])('%s is no submission', async (_what, text) => {
  expect(await decodeLink(text)).toBeUndefined();
});

test('a link that unfolds to gigabytes is left before it does', async () => {
  const bomb = link(`{"v":1,"x":"${' '.repeat(8_000_000)}"}`);
  expect(bomb.length).toBeLessThan(12_000);
  const start = process.cpuUsage();
  expect(await decodeLink(bomb)).toBeUndefined();
  expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
  const smaller = link({ ...empty, ignored: ' '.repeat(190_000) });
  expect(await decodeLink(smaller)).toEqual(empty.submission);
});

test('keys that mean something to a program mean nothing', async () => {
  const text = JSON.stringify(empty).replace(
    '"fields":{}',
    '"fields":{"__proto__":{"polluted":"yes"},"constructor":"x"}',
  );
  const read = await decodeLink(link(text));
  expect(Object.keys(read!.declaration.fields)).toEqual(['constructor']);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect((read!.declaration.fields as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('no text breaks it', async () => {
  const bytes = fc.uint8Array({ maxLength: 60 }).map((some) => Buffer.from(some).toString('base64url'));
  await fc.assert(
    fc.asyncProperty(fc.oneof(bytes, fc.string(), fc.json().map(link)), async (text) => {
      expect(await decodeLink(text)).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});
