import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressOf, bytesOf, fileAt, filesOf, sites, textOf } from './support/site/sites.ts';
import { past } from './support/setup/history-content.ts';

const { history: site, hostile: withoutGit } = sites;
const read = (path: string) => textOf(site.dist, path);
const historyOf = (id: string) => read(`projects/${id}/history/index.html`);
const files = filesOf(site.dist);
const months = files.filter((file) => /^changes\/\d{4}-\d\d\//.test(file));

/** Runs Git in the repository that the site was built from. */
function git(...args: readonly string[]): Buffer {
  return execFileSync('git', [...args], { cwd: site.repository, maxBuffer: 1 << 28 });
}

/** A state of an entry's file as Git itself tells it. */
interface Told {
  readonly commit: string;
  readonly id: string;
}

/** By Git's own list: each commit of the branch with the entries whose files it changed, the oldest first. */
function toldByGit(): Told[] {
  const args = ['--first-parent', '--diff-merges=first-parent', '--diff-filter=AM', '--name-only', '--no-renames'];
  const log = git('log', '--reverse', ...args, '--format=commit %H').toString();
  return log.split(/^commit /m).flatMap((part) => {
    const [commit = '', ...paths] = part.split('\n');
    return paths.flatMap((path) => /^content\/projects\/(.+)\.md$/.exec(path)?.[1] ?? []).map((id) => ({ commit, id }));
  });
}

const told = toldByGit();
const { renamed, broken, removed, retired, hostile, leaked, gone } = past;
const today = (id: string) => (id === renamed.before ? renamed.id : id);
const published = Map.groupBy(
  told.filter(({ id }) => id !== removed.id && id !== gone.id),
  ({ id }) => today(id),
);

test('there is a past to be told', () => {
  expect(Number(git('rev-list', '--count', 'HEAD').toString())).toBeGreaterThanOrEqual(past.commits);
  expect(published.size).toBe(30);
});

describe.each([...published])('%s', (id, states) => {
  test('has every published version on its page, in order, with its file byte for byte', () => {
    const numbers = [...historyOf(id).matchAll(/<section class="version" id="version-(\d+)"/g)].map(([, n]) =>
      Number(n),
    );
    expect(numbers).toEqual(states.map((_, index) => states.length - index));
    for (const [index, state] of states.entries()) {
      const file = join(site.dist, `projects/${id}/history/${index + 1}.md`);
      const isShown =
        !(id === broken.id && index === states.length - 1) && !(id === leaked.id && index === states.length - 2);
      expect(existsSync(file)).toBe(isShown);
      if (!isShown) continue;
      expect(readFileSync(file).equals(git('show', `${state.commit}:content/projects/${state.id}.md`))).toBe(true);
      expect(historyOf(id)).toContain(`/commit/${state.commit}"`);
    }
  });

  test('has each of them on the page of its month', () => {
    const links = months.flatMap((file) => [
      ...read(file).matchAll(/href="\/projects\/([^/"]+)\/history\/#version-(\d+)"/g),
    ]);
    const numbers = links.filter(([, of]) => of === id).map(([, , number]) => Number(number));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(states.map((_, index) => index + 1));
  });
});

test('what was held back, removed by law or taken out is nowhere', () => {
  for (const { secret } of [broken, removed, leaked, gone]) {
    expect(files.filter((file) => bytesOf(join(site.dist, file)).includes(secret))).toEqual([]);
  }
  expect(existsSync(join(site.dist, `projects/${removed.id}/history`))).toBe(false);
});

test('an entry that a later change broke shows its last sound version and says so', () => {
  const page = read(`projects/${broken.id}/index.html`);
  const last = published.get(broken.id)!.length;
  expect(page).toContain(`This is version ${last - 1} of the entry`);
  expect(page).toContain('id="principles"');
  expect(historyOf(broken.id)).toContain(
    `This version is not shown: it has mistakes or holds personal data. Version ${last - 1} stayed on the site.`,
  );
  expect(read('projects/index.html')).toMatch(new RegExp(`id="awaiting".*href="/projects/${broken.id}/"`, 's'));
});

test('an entry goes on under a new id; its old address leads to it', () => {
  expect(historyOf(renamed.id)).toContain(`New address; before: ${renamed.before}`);
  expect(read(`projects/${renamed.before}/index.html`)).toContain(`url=/projects/${renamed.id}/`);
  expect(existsSync(join(site.dist, `projects/${renamed.before}/history`))).toBe(false);
});

test('changes are told in words: stages, removals, what vanished', () => {
  expect(historyOf(retired)).toMatch(/Stage: [A-Z][a-z ]+ → Retired/);
  const all = months.map(read).join('\n');
  expect(all).toContain('Removed on legal grounds');
  expect(all).toMatch(new RegExp(`${gone.id}.{0,200}Taken out of the register`, 's'));
});

test('a project page says how often and when last', () => {
  const [id, states] = [...published].find(([each]) => each === retired)!;
  const seconds = Number(git('show', '--no-patch', '--format=%ct', states.at(-1)!.commit).toString());
  const day = new Date(seconds * 1000).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const text = read(`projects/${id}/index.html`)
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');
  expect(text).toContain(`Changed ${states.length - 1} times`);
  expect(text).toContain(`last on ${day}`);
});

test('a message that means harm is text', () => {
  const page = historyOf(hostile.id);
  expect(page).not.toContain('<script>window');
  expect(page).toContain('&lt;script&gt;window.hostile=1&lt;/script&gt; evil &amp; &quot;more&quot;');
});

test('every link of these pages leads somewhere', () => {
  const known = new Set(files);
  const pages = files.filter((file) => /^(?:changes|projects\/[^/]+\/history)\/.*html$/.test(file));
  for (const page of pages) {
    const links = [...read(page).matchAll(/ href="(\/[^"#]*)(?:#([^"]+))?"/g)];
    for (const [, address = '', anchor] of links) {
      expect(known, `${addressOf(page)} leads to ${address}`).toContain(fileAt(address));
      if (anchor !== undefined) expect(read(fileAt(address))).toContain(`id="${anchor}"`);
    }
  }
});

test('a register that does not know its past says so and shows none', () => {
  const list = filesOf(withoutGit.dist);
  expect(list.filter((file) => file.includes('/history/'))).toEqual([]);
  expect(textOf(withoutGit.dist, 'changes/index.html')).toContain('This copy of the register does not know its past.');
});
