import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEvent } from './workflow-context.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'event-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string, about: 'issue' | 'pull_request' = 'issue') {
  const path = join(folder, 'event.json');
  writeFileSync(path, text);
  return readEvent(path, about);
}

test('takes the number, and who edited', () => {
  const event = { action: 'edited', issue: { number: 7, title: 'x' }, sender: { login: 'ann' } };
  expect(read(JSON.stringify(event))).toEqual({ number: 7, editor: 'ann' });
});

test('takes nobody who only opened it or set a label for an editor', () => {
  for (const action of ['opened', 'labeled', 'reopened']) {
    const event = { action, issue: { number: 7 }, sender: { login: 'ann' } };
    expect(read(JSON.stringify(event))).toEqual({ number: 7, editor: '' });
  }
});

test('takes nothing that is no number of an issue', () => {
  const wrong = [
    '',
    '[]',
    'null',
    '{"issue":7}',
    '{"issue":{"number":"7; rm"}}',
    '{"issue":{"number":-1}}',
    '{"issue":{"number":1.5}}',
  ];
  for (const text of [...wrong, '{"pull_request":{"number":7}}', '{"__proto__":{"issue":{"number":7}}}']) {
    expect(read(text), text).toBeUndefined();
  }
  expect(readEvent(join(folder, 'nowhere.json'), 'issue')).toBeUndefined();
  expect(read('{"pull_request":{"number":7}}', 'pull_request')).toEqual({ number: 7, editor: '' });
});
