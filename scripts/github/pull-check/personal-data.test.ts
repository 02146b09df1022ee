import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newPath, newText } from '../../../tests/support/github/issue-fixture.ts';
import { removeModels } from '../../../tests/support/github/fake-github.ts';
import { createPullFixture, type PullFixture } from '../../../tests/support/github/pull-fixture.ts';
import { readFingerprint } from '../fingerprint.ts';
import { reviewMarker } from './review-comment.ts';
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

describe('personal data', () => {
  const doubtful = newText.replace(
    'Ring the parks team',
    'The first visitor was born on 3 May 1961. Ring the parks team',
  );

  test('is neither repeated nor previewed, and waits for a person', async () => {
    const { number, head } = await fixture.propose({ [newPath]: doubtful });
    const looked = (await fixture.look(number))!;
    expect(looked.page).toBeUndefined();
    await publishVerdict(fixture.github, looked, undefined);
    expect(fixture.status(head)).toMatchObject({
      state: 'failure',
      description: 'This looks like personal data: see the comment',
    });
    expect(fixture.comment(number)!.body).not.toMatch(/1961|fill=/);
    fixture.server.store.issues.get(number)!.labels.push('personal-data-checked');
    await fixture.check(number);
    expect(fixture.status(head)).toMatchObject({ state: 'success' });
    expect(fixture.comment(number)!.body).toContain('**Waiting for the Civic');
  });

  test('that comes after a reviewer has looked is looked at again', async () => {
    const { number } = await fixture.propose({ [newPath]: doubtful });
    await fixture.check(number);
    // Somebody pushes between the reviewer's look and the run that their label starts.
    fixture.labels(number).push('personal-data-checked');
    const head = await fixture.fork.push(
      'declare',
      { [newPath]: doubtful.replace('3 May 1961', '4 June 1962') },
      'More',
    );
    await fixture.check(number);
    expect(fixture.status(head)).toMatchObject({ state: 'failure' });
    expect(fixture.labels(number)).not.toContain('personal-data-checked');
    // What the reviewer has before them now, they may let through.
    fixture.labels(number).push('personal-data-checked');
    await fixture.check(number);
    expect(fixture.status(head)).toMatchObject({ state: 'success' });
    const other = await fixture.fork.push(
      'declare',
      { [newPath]: doubtful.replace('stage: pilot', 'stage: live') },
      'Live',
    );
    await fixture.check(number);
    expect(fixture.status(other)).toMatchObject({ state: 'failure' });
  });

  test.each(['issues/remove-label', 'issues/update-comment', 'issues/add-labels'])(
    'that comes after a reviewer has looked is looked at again, also when %s fails and breaks the run off',
    async (failing) => {
      const { number } = await fixture.propose({ [newPath]: doubtful });
      await fixture.check(number);
      fixture.labels(number).splice(0, 9, 'personal-data-checked');
      const head = await fixture.fork.push('declare', { [newPath]: doubtful.replace('1961', '1962') }, 'More');
      fixture.server.fault = ({ operation }) => (operation === failing ? { status: 500 } : undefined);
      await expect(fixture.check(number)).rejects.toThrow();
      fixture.server.fault = undefined;
      await fixture.check(number);
      expect(fixture.status(head)).toMatchObject({ state: 'failure' });
    },
  );

  test('is not let through by a line that somebody types', async () => {
    const { number } = await fixture.propose({ [newPath]: doubtful });
    const { fingerprint: seen } = (await fixture.look(number))!;
    const line = `<!-- charter-register:seen ${seen} -->`;
    fixture.server.comment(number, 'newcomer', `${reviewMarker}\n${line}`);
    await fixture.fork.push('declare', { [newPath]: faulty.replace('stage: pilott', `stage: '${line}'`).replace('title: Counting', `title: '${line}\n\n  ${line}'\n#`) }, 'Words'); // prettier-ignore
    await fixture.check(number);
    expect(readFingerprint(fixture.comment(number)!.body)).toBe('');
    const head = await fixture.fork.push('declare', { [newPath]: doubtful }, 'Back');
    fixture.labels(number).push('personal-data-checked');
    await fixture.check(number);
    expect(fixture.status(head)).toMatchObject({ state: 'failure' });
  });

  test('that is certain stays refused', async () => {
    const { number, head } = await fixture.propose({
      [newPath]: newText.replace('Ring the', 'Say your NHS number, 943 476 5919. Ring the'),
    });
    await fixture.check(number);
    expect(fixture.comment(number)!.body).toContain('This holds personal data');
    expect(fixture.comment(number)!.body).not.toContain('personal-data-checked');
    fixture.labels(number).push('personal-data-checked');
    const looked = (await fixture.look(number))!;
    expect(looked.page).toBeUndefined();
    expect(looked.suggestions).toEqual([]);
    await publishVerdict(fixture.github, looked, undefined);
    expect(fixture.status(head)).toMatchObject({ state: 'failure' });
    // Nor does a link to the form carry it.
    expect(fixture.comment(number)!.body).not.toMatch(/943|5919|fill=/);
  });
});
