import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sampleText } from '../../../tests/support/register/sample.ts';
import { newPath, newText, publishedPath } from '../../../tests/support/github/issue-fixture.ts';
import { removeModels } from '../../../tests/support/github/fake-github.ts';
import { createPullFixture, type PullFixture } from '../../../tests/support/github/pull-fixture.ts';
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

describe('a newcomer', () => {
  test('hears at once what to mend, in the words of the form, and later that all is well, in the same comment', async () => {
    const { number, head } = await fixture.propose({ [newPath]: faulty });
    expect(await fixture.check(number)).toBe('published');
    expect(fixture.status(head)).toMatchObject({ state: 'failure', description: '1 thing to mend: see the comment' });
    expect(fixture.labels(number)).toEqual(['waiting-for-signatory', 'data-only']);
    const comment = fixture.comment(number)!;
    expect(comment.body).toContain('**Waiting for you.**');
    expect(comment.body).toContain(
      '**projects/counting-visits-to-libraries.md, line 12, Stage**: Stage: "pilott" is not one of the choices.',
    );
    expect(comment.body).toContain('https://charter-register.example/declare/#fill=');
    expect(comment.body).toContain(`https://github.com/newcomer/charter-register/edit/declare/${newPath}`);
    expect(comment.body).toContain('https://charter-register.example/help/unknown-value/');

    const mended = await fixture.fork.push('declare', { [newPath]: newText }, 'Mend');
    expect(await fixture.check(number)).toBe('published');
    expect(fixture.status(mended)).toMatchObject({
      state: 'success',
      description: 'Nothing to mend: a person decides',
    });
    expect(fixture.labels(number).sort()).toEqual(['data-only', 'waiting-for-cdc']);
    expect(fixture.comment(number)).toBe(comment);
    expect(comment.body).toContain('**Waiting for the Civic Data Cooperative.**');
    expect(comment.body).toContain('within 10 working days');
    expect(comment.body).toContain('### New: “Counting visits to libraries”');
  });

  test('gets what a program can mend as suggestions, once for a commit', async () => {
    const { number, head } = await fixture.propose({ [newPath]: faulty });
    await fixture.check(number);
    await fixture.check(number);
    const reviews = fixture.server.store.reviews.filter(({ pull }) => pull === number);
    expect(reviews).toHaveLength(1);
    expect(reviews[0]).toMatchObject({
      commit: head,
      state: 'COMMENTED',
      lines: [{ path: newPath, line: 12, body: '```suggestion\nstage: pilot\n```' }],
    });
  });

  test('is told that the register looks before anything is known', async () => {
    const { number, head } = await fixture.propose({ [newPath]: newText });
    await fixture.look(number);
    expect(fixture.status(head)).toMatchObject({ state: 'pending' });
    expect(fixture.comment(number)).toBeUndefined();
  });

  test('changes an entry, and the reviewer reads what changes', async () => {
    const { number } = await fixture.propose({ [publishedPath]: sampleText.replace('stage: pilot', 'stage: live') });
    const looked = (await fixture.look(number))!;
    expect(looked.comment.join('\n')).toContain('- **Stage**: Pilot → Live');
    expect(looked.comment.join('\n')).toContain('is **not** among those that the register lists');
    expect(looked.page).toContain('<h1>Review</h1>');
  });

  test('waits for the reviewer who asked for changes, until something new is handed in', async () => {
    const { number } = await fixture.propose({ [newPath]: newText });
    await fixture.server.review(number, 'reviewer', 'CHANGES_REQUESTED');
    await fixture.check(number);
    expect(fixture.labels(number)).toContain('waiting-for-signatory');
    await fixture.fork.push('declare', { [newPath]: newText.replace('stage: pilot', 'stage: live') }, 'As asked');
    await fixture.check(number);
    expect(fixture.labels(number)).toContain('waiting-for-cdc');
  });

  test('may take their time with a draft', async () => {
    const { number } = await fixture.propose({ [newPath]: newText });
    fixture.server.pull(number).draft = true;
    await fixture.check(number);
    expect(fixture.labels(number)).toContain('waiting-for-signatory');
    expect(fixture.comment(number)!.body).toContain('Ready for review');
  });
});

test('an account of the lead organisation is known', async () => {
  await fixture.stop();
  fixture = await createPullFixture('sample-council-data');
  const { number } = await fixture.propose({ [publishedPath]: sampleText.replace('stage: pilot', 'stage: live') });
  await fixture.check(number);
  expect(fixture.comment(number)!.body).toContain('submits for the lead organisation');
});

describe('nothing is said', () => {
  test('of a commit that has been overtaken between look and word', async () => {
    const { number, head } = await fixture.propose({ [newPath]: newText });
    const looked = (await fixture.look(number))!;
    const forced = await fixture.fork.push('declare', { [newPath]: faulty }, 'Something else', 'force');
    expect(await publishVerdict(fixture.github, looked, undefined)).toBe('outdated');
    expect(fixture.comment(number)).toBeUndefined();
    expect(fixture.status(head)).toMatchObject({ state: 'pending' });
    expect(fixture.status(forced)).toBeUndefined();
  });

  test('in green of a commit that is overtaken while it is told', async () => {
    const { number, head } = await fixture.propose({ [newPath]: newText });
    const looked = (await fixture.look(number))!;
    fixture.server.fault = ({ operation }) => {
      if (operation === 'issues/add-labels') fixture.server.store.pulls.get(number)!.issue.state = 'closed';
      return undefined;
    };
    expect(await publishVerdict(fixture.github, looked, undefined)).toBe('outdated');
    expect(fixture.status(head)).toMatchObject({ state: 'pending' });
  });

  test('of one that is closed, goes elsewhere or is not there', async () => {
    const { number } = await fixture.propose({ [newPath]: newText });
    await fixture.server.closePull(number);
    expect(await fixture.look(number)).toBeUndefined();
    expect(await fixture.look(4711)).toBeUndefined();
  });
});
