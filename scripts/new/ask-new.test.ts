import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { askFacts, askSource } from './ask-new.ts';
import { CancelledError } from './prompts.ts';

const choices = {
  blueprints: [
    { id: 'assistant-or-chatbot', name: 'Assistant or chatbot' },
    { id: 'smart-ticketing', name: 'Smart ticketing' },
  ],
  projects: [{ id: 'park-visits', title: 'Counting visits to parks' }],
  organisations: [
    { id: 'sample-council', name: 'Sample Council' },
    { id: 'sample-museum', name: 'Sample Museum' },
  ],
};

const down = '\u001B[B';
const enter = '\r';
const stop = '\u0003';

/** A terminal at which somebody presses keys, one prompt's worth each time the screen falls silent. */
function terminal(...presses: readonly string[]) {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns: 80, rows: 40, isTTY: true });
  let screen = '';
  const waiting = [...presses];
  let silence: NodeJS.Timeout | undefined;
  output.on('data', (data: Buffer) => {
    screen += stripVTControlCharacters(String(data));
    clearTimeout(silence);
    silence = setTimeout(() => {
      const next = waiting.shift();
      if (next !== undefined) input.write(next);
    }, 20);
  });
  return { input, output, screen: () => screen, left: () => waiting.length };
}

test('a starting point is chosen with the arrows', async () => {
  const keys = terminal(down, enter, down, enter);
  expect(await askSource(choices, keys)).toEqual({ kind: 'blueprint', id: 'smart-ticketing' });
  expect(keys.screen()).toContain('What do you want to start from?');
});

test('only what is not known is asked, and the address is proposed from the title', async () => {
  const keys = terminal('Counting visits to libraries', enter, enter, 'Muse', enter, enter, down, enter);
  const facts = await askFacts({ post: 'Head of Libraries' }, choices, new Set(), keys);
  expect(facts).toEqual({
    title: 'Counting visits to libraries',
    id: 'counting-visits-to-libraries',
    organisation: 'sample-museum',
    post: 'Head of Libraries',
    stage: 'idea',
    uses_ai: expect.any(String) as string,
  });
  expect(keys.screen()).not.toContain('Which post');
  expect(keys.left()).toBe(0);
});

test('Ctrl-C stops without making anything', async () => {
  const keys = terminal(stop);
  await expect(askSource(choices, keys)).rejects.toThrow(CancelledError);
  expect(keys.screen()).toContain('Stopped. Nothing was written.');
});
