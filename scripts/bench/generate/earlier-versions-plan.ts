import { proseQuestions } from '../../../src/model/questions/index.ts';
import type { Random } from '../random.ts';

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
export function earlierVersions(text: string, count: number, random: Random): string[] {
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
