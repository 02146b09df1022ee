import { findGaps } from '../../model/gaps.ts';
import { quote } from '../../text/quote.ts';
import { listFreeTexts } from '../personal/written-texts.ts';
import type { DraftRule } from '../rule.ts';

/** How many gaps of one text a message names; the others are counted. */
const mostNamed = 5;

export const leftToFill: DraftRule<{ wanted: readonly string[] }> = {
  code: 'left-to-fill',
  severity: 'error',
  scope: 'answers',
  title: 'Nothing is left to fill in',
  why: 'A starting point has gaps that only the project can fill. A gap that is left tells residents nothing, and shows that nobody has read the entry through.',
  bad: { answer: 'purpose', text: 'We answer [fill in: how many calls a week] from people who report a broken bench.' },
  good: { answer: 'purpose', text: 'We answer about 900 calls a week from people who report a broken bench.' },
  say: ({ wanted }) => {
    const named = wanted.slice(0, mostNamed).map((words) => (words === '' ? 'a gap without words' : quote(words)));
    const more = wanted.length > mostNamed ? ` and ${wanted.length - mostNamed} more` : '';
    return {
      message: `Still to be filled in: ${named.join(', ')}${more}.`,
      fix: 'Put what is true of your project in place of the square brackets and the words in them. If you do not know yet, say so: begin the answer with "Not sure:", and say what you are doing to find out.',
    };
  },
  *check(draft) {
    for (const { field, text } of listFreeTexts(draft)) {
      const gaps = findGaps(text);
      if (gaps.length === 0) continue;
      yield { field, details: { wanted: gaps.map(({ wanted }) => wanted) }, excerpt: gaps[0]!.text };
    }
  },
};
