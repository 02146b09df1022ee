import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sampleFiles, samplePath, sampleText, sampleToday } from '../register/sample.ts';
import { openDeclaration } from '../../../src/draft/open-declaration.ts';
import { emptyDraft, type WrittenOrganisation } from '../../../src/draft/draft.ts';
import { createGitHub } from '../../../scripts/github/client.ts';
import { startFakeGitHub, type FakeGitHub } from './fake-github.ts';
import type { CommentRecord, PullRecord } from './github-store.ts';
import type { ReadIssue } from '../../../scripts/github/from-issue/decide-issue.ts';
import { handleIssue, type HandleIssueResult } from '../../../scripts/github/from-issue/handle-issue.ts';
import { readRegister, type PublishedRegister } from '../../../scripts/github/from-issue/register-on-github.ts';

/** The account of the register's workflows. */
export const bot = 'github-actions[bot]';

/** What the workflow's token may do; a test holds the workflow itself against this. */
const permissions = { contents: 'write', issues: 'write', 'pull-requests': 'write' } as const;

/** What the register tells of itself. */
const settings = {
  name: 'Charter Register',
  address: 'https://charter-register.example',
  keeper: 'Civic Data Cooperative',
  email: 'team@register.example',
  promisedWorkingDays: 10,
} as const;

/** What an issue of these tests says, as {@link bodyOf} writes it down. */
export interface Said {
  /** A declaration's file. */
  readonly text: string;
  readonly id?: string;
  readonly organisations?: readonly WrittenOrganisation[];
  readonly agreed?: boolean;
  readonly speaksFor?: string;
  readonly leftOver?: readonly string[];
}

/** An issue's text for {@link readSaid}. How people's issues are read is tested where that is written. */
export function bodyOf(said: Said): string {
  return JSON.stringify(said);
}

/** Reads what {@link bodyOf} wrote; takes any other text for words that found no place. */
const readSaid: ReadIssue = (body) => {
  let said: Said;
  try {
    said = JSON.parse(body) as Said;
  } catch {
    return {
      submission: { declaration: emptyDraft, organisations: [] },
      leftOver: [body],
      agreed: false,
    };
  }
  const { text, id = '', organisations = [], agreed = true, leftOver = [] } = said;
  const { draft: declaration } = openDeclaration({ id, content: text });
  return {
    submission: { declaration, organisations },
    leftOver,
    agreed,
    ...(said.speaksFor !== undefined && { speaksFor: said.speaksFor }),
  };
};

/** A new declaration that nothing is wrong with. */
export const newTitle = 'Counting visits to libraries';
/** The path that it gets. */
export const newPath = 'content/projects/counting-visits-to-libraries.md';
/** Its file. */
export const newText = sampleText.replace('title: Counting visits to parks', `title: ${newTitle}`);

/** A published register on a fake GitHub, and the workflow's command. */
export interface IssueFixture {
  readonly server: FakeGitHub;
  readonly base: string;
  readonly token: string;
  /** Runs the workflow's work for an issue. */
  run(issue: number, editor?: string): Promise<HandleIssueResult>;
  /** The register's own comment on an issue. */
  answer(issue: number): CommentRecord | undefined;
  /** Open and closed pull requests, by number. */
  pulls(): PullRecord[];
  stop(): Promise<void>;
}

// An entry whose id is what its title makes.
const titledPath = 'content/projects/mending-benches.md';
const titledText = sampleText.replace('title: Counting visits to parks', 'title: Mending benches');

/** The published register of the tests: two entries, whose lead has an account. */
export const publishedFiles: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(sampleFiles).map(([path, text]) => [
      `content/${path}`,
      path.endsWith('sample-council.md')
        ? text.replace('example: true', 'github:\n  - Sample-Council-Data\nexample: true')
        : text,
    ]),
  ),
  [titledPath]: titledText,
};

/** The published entry's path. */
export const publishedPath = `content/${samplePath}`;

/** Writes the published register's content folder below a folder, and gives its path. */
export function writeContent(folder: string): string {
  for (const [path, text] of Object.entries(publishedFiles)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return join(folder, 'content');
}

let published: PublishedRegister | undefined;

/** The published register, read once for all tests. */
function publishedRegister(): PublishedRegister {
  if (published) return published;
  const folder = mkdtempSync(join(tmpdir(), 'register-fixture-'));
  try {
    const read = readRegister(writeContent(folder), sampleToday);
    // Their files are read when they are asked for, and the folder is gone by then.
    const entries = new Map(read.facts.projects.map(({ id }) => [id, read.entry(id)]));
    published = { ...read, entry: (id) => entries.get(id) };
    return published;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Creates the fixture. */
export async function createIssueFixture(pageSize?: number): Promise<IssueFixture> {
  const server = await startFakeGitHub({ files: publishedFiles, ...(pageSize !== undefined && { pageSize }) });
  const base = (await server.store.repository.resolve('refs/heads/main'))!;
  const token = server.token(bot, permissions);
  const register = publishedRegister();
  const github = createGitHub({
    url: server.url,
    token,
    repository: server.fullName,
    bot,
    wait: () => Promise.resolve(),
  });
  return {
    server,
    base,
    token,
    run: (number, editor = '') =>
      handleIssue({ github, number, editor, readIssue: readSaid, register, base, today: sampleToday, settings }),
    answer: (issue) =>
      server.store.comments.findLast((comment) => comment.issue === issue && comment.author.login === bot),
    pulls: () => [...server.store.pulls.values()],
    stop: () => server.stop(),
  };
}
