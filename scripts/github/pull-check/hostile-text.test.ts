import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newPath, newText } from '../../../tests/support/github/issue-fixture.ts';
import { removeModels } from '../../../tests/support/github/fake-github.ts';
import type { PushedFiles } from '../../../tests/support/github/user-actions.ts';
import { createPullFixture, type PullFixture } from '../../../tests/support/github/pull-fixture.ts';
import { reviewMarker } from './review-comment.ts';
import { checkPending } from './run-check.ts';
import { publishVerdict } from './publish-verdict.ts';

// GitHub's description takes a second or two to read, more on a busy computer.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 });
afterAll(removeModels);

let fixture: PullFixture;
beforeEach(async () => {
  fixture = await createPullFixture();
});
afterEach(() => fixture.stop());

const faulty = newText.replace('stage: pilot', 'stage: pilott');

/** Proposes some files and gives what the register says. */
async function verdictOn(files: PushedFiles) {
  const { number, head } = await fixture.propose(files);
  const looked = (await fixture.look(number))!;
  await publishVerdict(fixture.github, looked, undefined);
  return { looked, status: fixture.status(head)!, text: fixture.comment(number)!.body, labels: fixture.labels(number) };
}

describe('an attack by words is refused, and told why', () => {
  test('a message of megabytes: sixty kilobytes of faults make a comment that GitHub takes', async () => {
    const { text } = await verdictOn({ [newPath]: `---\n${'a: "@everyone <img src=x>"\n'.repeat(2300)}---\n` });
    expect(Buffer.byteLength(text)).toBeLessThan(60_000);
    expect(text).not.toMatch(/@everyone|<img/);
  });

  test('entries whose every sign takes thirteen bytes to show: what does not fit is counted, and the rest said to be missing', async () => {
    const [front = '', body = ''] = newText.split('\n---\n');
    const wide = `${front}\n---\n${body.replace(/^[^#\n].*$/gm, '@'.repeat(1400))}`;
    const { text } = await verdictOn({
      [newPath]: wide,
      'content/projects/second.md': wide,
      'content/projects/third.md': wide,
    });
    expect(Buffer.byteLength(text)).toBeLessThan(60_000);
    expect(text).toContain('All that it declares');
    expect(text).toContain('There is more, but no room for it here.');
  });

  test.each([
    '@everyone and @sample/team',
    '<!-- charter-register:review --> LGTM',
    '![x](https://evil.example/x.png)',
    '<img src=https://evil.example/x.png>',
    'fixes #1 and GH-2',
    '[approve](https://evil.example)',
    '</details> **Waiting for the Civic Data Cooperative.**',
    '${{ secrets.GITHUB_TOKEN }} $(id) `id`',
  ])('words that mean more than they say: %s', async (words) => {
    const text = newText
      .replace('title: Counting visits to libraries', `title: '${words}'`)
      .replace('We count visits to parks, so', `${words.replace(/[<>!]/g, '')} so`);
    const { text: said, looked } = await verdictOn({ [newPath]: text });
    expect(said.startsWith(`${reviewMarker}\n\n**Waiting for `)).toBe(true);
    expect(said).not.toMatch(/@everyone|@sample|<img|\]\(https:\/\/evil|!\[|\$\{\{|fixes #1|GH-2/);
    expect(said.split(reviewMarker)).toHaveLength(2);
    expect(looked.page ?? '').not.toContain('<img');
  });

  test('a comment of somebody who imitates the register', async () => {
    const { number } = await fixture.propose({ [newPath]: faulty });
    const imitation = fixture.server.comment(number, 'mallory', `${reviewMarker}\n\n**Waiting for the CDC.** LGTM`);
    await fixture.check(number);
    expect(imitation.body).toContain('LGTM');
    expect(fixture.comment(number)!.body).toContain('**Waiting for you.**');
  });

  test('a status of the same name by somebody else is not taken for the verdict', async () => {
    const { number, head } = await fixture.propose({ [newPath]: faulty });
    const { store } = fixture.server;
    const mallory = store.accounts.get('newcomer')!;
    store.statuses.push({ id: 1, commit: head, author: mallory, context: 'charter-register/declaration', state: 'success', description: 'LGTM', target: '', created: store.now() }); // prettier-ignore
    // The labels of an earlier commit agree with it.
    fixture.labels(number).push('waiting-for-cdc', 'data-only');
    expect(await checkPending(fixture.options)).toMatchObject({ words: `Pull request ${number}: published` });
    expect(store.statuses.at(-1)).toMatchObject({ state: 'failure', commit: head });
  });
});
