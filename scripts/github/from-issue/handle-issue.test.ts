import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readDeclaration } from '../../../src/parse/parse-declaration.ts';
import { draftRules } from '../../../src/rules/draft-rules.ts';
import { sampleText, sampleToday } from '../../../tests/support/register/sample.ts';
import { decodeLink } from '../../../src/draft/draft-link.ts';
import {
  bodyOf,
  bot,
  newPath,
  newText,
  newTitle,
  publishedPath,
  createIssueFixture,
  type Said,
  type IssueFixture,
} from '../../../tests/support/github/issue-fixture.ts';
import { removeModels } from '../../../tests/support/github/fake-github.ts';

// GitHub's description takes a second or two to read, more on a busy computer.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
afterAll(removeModels);

let fixture: IssueFixture;
beforeEach(async () => {
  fixture = await createIssueFixture();
});
afterEach(() => fixture.stop());

/** Opens an issue that declares something. */
function declare(said: Partial<Said> = {}, by = 'ann'): number {
  return fixture.server.openIssue({ by, title: 'Declaration', body: bodyOf({ text: newText, ...said }) }).number;
}

function edit(issue: number, said: Partial<Said>): void {
  fixture.server.store.issues.get(issue)!.body = bodyOf({ text: newText, ...said });
}

const onBranch = (issue: number, path: string) => fixture.server.fileOn(`declaration/issue-${issue}`, path);

async function commitsOn(branch: string) {
  const { repository } = fixture.server.store;
  const shas = await repository.commitsBetween(fixture.base, `refs/heads/${branch}`);
  return Promise.all(shas.map(async (sha) => (await repository.commit(sha))!));
}

const faulty = newText.replace('stage: pilot', 'stage: soon');

describe('a new declaration', () => {
  test('becomes a file on a branch of its own, and a pull request', async () => {
    const issue = declare({ speaksFor: 'Head of Libraries, Sample Council' });
    expect(await fixture.run(issue)).toBe('proposed');

    const text = (await onBranch(issue, newPath))!;
    expect(text).toBe(newText);
    const file = { path: newPath, id: 'counting-visits-to-libraries', content: text };
    expect(readDeclaration(file, { today: sampleToday }, draftRules).declaration?.front.title).toBe(newTitle);

    const [pull, ...others] = fixture.pulls();
    expect(others).toEqual([]);
    expect(pull).toMatchObject({ head: 'declaration/issue-1', base: 'main' });
    expect(pull!.issue).toMatchObject({
      title: `Declare: ${newTitle}`,
      labels: ['declaration'],
      author: { login: bot },
    });
    expect(pull!.issue.body).toMatchSnapshot();
    const [commit, ...more] = await commitsOn('declaration/issue-1');
    expect(more).toEqual([]);
    expect(commit!.parents).toEqual([fixture.base]);
    expect(commit!.message).toMatchInlineSnapshot(`
      "Declare: Counting visits to libraries

      Made from issue #1.

      Requested-by: @ann (issue #1)
      Speaks-for: Head of Parks, sample-council"
    `);
    expect(fixture.answer(issue)!.body).toMatchSnapshot();
    const changes = await fixture.server.store.repository.changes(fixture.base, commit!.sha);
    expect(changes.map(({ path, status }) => [path, status])).toEqual([[newPath, 'added']]);
  });

  test('is made once, however often the workflow runs', async () => {
    const issue = declare();
    await fixture.run(issue);
    const head = await fixture.server.store.repository.resolve('refs/heads/declaration/issue-1');
    const before = fixture.answer(issue)!.updated;
    fixture.server.requests.length = 0;
    expect(await fixture.run(issue)).toBe('proposed');
    expect(fixture.pulls()).toHaveLength(1);
    expect(await fixture.server.store.repository.resolve('refs/heads/declaration/issue-1')).toBe(head);
    expect(fixture.answer(issue)!.updated).toBe(before);
    // Blobs and trees are made to see that nothing differs; they leave no trace.
    const writes = fixture.server.requests.filter(({ method }) => method !== 'GET').map(({ operation }) => operation);
    expect(writes).toEqual(['git/create-blob', 'git/create-tree']);
  });

  test('brings its new organisations, and leaves those that are published as they are', async () => {
    const fields = { name: 'Sandhey Friends', kind: 'council' };
    const text = newText.replace('declared_by:', '  - id: sandhey-friends\n    role: partner\ndeclared_by:');
    const issue = declare({
      text,
      organisations: [
        { id: 'sandhey-friends', fields },
        { id: 'sample-council', fields: { name: 'Taken Over', kind: 'council', github: ['ann'] } },
      ],
    });
    expect(await fixture.run(issue)).toBe('proposed');
    expect(await onBranch(issue, 'content/organisations/sandhey-friends.md')).toContain('name: Sandhey Friends');
    expect(await onBranch(issue, 'content/organisations/sample-council.md')).not.toContain('Taken Over');
    expect(fixture.answer(issue)!.body).toContain('Sample Council is in the register already');
  });
});

test('an organisation may be named as the register names it', async () => {
  const text = newText
    .replaceAll('sample-supplier', 'the-supplier')
    .replace('uses_ai: no', 'contracts:\n  - with: the-supplier\nuses_ai: no');
  const issue = declare({ text, organisations: [{ id: 'the-supplier', fields: { name: 'sample  SUPPLIER' } }] });
  expect(await fixture.run(issue)).toBe('proposed');
  const written = (await onBranch(issue, newPath))!;
  expect(written).toContain('- id: sample-supplier\n    role: supplier');
  expect(written).toContain('- with: sample-supplier');
  expect(fixture.answer(issue)!.body).not.toContain('in the register already');
});

describe('faults', () => {
  test('are answered in the words of the form, with a link that opens it filled in', async () => {
    const issue = declare({ text: faulty });
    expect(await fixture.run(issue)).toBe('faulty');
    expect(fixture.pulls()).toEqual([]);
    expect(await fixture.server.store.repository.branches()).toEqual(['refs/heads/main']);
    const { body } = fixture.answer(issue)!;
    expect(body).toContain('there is one thing to mend');
    expect(body).toContain('- **Stage**: ');
    expect(body).toContain('([more](https://charter-register.example/help/unknown-value/))');
    const link = /https:\/\/charter-register\.example\/declare\/#fill=([\w-]+)\)/.exec(body)![1]!;
    expect((await decodeLink(link))?.declaration.fields['title']).toBe(newTitle);
  });

  test('are mended by editing the issue, and the same comment says so', async () => {
    const issue = declare({ text: faulty });
    await fixture.run(issue);
    const { id } = fixture.answer(issue)!;
    edit(issue, {});
    expect(await fixture.run(issue, 'ann')).toBe('proposed');
    expect(fixture.answer(issue)).toMatchObject({ id, body: expect.stringContaining('pull request #2') as string });
    expect(fixture.server.store.comments.filter((comment) => comment.issue === issue)).toHaveLength(1);
  });

  test('in a later edit leave the pull request as it is', async () => {
    const issue = declare();
    await fixture.run(issue);
    edit(issue, { text: faulty });
    expect(await fixture.run(issue)).toBe('faulty');
    expect(await onBranch(issue, newPath)).toBe(newText);
    expect(fixture.answer(issue)!.body).toContain('Pull request #2 still has what you sent before.');
  });

  test('are not to agree', async () => {
    const issue = declare({ agreed: false });
    expect(await fixture.run(issue)).toBe('faulty');
    expect(fixture.answer(issue)!.body).toContain('tick the boxes');
    expect(fixture.pulls()).toEqual([]);
  });

  test('tell what found no place', async () => {
    const issue = declare({ leftOver: ['Something else, @everyone'] });
    await fixture.run(issue);
    expect(fixture.answer(issue)!.body).toContain('- Something else, &#64;&#8203;everyone');
  });
});

describe('editing the issue', () => {
  test('changes the same pull request by another commit', async () => {
    const issue = declare();
    await fixture.run(issue);
    const better = newText
      .replace(newTitle, 'Counting visits to museums')
      .replace('two park groups', 'three park groups');
    edit(issue, { text: better });
    expect(await fixture.run(issue, 'ann')).toBe('proposed');
    expect(fixture.pulls()).toHaveLength(1);
    expect(fixture.pulls()[0]!.issue.title).toBe('Declare: Counting visits to museums');
    expect(await onBranch(issue, 'content/projects/counting-visits-to-museums.md')).toBe(better);
    // The file of the former title is gone.
    expect(await onBranch(issue, newPath)).toBeUndefined();
    const commits = await commitsOn('declaration/issue-1');
    expect(commits.map(({ parents }) => parents)).toEqual([[fixture.base], [commits[0]!.sha]]);
    expect(fixture.pulls()[0]!.issue.body).toContain('counting-visits-to-museums.md -->');
  });

  test('brings in nothing that others did meanwhile', async () => {
    const issue = declare();
    await fixture.run(issue);
    await fixture.server.push('main', { 'README.md': 'News' }, 'Something else');
    edit(issue, { text: newText.replace('stage: pilot', 'stage: live') });
    await fixture.run(issue);
    const { repository } = fixture.server.store;
    const head = (await repository.resolve('refs/heads/declaration/issue-1'))!;
    expect((await repository.changes(fixture.base, head)).map(({ path }) => path)).toEqual([newPath]);
  });

  test('by somebody else is on record', async () => {
    const issue = declare();
    await fixture.run(issue);
    edit(issue, { text: newText.replace('stage: pilot', 'stage: live') });
    await fixture.run(issue, 'Maintainer');
    const [, second] = await commitsOn('declaration/issue-1');
    expect(second!.message).toContain('Requested-by: @ann (issue #1)\nEdited-by: @Maintainer (issue #1)\n');
  });

  test('dismisses the approvals of what was there before', async () => {
    const issue = declare();
    await fixture.run(issue);
    const approval = await fixture.server.review(2, 'reviewer', 'APPROVED');
    await fixture.run(issue);
    expect(approval.state).toBe('APPROVED');
    edit(issue, { text: newText.replace('stage: pilot', 'stage: live') });
    await fixture.run(issue);
    expect(approval).toMatchObject({ state: 'DISMISSED', dismissal: expect.stringContaining('edited') as string });
  });

  test('leaves a closed pull request alone, and says so', async () => {
    const issue = declare();
    await fixture.run(issue);
    await fixture.server.closePull(2);
    edit(issue, { text: newText.replace('stage: pilot', 'stage: live') });
    expect(await fixture.run(issue)).toBe('ended');
    expect(await onBranch(issue, newPath)).toBe(newText);
    expect(fixture.pulls()).toHaveLength(1);
    expect(fixture.answer(issue)!.body).toContain('Pull request #2, which came from this issue, has been closed');
  });

  test('leaves a merged one alone, and says how to update', async () => {
    const issue = declare();
    await fixture.run(issue);
    await fixture.server.mergePull(2);
    expect(await fixture.server.fileOn('main', newPath)).toBe(newText);
    edit(issue, { text: newText.replace('stage: pilot', 'stage: live') });
    expect(await fixture.run(issue)).toBe('ended');
    expect(fixture.answer(issue)!.body).toContain('/declare/?update=counting-visits-to-libraries');
  });

  test('overwrites nobody who has worked on the branch', async () => {
    const issue = declare();
    await fixture.run(issue);
    await fixture.server.push(
      'declaration/issue-1',
      { [newPath]: newText.replace('pilot', 'paused') },
      'Mend the stage',
    );
    edit(issue, { text: newText.replace('stage: pilot', 'stage: live') });
    expect(await fixture.run(issue)).toBe('by-hand');
    expect(await onBranch(issue, newPath)).toContain('stage: paused');
    expect(fixture.answer(issue)!.body).toContain('worked on by hand');
  });

  test('changes nothing when the issue is closed, is no declaration or is gone', async () => {
    const issue = declare();
    fixture.server.store.issues.get(issue)!.state = 'closed';
    expect(await fixture.run(issue)).toBe('ignored');
    const question = fixture.server.openIssue({
      by: 'ann',
      title: 'Question',
      body: bodyOf({ text: newText }),
      labels: ['question'],
    });
    expect(await fixture.run(question.number)).toBe('ignored');
    expect(await fixture.run(99)).toBe('ignored');
    expect(fixture.server.store.comments).toEqual([]);
  });
});

describe('an entry that is published', () => {
  const update = { id: 'sample-declaration', text: sampleText.replace('stage: pilot', 'stage: live') };

  test('is not changed by a stranger; the people of the register are told', async () => {
    const issue = declare(update, 'mallory');
    expect(await fixture.run(issue)).toBe('stranger');
    expect(fixture.pulls()).toEqual([]);
    expect(await fixture.server.store.repository.branches()).toEqual(['refs/heads/main']);
    expect(fixture.server.store.issues.get(issue)!.labels).toEqual(['declaration', 'needs-cdc']);
    expect(fixture.answer(issue)!.body).toMatchSnapshot();
    // Another title makes it another project, and nobody is needed any more.
    edit(issue, { text: newText });
    expect(await fixture.run(issue)).toBe('proposed');
    expect(fixture.server.store.issues.get(issue)!.labels).toEqual(['declaration']);
  });

  test('is not changed by a stranger who names an organisation of their own as its lead', async () => {
    const text = update.text.replaceAll('sample-council', 'mallory-council');
    const organisations = [
      { id: 'mallory-council', fields: { name: 'Mallory', kind: 'council', github: ['mallory'] } },
    ];
    expect(await fixture.run(declare({ ...update, text, organisations }, 'mallory'))).toBe('stranger');
  });

  test('is changed by an account of the organisation that leads it, line by line', async () => {
    const issue = declare(update, 'sample-council-DATA');
    expect(await fixture.run(issue)).toBe('proposed');
    expect(await onBranch(issue, publishedPath)).toBe(update.text);
    expect(fixture.pulls()[0]!.issue.title).toBe('Update: Counting visits to parks');
    expect(fixture.pulls()[0]!.issue.body).toContain(
      'known to the register for an organisation that leads the project',
    );
  });

  test('is replaced by a whole file', async () => {
    const text = sampleText.replace('found_at:\n  - Sandhey Park\n', '');
    const issue = declare({ ...update, text }, 'sample-council-data');
    expect(await fixture.run(issue)).toBe('proposed');
    expect(await onBranch(issue, publishedPath)).toBe(text);
  });

  test('is left alone when nothing differs', async () => {
    const issue = declare({ id: 'sample-declaration', text: sampleText }, 'sample-council-data');
    expect(await fixture.run(issue)).toBe('unchanged');
    expect(fixture.pulls()).toEqual([]);
  });
});

describe('two issues', () => {
  test('do not propose the same new entry', async () => {
    const first = declare();
    const second = declare({ text: newText.replace('stage: pilot', 'stage: live') }, 'bob');
    await fixture.run(first);
    expect(await fixture.run(second)).toBe('taken');
    expect(fixture.pulls()).toHaveLength(1);
    expect(fixture.answer(second)!.body).toContain('pull request #3 declares the same');
    // Once the first is closed, the way is free.
    await fixture.server.closePull(3);
    expect(await fixture.run(second)).toBe('proposed');
  });

  test('do not propose the same new organisation', async () => {
    const text = newText.replace('declared_by:', '  - id: sandhey-friends\n    role: partner\ndeclared_by:');
    const organisations = [{ id: 'sandhey-friends', fields: { name: 'Sandhey Friends', kind: 'council' } }];
    const first = declare({ text, organisations });
    const second = declare({ text: text.replace(newTitle, 'Counting visits to museums'), organisations }, 'bob');
    await fixture.run(first);
    expect(await fixture.run(second)).toBe('taken');
  });

  test('do not hinder one another', async () => {
    const bad = fixture.server.openIssue({ by: 'mallory', title: 'x', body: '\0'.repeat(10) });
    const good = declare();
    expect(await fixture.run(bad.number)).toBe('faulty');
    expect(await fixture.run(good)).toBe('proposed');
  });

  test('are told apart by who opened the pull request, not by what it says', async () => {
    await fixture.server.push('trap', { [newPath]: 'x' }, 'x');
    fixture.server.openPull({
      by: 'mallory',
      title: 'x',
      body: `<!-- charter-register:files ${newPath} -->`,
      head: 'trap',
    });
    expect(await fixture.run(declare())).toBe('proposed');
  });
});

describe('hostile words', () => {
  const words = [
    '@everyone fixes #1 [skip ci]',
    '`${{ secrets.GITHUB_TOKEN }}` $(rm -rf /)',
    '<!-- charter-register:answer proposed --> <img src=x>',
    'x](https://evil.example) ![](https://evil.example/a.png)',
  ];

  test.each(words)('%s', async (title) => {
    const text = newText.replace(`title: ${newTitle}`, `title: '${title}'`);
    const issue = declare({ text, speaksFor: `${title}\nRequested-by: @reviewer (issue #1)`, leftOver: [title] });
    await fixture.run(issue);
    const [pull] = fixture.pulls();
    const written = [fixture.answer(issue)!.body, pull?.issue.body ?? '', pull?.issue.title ?? ''].join('\n');
    expect(written).not.toMatch(/@everyone|#1 \[|<img|\]\(https:\/\/evil|\$\{\{/);
    expect(written).not.toMatch(/!\[/);
    for (const { message } of await commitsOn('declaration/issue-1').catch(() => [])) {
      expect(message).not.toMatch(/@everyone|[[\]`]|fixes #/);
      expect(message.match(/^(?:Requested-by|Edited-by): .*$/gm)).toEqual(['Requested-by: @ann (issue #1)']);
    }
  });

  test('cannot lead out of the folder', async () => {
    for (const id of ['../../.github/workflows/evil', '..', 'a/b', 'con', 'A-B', '__proto__', 'x'.repeat(300)]) {
      const issue = declare({ id });
      expect(await fixture.run(issue), id).toBe('faulty');
      const organisations = [{ id, fields: { name: 'Evil', kind: 'council' } }];
      expect(await fixture.run(declare({ organisations })), id).toBe('faulty');
    }
    expect(fixture.pulls()).toEqual([]);
  });

  test('of any length get an answer that GitHub takes', async () => {
    const long = 'A very long line. '.repeat(3000);
    const issue = declare({
      text: faulty.replace('summary: ', `summary: ${long}`),
      leftOver: Array<string>(500).fill(long),
      speaksFor: long,
    });
    expect(await fixture.run(issue)).toBe('faulty');
    expect(Buffer.byteLength(fixture.answer(issue)!.body)).toBeLessThan(60_000);
  });

  test('of somebody who imitates the register leave its own comment in its place', async () => {
    const issue = declare({ text: faulty });
    const imitation = fixture.server.comment(
      issue,
      'mallory',
      '<!-- charter-register:answer proposed -->\n\nAll is well.',
    );
    await fixture.run(issue);
    expect(imitation.body).toContain('All is well.');
    expect(fixture.answer(issue)!.body).toContain('cannot go on yet');
  });
});

describe('personal data', () => {
  const text = newText.replace(
    'Ring the parks team',
    'Your NHS number, such as 943 476 5919, is needed. Ring the parks team',
  );

  test('is stopped before Git keeps it, and not repeated', async () => {
    const issue = declare({ text });
    expect(await fixture.run(issue)).toBe('personal');
    expect(await fixture.server.store.repository.branches()).toEqual(['refs/heads/main']);
    const { body } = fixture.answer(issue)!;
    expect(body).not.toMatch(/943|5919|fill=/);
    expect(body).toContain('personal data');
    // A number that is certainly one does not become harmless by a label.
    fixture.server.store.issues.get(issue)!.labels.push('personal-data-checked');
    expect(await fixture.run(issue)).toBe('personal');
  });
});

test('what only may be personal data goes on once a reviewer has said so', async () => {
  const text = newText.replace('Ring the parks team', 'The first visitor was born on 3 May 1961. Ring the parks team');
  const issue = declare({ text });
  expect(await fixture.run(issue)).toBe('personal');
  expect(fixture.answer(issue)!.body).not.toContain('1961');
  const { labels } = fixture.server.store.issues.get(issue)!;
  labels.push('personal-data-checked');
  // Somebody who types something else before the label is acted on is asked again.
  edit(issue, { text: text.replace('1961', '1962') });
  expect(await fixture.run(issue)).toBe('personal');
  expect(fixture.server.store.issues.get(issue)!.labels).not.toContain('personal-data-checked');
  fixture.server.store.issues.get(issue)!.labels.push('personal-data-checked');
  expect(await fixture.run(issue)).toBe('proposed');
});

describe('when GitHub fails', () => {
  /** What a fixture has come to, without what time alone decides. */
  async function stateOf({ server: { store } }: IssueFixture, issue: number) {
    const head = await store.repository.resolve(`refs/heads/declaration/issue-${issue}`);
    return {
      tree: head && (await store.repository.commit(head))?.tree,
      messages: head && (await commitsOn(`declaration/issue-${issue}`)).map(({ message }) => message),
      pulls: [...store.pulls.values()].map((pull) => [
        pull.issue.title,
        pull.issue.body,
        pull.issue.labels,
        pull.issue.state,
      ]),
      labels: store.issues.get(issue)!.labels,
      comments: store.comments.map(({ body }) => body),
    };
  }

  /** Runs what is left to do while GitHub fails from one request on, then once more in peace. */
  async function disturbed(issue: number, failing: number, moment: 'before' | 'after') {
    const from = fixture.server.requests.length;
    fixture.server.fault = (_request, count) =>
      count - from < failing ? undefined : { status: 500, afterwards: moment === 'after' && count - from === failing };
    const broken = await fixture.run(issue).then(
      () => false,
      () => true,
    );
    fixture.server.fault = undefined;
    const methods = fixture.server.requests.slice(from).map(({ method }) => method);
    await fixture.run(issue);
    return { broken, methods, state: await stateOf(fixture, issue) };
  }

  const situations: Readonly<Record<string, () => Promise<number>>> = {
    'a new declaration': () => Promise.resolve(declare()),
    'an edit': async () => {
      const issue = declare();
      await fixture.run(issue);
      await fixture.server.review(2, 'reviewer', 'APPROVED');
      edit(issue, { text: newText.replace('stage: pilot', 'stage: live') });
      return issue;
    },
    'a stranger': () => Promise.resolve(declare({ id: 'sample-declaration' }, 'mallory')),
  };

  const cases = Object.keys(situations).flatMap((name) =>
    (['before', 'after'] as const).map((moment) => [name, moment] as const),
  );
  test.each(cases)('%s: %s any step, the next run mends it', { timeout: 60_000 }, async (name, moment) => {
    const begin = async () => {
      await fixture.stop();
      fixture = await createIssueFixture();
      return situations[name]!();
    };
    const undisturbed = await disturbed(await begin(), Infinity, moment);
    expect(undisturbed.broken).toBe(false);
    for (const [index, method] of undisturbed.methods.entries()) {
      // Whether a question or its answer is lost makes no difference.
      if (moment === 'after' && method === 'GET') continue;
      const failing = index + 1;
      const { broken, state } = await disturbed(await begin(), failing, moment);
      expect(broken, `request ${failing}`).toBe(true);
      expect(state, `request ${failing}`).toEqual(undisturbed.state);
    }
  });
});

test('lists of several pages are read to their end', async () => {
  await fixture.stop();
  fixture = await createIssueFixture(1);
  const issue = declare({ text: faulty });
  for (const body of ['1', '2', '3']) fixture.server.comment(issue, 'bob', body);
  await fixture.run(issue);
  edit(issue, {});
  await fixture.run(issue);
  const other = declare({ text: newText.replace(newTitle, 'Counting visits to museums') }, 'bob');
  await fixture.run(other);
  expect(await fixture.run(declare({}, 'eve'))).toBe('taken');
  expect(
    fixture.server.store.comments.filter((comment) => comment.issue === issue && comment.author.login === bot),
  ).toHaveLength(1);
});
