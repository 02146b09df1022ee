import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../../../../src/register/text/compare.ts';
import { git } from '../../../../src/files/git/run.ts';
import { Random } from '../random.ts';

/** What to make a past for. */
export interface CommitsToMake {
  /** The root of what becomes the repository; it must not be one yet. */
  readonly project: string;
  /** How many commits; no fewer than there are declarations in `content/projects`. */
  readonly count: number;
  readonly seed: number;
}

const who = 'Example Keeper <keeper@register.example>';

/** One commit in so many is the merge of a pull request with one of its own before it. */
const mergeEvery = 5;

/** When the past begins, in seconds, and how long it lasts. */
const past = { begin: Date.UTC(2025, 2, 1) / 1000, seconds: 600 * 86_400 };

/**
 * Makes a Git repository of a project whose declarations have a past: each is added by one commit and changed by others, one
 * file at a time, at the end to what lies in the folder; a last commit has everything else. The same seed gives the same
 * commits. Git takes minutes for 50,000 of them: each has another list of all files.
 */
export async function makeCommits({ project, count, seed }: CommitsToMake): Promise<void> {
  await git(['init', '--quiet', '--initial-branch=main'], { cwd: project });
  await git(['config', 'core.autocrlf', 'false'], { cwd: project });
  const importing = spawn('git', ['-c', 'pack.compression=1', 'fast-import', '--quiet', '--force'], {
    cwd: project,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  for (const command of commands(project, count, new Random(seed))) {
    if (!importing.stdin.write(command)) await once(importing.stdin, 'drain');
  }
  importing.stdin.end();
  const [code] = (await once(importing, 'close')) as [number | null];
  if (code !== 0) throw new Error(`git fast-import ended with ${code}`);
  const identity = { GIT_AUTHOR_NAME: 'Example Keeper', GIT_AUTHOR_EMAIL: 'keeper@register.example' };
  const env = { ...identity, GIT_COMMITTER_NAME: 'Example Keeper', GIT_COMMITTER_EMAIL: 'keeper@register.example' };
  await git(['reset', '--quiet', '--mixed', 'main'], { cwd: project });
  await git(['add', '--all'], { cwd: project });
  await git(['commit', '--quiet', '--no-verify', '--message=The rest of the register'], { cwd: project, env });
}

/** The commands for fast-import, commit by commit. */
function* commands(project: string, count: number, random: Random): Generator<string> {
  const folder = join(project, 'content/projects');
  const names = readdirSync(folder).sort(compareText);
  if (count < names.length) throw new Error(`${names.length} declarations need as many commits; ${count} are too few.`);
  const turns = turnsOf(names.length, count, random);
  const left = Map.groupBy(turns, (file) => file);
  const seen = new Map<number, number>();
  let mark = 0;
  for (let index = 0; index < turns.length; index += 1) {
    const file = turns[index]!;
    const version = (seen.get(file) ?? 0) + 1;
    seen.set(file, version);
    const final = readFileSync(join(folder, names[file]!), 'utf8');
    const text = version === left.get(file)!.length ? final : earlier(final, version);
    const at = past.begin + Math.floor((past.seconds * index) / turns.length);
    const change = `M 100644 inline content/projects/${names[file]!}\n${data(text)}`;
    const words = version === 1 ? 'Declare' : 'Update';
    const subject = `${words} ${names[file]!.replace(/\.md$/, '')}, number ${index + 1}`;
    const isMerge = index % mergeEvery === mergeEvery - 1 && mark > 0;
    mark += 1;
    if (isMerge) {
      // The commit of the pull request counts as one of those asked for, so its turn and the merge's are one change.
      yield commit('refs/heads/pull', mark, at, subject, `from :${mark - 1}\n`) + change;
      mark += 1;
      const merge = `Merge pull request #${index} from example/change\n\n${subject}`;
      yield commit('refs/heads/main', mark, at, merge, `from :${mark - 2}\nmerge :${mark - 1}\n`) + change;
    } else {
      yield commit('refs/heads/main', mark, at, subject, mark === 1 ? '' : `from :${mark - 1}\n`) + change;
    }
  }
}

/** Which file has its turn when: each once or more, in a mixed order; merges take two commits for one turn. */
function turnsOf(files: number, count: number, random: Random): number[] {
  const wanted = Math.max(files, Math.floor((count * mergeEvery) / (mergeEvery + 1)));
  const turns = Array.from({ length: wanted }, (_, index) => (index < files ? index : random.whole(0, files - 1)));
  for (let index = turns.length - 1; index > 0; index -= 1) {
    const other = random.whole(0, index);
    [turns[index], turns[other]] = [turns[other]!, turns[index]!];
  }
  return turns;
}

/** How a declaration read before: another summary, and a paragraph more in its last answer. */
function earlier(final: string, version: number): string {
  return `${final.replace(/^summary: .*$/m, `summary: An earlier wording, number ${version}.`)}\nThis was wording number ${version}.\n`;
}

function commit(branch: string, mark: number, at: number, message: string, parents: string): string {
  return `commit ${branch}\nmark :${mark}\ncommitter ${who} ${at} +0000\n${data(message)}${parents}`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
