import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bot, newPath, newText } from '../../../tests/support/github/issue-fixture.ts';
import { removeModels } from '../../../tests/support/github/fake-github.ts';
import { createPullFixture, type PullFixture } from '../../../tests/support/github/pull-fixture.ts';
import { checkPending } from './run-check.ts';

// GitHub's description takes a second or two to read, more on a busy computer.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 });
afterAll(removeModels);

let fixture: PullFixture;
beforeEach(async () => {
  fixture = await createPullFixture();
});
afterEach(() => fixture.stop());

const faulty = newText.replace('stage: pilot', 'stage: pilott');

describe('pull requests that nobody has looked at', () => {
  test('are found, and one that fails keeps no other waiting', async () => {
    const first = await fixture.propose({ [newPath]: newText });
    const second = await fixture.propose({ [newPath]: faulty }, 'another');
    fixture.server.fault = ({ url }) => (url.includes(`/pulls/${second.number}`) ? { status: 500 } : undefined);
    const said = await checkPending(fixture.options);
    expect(said.failed).toBe(true);
    expect(fixture.status(first.head)).toMatchObject({ state: 'success' });
    expect(fixture.comment(second.number)).toBeUndefined();
    fixture.server.fault = undefined;
    expect(await checkPending(fixture.options)).toEqual({
      words: `Pull request ${second.number}: published`,
      failed: false,
    });
    expect(await checkPending(fixture.options)).toEqual({ words: 'Nothing was waiting', failed: false });
  });

  test('are told apart from one whose turn has changed, which is told so', async () => {
    const { number } = await fixture.propose({ [newPath]: newText });
    await fixture.check(number);
    await fixture.server.review(number, 'reviewer', 'CHANGES_REQUESTED');
    expect(await checkPending(fixture.options)).toEqual({ words: `Pull request ${number}: published`, failed: false });
    expect(fixture.labels(number).sort()).toEqual(['data-only', 'waiting-for-signatory']);
    expect(fixture.comment(number)!.body).toContain('A reviewer has asked for changes');
    expect(await checkPending(fixture.options)).toEqual({ words: 'Nothing was waiting', failed: false });
  });
});

test('when GitHub fails at any step, nothing wrong is said, and the next run mends it', async () => {
  const states: unknown[] = [];
  const stateOf = (number: number, head: string) => [
    fixture.comment(number)?.body,
    fixture.status(head)?.state,
    [...fixture.labels(number)].sort(),
    fixture.server.store.reviews.filter(({ author }) => author.login === bot).length,
    fixture.server.store.comments.length,
  ];
  const { number, head } = await fixture.propose({ [newPath]: faulty });
  const from = fixture.server.requests.length;
  await fixture.check(number);
  const steps = fixture.server.requests.length - from;
  const sound = stateOf(number, head);
  for (let step = 1; step <= steps; step += 1) {
    await fixture.stop();
    fixture = await createPullFixture();
    const again = await fixture.propose({ [newPath]: faulty });
    const start = fixture.server.requests.length;
    fixture.server.fault = (_request, count) => (count - start >= step ? { status: 500 } : undefined);
    await expect(fixture.check(again.number), `step ${step}`).rejects.toThrow();
    // Whatever was said so far, it was not said in green.
    expect(fixture.status(again.head)?.state ?? 'pending', `step ${step}`).not.toBe('success');
    fixture.server.fault = undefined;
    await fixture.check(again.number);
    states.push(stateOf(again.number, again.head));
  }
  for (const state of states) expect(state).toEqual(sound);
});
