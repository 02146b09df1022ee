import { writePostTrailer } from '../../../src/history/trailers.ts';
import { proseQuestions } from '../../../src/model/questions/index.ts';
import type { Random } from '../random.ts';
import type { NewCommit } from './import-commits.ts';

/** What a history is made of. */
export interface PlanHistoryOptions {
  /** The declarations as they are now, by id. */
  readonly projects: ReadonlyMap<string, string>;
  /** All other files of the register, by their path from the root. */
  readonly others: ReadonlyMap<string, string>;
  /** How many versions all projects have together; at least one each. */
  readonly versions: number;
  /** When the first commit is made, in seconds since 1970, and how long it is to the next. */
  readonly start: number;
  readonly step: number;
}

/**
 * Plans a register's history: first everything but declarations, then declarations and their changes in a random sequence,
 * some committed directly, some squashed, some merged from a branch. The last version of each file is the one given.
 */
export function* planHistory(history: PlanHistoryOptions, random: Random): Generator<NewCommit> {
  const { projects, others, start, step } = history;
  let seconds = start;
  yield { branch: 'main', seconds, message: 'Organisations, principles and pages\n', files: others };
  let pull = 0;
  for (const { id, text, first } of orderVersions(history, random)) {
    seconds += step;
    pull += 1;
    const files = new Map([[`content/projects/${id}.md`, text]]);
    const title = `${first ? 'Declare' : 'Update'} ${findTitle(projects.get(id)!)}`;
    const asked = writePostTrailer('Head of Service', findLead(text));
    switch (random.whole(0, 2)) {
      case 0:
        yield { branch: 'main', seconds, message: `${title}\n\n${asked}`, files };
        break;
      case 1:
        yield { branch: 'main', seconds, message: `${title} (#${pull})\n\n${asked}`, files };
        break;
      default:
        yield { branch: 'change', from: 'main', seconds, message: `First try\n\n${asked}`, files };
        yield {
          branch: 'main',
          merge: 'change',
          seconds: seconds + 60,
          message: `Merge pull request #${pull} from example/change-${pull}\n\n${title}\n`,
          files,
        };
    }
  }
}

interface PlannedVersion {
  readonly id: string;
  readonly text: string;
  readonly first: boolean;
}

/** The versions of all projects in a random sequence, those of one project in their order. */
function* orderVersions({ projects, versions }: PlanHistoryOptions, random: Random): Generator<PlannedVersion> {
  const ids = [...projects.keys()];
  const counts = new Map(ids.map((id) => [id, 1]));
  for (let spare = versions - ids.length; spare > 0; spare -= 1) {
    const id = random.pick(ids);
    counts.set(id, counts.get(id)! + 1);
  }
  const left = new Map(ids.map((id) => [id, generateVersions(projects.get(id)!, counts.get(id)!, random)]));
  const declared = new Set<string>();
  const open = [...ids];
  while (open.length > 0) {
    const at = random.whole(0, open.length - 1);
    const id = open[at]!;
    const texts = left.get(id)!;
    yield { id, text: texts.shift()!, first: !declared.has(id) };
    declared.add(id);
    if (texts.length > 0) continue;
    // The last takes its place, so that a long list need not move up.
    const last = open.pop()!;
    if (last !== id) open[at] = last;
  }
}

function findTitle(text: string): string {
  return /^title: (.*)$/m.exec(text)?.[1] ?? '';
}

function findLead(text: string): string {
  return /^ {2}- id: (.*)$/m.exec(text)?.[1] ?? '';
}

/** What a declaration may have said before: one thing in it is different. The text itself where that thing is not in it. */
type Step = (text: string, random: Random) => string;

/** The stage before each, as the life of a project goes. */
const stageBefore: Readonly<Record<string, string>> = {
  procurement: 'idea',
  development: 'procurement',
  pilot: 'development',
  live: 'pilot',
  paused: 'live',
  retired: 'live',
};

const steps: readonly Step[] = [
  (text, random) => {
    const { heading } = random.pick(proseQuestions);
    const extra = `${random.pick(sentences)} That was in week ${random.whole(1, 52)}.`;
    const [before, after] = splitAfter(text, `\n## ${heading}\n\n`);
    const end = after.indexOf('\n');
    return before === '' ? text : `${before}${after.slice(0, end)} ${extra}${after.slice(end)}`;
  },
  (text, random) => {
    const { heading } = random.pick(proseQuestions);
    const [before, after] = splitAfter(text, `\n## ${heading}\n\n`);
    const next = after.indexOf('\n## ');
    const rest = next === -1 ? '' : `\n${after.slice(next)}`;
    return before === '' ? text : `${before}Not sure: we were going to ask in month ${random.whole(1, 12)}.${rest}`;
  },
  (text, random) => text.replace(/^ {2}reply_days: \d+$/m, `  reply_days: ${random.whole(11, 30)}`),
  (text, random) => text.replace(/^ {2}phone: .*$/m, `  phone: 0151 496 0${random.whole(100, 999)}`),
  (text) => {
    const stage = /^stage: (\w+)$/m.exec(text)?.[1] ?? '';
    const before = stageBefore[stage];
    if (before === undefined) return text;
    const earlier = text.replace(/^stage: .*$/m, `stage: ${before}`);
    return stage === 'retired' ? earlier.replace(/^ended: .*\n/m, '') : earlier;
  },
];

const sentences = [
  'We had not yet asked everybody whom this affects.',
  'Two of the three teams had agreed by then.',
  'The first figures were not good enough to publish.',
  'A second supplier was still being looked for.',
];

/**
 * What a declaration may have said over time, the oldest first, the last of them as it is now. Each differs from the next in
 * one thing.
 */
function generateVersions(text: string, count: number, random: Random): string[] {
  const versions = [text];
  while (versions.length < count) {
    const [later = text] = versions;
    const earlier = random.pick(steps)(later, random);
    // What is not in the text cannot have been different; an answer always can.
    versions.unshift(earlier === later ? steps[0]!(later, random) : earlier);
  }
  return versions;
}

function splitAfter(text: string, mark: string): [before: string, after: string] {
  const at = text.indexOf(mark);
  return at === -1 ? ['', text] : [text.slice(0, at + mark.length), text.slice(at + mark.length)];
}
