import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sampleText } from '../../../tests/support/register/sample.ts';
import { bot, newPath, newText, publishedPath } from '../../../tests/support/github/issue-scene.ts';
import { clearStage } from '../../../tests/support/github/server.ts';
import { readFingerprint } from '../fingerprint.ts';
import { reviewMarker } from './review-comment.ts';
import { checkPending } from './run-check.ts';
import { setCheckScene, type CheckScene } from '../../../tests/support/github/pull-scene.ts';
import { publishVerdict } from './publish-verdict.ts';

// GitHub's description takes a second or two to read, more on a busy computer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
afterAll(clearStage);

let scene: CheckScene;
beforeEach(async () => {
  scene = await setCheckScene();
});
afterEach(() => scene.stop());

const faulty = newText.replace('stage: pilot', 'stage: pilott');

/** Opens a pull request from the newcomer's copy. */
async function propose(files: Parameters<CheckScene['fork']['push']>[1], branch = 'declare') {
  const head = await scene.fork.push(branch, files, 'Declare a project');
  const { number } = scene.fork.openPull({ title: 'Declare a project', body: '', head: branch });
  return { number, head };
}

const labelsOf = (number: number) => scene.rehearsal.world.issues.get(number)!.labels;

describe('a newcomer', () => {
  test('hears at once what to mend, in the words of the form, and later that all is well, in the same comment', async () => {
    const { number, head } = await propose({ [newPath]: faulty });
    expect(await scene.check(number)).toBe('published');
    expect(scene.status(head)).toMatchObject({ state: 'failure', description: '1 thing to mend: see the comment' });
    expect(labelsOf(number)).toEqual(['waiting-for-signatory', 'data-only']);
    const comment = scene.comment(number)!;
    expect(comment.body).toContain('**Waiting for you.**');
    expect(comment.body).toContain(
      '**projects/counting-visits-to-libraries.md, line 12, Stage**: Stage: "pilott" is not one of the choices.',
    );
    expect(comment.body).toContain('https://charter-register.example/declare/#fill=');
    expect(comment.body).toContain(`https://github.com/newcomer/charter-register/edit/declare/${newPath}`);
    expect(comment.body).toContain('https://charter-register.example/help/unknown-value/');

    const mended = await scene.fork.push('declare', { [newPath]: newText }, 'Mend');
    expect(await scene.check(number)).toBe('published');
    expect(scene.status(mended)).toMatchObject({ state: 'success', description: 'Nothing to mend: a person decides' });
    expect(labelsOf(number).sort()).toEqual(['data-only', 'waiting-for-cdc']);
    expect(scene.comment(number)).toBe(comment);
    expect(comment.body).toContain('**Waiting for the Civic Data Cooperative.**');
    expect(comment.body).toContain('within 10 working days');
    expect(comment.body).toContain('### New: “Counting visits to libraries”');
  });

  test('gets what a program can mend as suggestions, once for a commit', async () => {
    const { number, head } = await propose({ [newPath]: faulty });
    await scene.check(number);
    await scene.check(number);
    const reviews = scene.rehearsal.world.reviews.filter(({ pull }) => pull === number);
    expect(reviews).toHaveLength(1);
    expect(reviews[0]).toMatchObject({
      commit: head,
      state: 'COMMENTED',
      lines: [{ path: newPath, line: 12, body: '```suggestion\nstage: pilot\n```' }],
    });
  });

  test('is told that the register looks before anything is known', async () => {
    const { number, head } = await propose({ [newPath]: newText });
    await scene.look(number);
    expect(scene.status(head)).toMatchObject({ state: 'pending' });
    expect(scene.comment(number)).toBeUndefined();
  });

  test('changes an entry, and the reviewer reads what changes', async () => {
    const { number } = await propose({ [publishedPath]: sampleText.replace('stage: pilot', 'stage: live') });
    const looked = (await scene.look(number))!;
    expect(looked.comment.join('\n')).toContain('- **Stage**: Pilot → Live');
    expect(looked.comment.join('\n')).toContain('is **not** among those that the register lists');
    expect(looked.page).toContain('<h1>Review</h1>');
  });

  test('waits for the reviewer who asked for changes, until something new is handed in', async () => {
    const { number } = await propose({ [newPath]: newText });
    await scene.rehearsal.review(number, 'reviewer', 'CHANGES_REQUESTED');
    await scene.check(number);
    expect(labelsOf(number)).toContain('waiting-for-signatory');
    await scene.fork.push('declare', { [newPath]: newText.replace('stage: pilot', 'stage: live') }, 'As asked');
    await scene.check(number);
    expect(labelsOf(number)).toContain('waiting-for-cdc');
  });

  test('may take their time with a draft', async () => {
    const { number } = await propose({ [newPath]: newText });
    scene.rehearsal.pull(number).draft = true;
    await scene.check(number);
    expect(labelsOf(number)).toContain('waiting-for-signatory');
    expect(scene.comment(number)!.body).toContain('Ready for review');
  });
});

test('an account of the lead organisation is known', async () => {
  await scene.stop();
  scene = await setCheckScene('sample-council-data');
  const { number } = await propose({ [publishedPath]: sampleText.replace('stage: pilot', 'stage: live') });
  await scene.check(number);
  expect(scene.comment(number)!.body).toContain('submits for the lead organisation');
});

describe('nothing is said', () => {
  test('of a commit that has been overtaken between look and word', async () => {
    const { number, head } = await propose({ [newPath]: newText });
    const looked = (await scene.look(number))!;
    const forced = await scene.fork.push('declare', { [newPath]: faulty }, 'Something else', 'force');
    expect(await publishVerdict(scene.github, looked, undefined)).toBe('outdated');
    expect(scene.comment(number)).toBeUndefined();
    expect(scene.status(head)).toMatchObject({ state: 'pending' });
    expect(scene.status(forced)).toBeUndefined();
  });

  test('in green of a commit that is overtaken while it is told', async () => {
    const { number, head } = await propose({ [newPath]: newText });
    const looked = (await scene.look(number))!;
    scene.rehearsal.fault = ({ operation }) => {
      if (operation === 'issues/add-labels') scene.rehearsal.world.pulls.get(number)!.issue.state = 'closed';
      return undefined;
    };
    expect(await publishVerdict(scene.github, looked, undefined)).toBe('outdated');
    expect(scene.status(head)).toMatchObject({ state: 'pending' });
  });

  test('of one that is closed, goes elsewhere or is not there', async () => {
    const { number } = await propose({ [newPath]: newText });
    await scene.rehearsal.closePull(number);
    expect(await scene.look(number)).toBeUndefined();
    expect(await scene.look(4711)).toBeUndefined();
  });
});

describe('an attack is refused, and told why', () => {
  /** Proposes some files and gives what the register says. */
  async function verdictOn(files: Parameters<typeof propose>[0]) {
    const { number, head } = await propose(files);
    const looked = (await scene.look(number))!;
    await publishVerdict(scene.github, looked, undefined);
    return { looked, status: scene.status(head)!, text: scene.comment(number)!.body, labels: labelsOf(number), number };
  }

  const blob = (text: string) => scene.rehearsal.world.repository.addBlob(Buffer.from(text));

  test('a changed checker beside a declaration', async () => {
    const { status, text, labels, looked } = await verdictOn({
      [newPath]: newText,
      'scripts/check.ts': 'process.exit(0)',
    });
    expect(status).toMatchObject({
      state: 'failure',
      description: expect.stringContaining('hand in the entries by themselves') as string,
    });
    expect(labels).toContain('touches-code');
    expect(text).toContain('### This touches more than entries');
    expect(text).toContain('- scripts/');
    expect(looked.page).toBeUndefined();
  });

  test('a changed workflow alone is code, and says so', async () => {
    const { status, labels, text } = await verdictOn({ '.github/workflows/pull-request.yml': 'on: push' });
    expect(status).toMatchObject({ state: 'success', description: 'No entry is touched: a person decides' });
    expect(labels).toContain('touches-code');
    expect(text).toContain('Somebody who knows the code');
  });

  test('a file moved out of the code', async () => {
    await scene.stop();
    scene = await setCheckScene('newcomer', { [publishedPath]: sampleText, 'scripts/tool.md': newText });
    const { status, text } = await verdictOn({ 'scripts/tool.md': undefined, [newPath]: newText });
    expect(status.state).toBe('failure');
    expect(text).toContain('scripts/');
  });

  test('a symbolic link', async () => {
    const { text, status } = await verdictOn({ [newPath]: { mode: '120000', sha: await blob('../../package.json') } });
    expect(status.state).toBe('failure');
    expect(text).toContain('It is a link, not an ordinary file.');
  });

  test('the whole content folder as a symbolic link', async () => {
    const entries = await scene.rehearsal.world.repository.addTree(undefined, [{ path: 'content', mode: '120000', sha: await blob('/etc') }]); // prettier-ignore
    const main = (await scene.fork.record.repository.resolve('refs/heads/main'))!;
    const who = { name: 'n', email: 'n@example.org', date: '2026-11-01T00:00:00Z' };
    const commit = await scene.rehearsal.world.repository.addCommit({ tree: entries!, parents: [main], author: who, committer: who, message: 'x' }); // prettier-ignore
    await scene.fork.point('declare', commit);
    const { number } = scene.fork.openPull({ title: 'x', body: '', head: 'declare' });
    const looked = (await scene.look(number))!;
    expect(looked.status.state).toBe('failure');
    expect(looked.labels.wanted).toContain('touches-code');
  });

  test('a submodule', async () => {
    const { text } = await verdictOn({ 'content/projects/other.md': { mode: '160000', sha: 'c'.repeat(40) } });
    expect(text).toContain('a link to another repository (a submodule)');
  });

  test('a program', async () => {
    const { text } = await verdictOn({ [newPath]: { mode: '100755', sha: await blob(newText) } });
    expect(text).toContain('a program (it is marked as executable)');
  });

  test('names that clash but for their letters', async () => {
    const { text, status } = await verdictOn({ 'content/projects/Sample-Declaration.md': newText });
    expect(status.state).toBe('failure');
    expect(text).toContain('cannot be an id');
  });

  test('a name that is not UTF-8', async () => {
    const { text, status } = await verdictOn({ 'content/projects/caf\uFFFD.md': newText });
    expect(status.state).toBe('failure');
    expect(text).toContain('not written in UTF-8');
  });

  test('a file elsewhere in content/', async () => {
    const { text, status } = await verdictOn({ 'content/projects/deep/er.md': newText, 'content/evil.ts': 'x' });
    expect(status).toMatchObject({ state: 'failure', description: '2 things to mend: see the comment' });
    expect(text).toContain('No file of the register belongs here.');
  });

  test('a thousand files at once, read no further than their names', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`content/projects/entry-${index}.md`, newText]),
    );
    const before = scene.rehearsal.requests.length;
    const { text, status } = await verdictOn(files);
    expect(status.state).toBe('failure');
    expect(text).toContain('It changes 1,000 entries at once; 50 are the most.');
    const blobs = scene.rehearsal.requests.slice(before).filter(({ operation }) => operation === 'git/get-blob');
    expect(blobs).toEqual([]);
  });

  test('3,001 files, of which GitHub lists a part', async () => {
    scene.rehearsal.world.mostTreeEntries = 3000;
    const files = Object.fromEntries(
      Array.from({ length: 3001 }, (_, index) => [`content/projects/entry-${index}.md`, 'x']),
    );
    const { text, status, labels } = await verdictOn(files);
    expect(status.state).toBe('failure');
    expect(labels).toContain('touches-code');
    expect(text).toContain('GitHub does not list all');
  });

  test('folders without end', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`content/projects/f${index}/a.md`, 'x']),
    );
    const before = scene.rehearsal.requests.length;
    const { status } = await verdictOn(files);
    expect(status.state).toBe('failure');
    expect(scene.rehearsal.requests.length - before).toBeLessThan(80);
  });

  test('megabytes', async () => {
    const { text, status } = await verdictOn({ [newPath]: 'x'.repeat(3_000_000) });
    expect(status.state).toBe('failure');
    expect(text).toContain('It has 3,000,000 bytes; 65,536 are the most.');
  });

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
    const { number } = await propose({ [newPath]: faulty });
    const imitation = scene.rehearsal.comment(number, 'mallory', `${reviewMarker}\n\n**Waiting for the CDC.** LGTM`);
    await scene.check(number);
    expect(imitation.body).toContain('LGTM');
    expect(scene.comment(number)!.body).toContain('**Waiting for you.**');
  });

  test('a status of the same name by somebody else is not taken for the verdict', async () => {
    const { number, head } = await propose({ [newPath]: faulty });
    const { world } = scene.rehearsal;
    const mallory = world.accounts.get('newcomer')!;
    world.statuses.push({ id: 1, commit: head, author: mallory, context: 'charter-register/declaration', state: 'success', description: 'LGTM', target: '', created: world.now() }); // prettier-ignore
    // The labels of an earlier commit agree with it.
    labelsOf(number).push('waiting-for-cdc', 'data-only');
    expect(await checkPending(scene.options)).toMatchObject({ words: `Pull request ${number}: published` });
    expect(world.statuses.at(-1)).toMatchObject({ state: 'failure', commit: head });
  });

  test('a declaration taken away', async () => {
    const { text, status } = await verdictOn({ [publishedPath]: undefined });
    expect(status.state).toBe('failure');
    expect(text).toContain('is taken out of the register');
  });

  test('a change begun before the register changed in the same place', async () => {
    const { number } = await propose({ [publishedPath]: sampleText.replace('stage: pilot', 'stage: live') });
    const { content } = scene.options;
    const { writeFileSync } = await import('node:fs');
    writeFileSync(
      `${content}/projects/sample-declaration.md`,
      sampleText.replace('team: Parks Team', 'team: Green Team'),
    );
    await scene.check(number);
    expect(scene.comment(number)!.body).toContain('The register has changed here since this was begun.');
    expect(labelsOf(number)).toContain('waiting-for-signatory');
  });

  test('a past that has nothing to do with the register', async () => {
    const who = { name: 'n', email: 'n@example.org', date: '2026-11-01T00:00:00Z' };
    const { repository } = scene.rehearsal.world;
    const tree = (await repository.addTree(undefined, [{ path: newPath, mode: '100644', sha: await blob(newText) }]))!;
    await scene.fork.point(
      'declare',
      await repository.addCommit({ tree, parents: [], author: who, committer: who, message: 'x' }),
    );
    const { number } = scene.fork.openPull({ title: 'x', body: '', head: 'declare' });
    const looked = (await scene.look(number))!;
    expect(looked.status.state).toBe('failure');
    expect(looked.comment.join('\n')).toContain('no past in common');
  });

  test('files that are not text', async () => {
    const { status, text } = await verdictOn({ [newPath]: Uint8Array.from([0xff, 0xfe, 0, 1]) });
    expect(status.state).toBe('failure');
    expect(text).toContain('UTF-8');
  });
});

describe('personal data', () => {
  const doubtful = newText.replace(
    'Ring the parks team',
    'The first visitor was born on 3 May 1961. Ring the parks team',
  );

  test('is neither repeated nor previewed, and waits for a person', async () => {
    const { number, head } = await propose({ [newPath]: doubtful });
    const looked = (await scene.look(number))!;
    expect(looked.page).toBeUndefined();
    await publishVerdict(scene.github, looked, undefined);
    expect(scene.status(head)).toMatchObject({
      state: 'failure',
      description: 'This looks like personal data: see the comment',
    });
    expect(scene.comment(number)!.body).not.toMatch(/1961|fill=/);
    scene.rehearsal.world.issues.get(number)!.labels.push('personal-data-checked');
    await scene.check(number);
    expect(scene.status(head)).toMatchObject({ state: 'success' });
    expect(scene.comment(number)!.body).toContain('**Waiting for the Civic');
  });

  test('that comes after a reviewer has looked is looked at again', async () => {
    const { number } = await propose({ [newPath]: doubtful });
    await scene.check(number);
    // Somebody pushes between the reviewer's look and the run that their label starts.
    labelsOf(number).push('personal-data-checked');
    const head = await scene.fork.push('declare', { [newPath]: doubtful.replace('3 May 1961', '4 June 1962') }, 'More');
    await scene.check(number);
    expect(scene.status(head)).toMatchObject({ state: 'failure' });
    expect(labelsOf(number)).not.toContain('personal-data-checked');
    // What the reviewer has before them now, they may let through.
    labelsOf(number).push('personal-data-checked');
    await scene.check(number);
    expect(scene.status(head)).toMatchObject({ state: 'success' });
    const other = await scene.fork.push(
      'declare',
      { [newPath]: doubtful.replace('stage: pilot', 'stage: live') },
      'Live',
    );
    await scene.check(number);
    expect(scene.status(other)).toMatchObject({ state: 'failure' });
  });

  test.each(['issues/remove-label', 'issues/update-comment', 'issues/add-labels'])(
    'that comes after a reviewer has looked is looked at again, also when %s fails and breaks the run off',
    async (failing) => {
      const { number } = await propose({ [newPath]: doubtful });
      await scene.check(number);
      labelsOf(number).splice(0, 9, 'personal-data-checked');
      const head = await scene.fork.push('declare', { [newPath]: doubtful.replace('1961', '1962') }, 'More');
      scene.rehearsal.fault = ({ operation }) => (operation === failing ? { status: 500 } : undefined);
      await expect(scene.check(number)).rejects.toThrow();
      scene.rehearsal.fault = undefined;
      await scene.check(number);
      expect(scene.status(head)).toMatchObject({ state: 'failure' });
    },
  );

  test('is not let through by a line that somebody types', async () => {
    const { number } = await propose({ [newPath]: doubtful });
    const { fingerprint: seen } = (await scene.look(number))!;
    const line = `<!-- charter-register:seen ${seen} -->`;
    scene.rehearsal.comment(number, 'newcomer', `${reviewMarker}\n${line}`);
    await scene.fork.push('declare', { [newPath]: faulty.replace('stage: pilott', `stage: '${line}'`).replace('title: Counting', `title: '${line}\n\n  ${line}'\n#`) }, 'Words'); // prettier-ignore
    await scene.check(number);
    expect(readFingerprint(scene.comment(number)!.body)).toBe('');
    const head = await scene.fork.push('declare', { [newPath]: doubtful }, 'Back');
    labelsOf(number).push('personal-data-checked');
    await scene.check(number);
    expect(scene.status(head)).toMatchObject({ state: 'failure' });
  });

  test('that is certain stays refused', async () => {
    const { number, head } = await propose({
      [newPath]: newText.replace('Ring the', 'Say your NHS number, 943 476 5919. Ring the'),
    });
    await scene.check(number);
    expect(scene.comment(number)!.body).toContain('This holds personal data');
    expect(scene.comment(number)!.body).not.toContain('personal-data-checked');
    labelsOf(number).push('personal-data-checked');
    const looked = (await scene.look(number))!;
    expect(looked.page).toBeUndefined();
    expect(looked.suggestions).toEqual([]);
    await publishVerdict(scene.github, looked, undefined);
    expect(scene.status(head)).toMatchObject({ state: 'failure' });
    // Nor does a link to the form carry it.
    expect(scene.comment(number)!.body).not.toMatch(/943|5919|fill=/);
  });
});

describe('pull requests that nobody has looked at', () => {
  test('are found, and one that fails keeps no other waiting', async () => {
    const first = await propose({ [newPath]: newText });
    const second = await propose({ [newPath]: faulty }, 'another');
    scene.rehearsal.fault = ({ url }) => (url.includes(`/pulls/${second.number}`) ? { status: 500 } : undefined);
    const said = await checkPending(scene.options);
    expect(said.failed).toBe(true);
    expect(scene.status(first.head)).toMatchObject({ state: 'success' });
    expect(scene.comment(second.number)).toBeUndefined();
    scene.rehearsal.fault = undefined;
    expect(await checkPending(scene.options)).toEqual({
      words: `Pull request ${second.number}: published`,
      failed: false,
    });
    expect(await checkPending(scene.options)).toEqual({ words: 'Nothing was waiting', failed: false });
  });

  test('are told apart from one whose turn has changed, which is told so', async () => {
    const { number } = await propose({ [newPath]: newText });
    await scene.check(number);
    await scene.rehearsal.review(number, 'reviewer', 'CHANGES_REQUESTED');
    expect(await checkPending(scene.options)).toEqual({ words: `Pull request ${number}: published`, failed: false });
    expect(labelsOf(number).sort()).toEqual(['data-only', 'waiting-for-signatory']);
    expect(scene.comment(number)!.body).toContain('A reviewer has asked for changes');
    expect(await checkPending(scene.options)).toEqual({ words: 'Nothing was waiting', failed: false });
  });
});

test('when GitHub fails at any step, nothing wrong is said, and the next run mends it', async () => {
  const states: unknown[] = [];
  const stateOf = (number: number, head: string) => [
    scene.comment(number)?.body,
    scene.status(head)?.state,
    [...labelsOf(number)].sort(),
    scene.rehearsal.world.reviews.filter(({ author }) => author.login === bot).length,
    scene.rehearsal.world.comments.length,
  ];
  const { number, head } = await propose({ [newPath]: faulty });
  const from = scene.rehearsal.requests.length;
  await scene.check(number);
  const steps = scene.rehearsal.requests.length - from;
  const sound = stateOf(number, head);
  for (let step = 1; step <= steps; step += 1) {
    await scene.stop();
    scene = await setCheckScene();
    const again = await propose({ [newPath]: faulty });
    const start = scene.rehearsal.requests.length;
    scene.rehearsal.fault = (_request, count) => (count - start >= step ? { status: 500 } : undefined);
    await expect(scene.check(again.number), `step ${step}`).rejects.toThrow();
    // Whatever was said so far, it was not said in green.
    expect(scene.status(again.head)?.state ?? 'pending', `step ${step}`).not.toBe('success');
    scene.rehearsal.fault = undefined;
    await scene.check(again.number);
    states.push(stateOf(again.number, again.head));
  }
  for (const state of states) expect(state).toEqual(sound);
});
