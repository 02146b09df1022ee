import { settleAnswer } from '../../draft/settle-answer.ts';
import type { WrittenAnswer } from '../../draft/draft.ts';

/** Ways to say that a question does not apply or is not known yet, with what divides them from a reason. */
const openings: readonly (readonly [RegExp, 'does_not_apply' | 'not_sure'])[] = [
  [
    /^(?:n\s*\/\s*a|not applicable|does not apply)(?=\s*[:;,.–—(-]|\s+(?:as|because|since|for|to|while|until)\b|\s*$)/i,
    'does_not_apply',
  ],
  [/^none\s*\.?\s*$/i, 'does_not_apply'],
  [
    /^(?:tbc|tbd|to be (?:confirmed|decided|determined))(?=\s*[:;,.–—(-]|\s+(?:as|because|once|when|until|after|in|by)\b|\s*$)/i,
    'not_sure',
  ],
  [/^(?:not sure|unsure|unknown|don[’']t know|we don[’']t know)(?=\s*[:;.–—(-]|\s+yet\b|\s*$)/i, 'not_sure'],
];

/** The answer that words of a form make: "N/A" and "TBC" in the register's terms, with the reason behind them if there is one. */
export function answerIn(words: string): WrittenAnswer {
  const settled = settleAnswer({ state: 'answered', words });
  if (settled.state !== 'answered') return settled;
  for (const [opening, state] of openings) {
    const match = opening.exec(words);
    if (!match) continue;
    const rest = words
      .slice(match[0].length)
      .replace(/^(?:\s+yet\b)?[\s:;,.–—-]+/, '')
      .replace(/^\(([^()]*)\)\.?$/s, '$1');
    return { state, words: rest.trim() };
  }
  return settled;
}

/** Lines of a form as words for a text box: breaks that only a page made are undone, and its bullets become the form's. */
export function wordsOfLines(lines: readonly string[]): string {
  const kept: string[] = [];
  for (const raw of lines) {
    const line = raw
      .replace(/[ \t\u00A0]+$/, '')
      .replace(/^(\s*)[▪●○■□‣⁃◦·]\s*/, '$1- ')
      .replace(/^(\s*)o\s+(?=\p{Lu})/u, '$1  - ');
    const before = kept.at(-1);
    if (before !== undefined && isBroken(before) && isMore(line)) kept[kept.length - 1] = `${before} ${line.trim()}`;
    else kept.push(line);
  }
  return kept
    .join('\n')
    .replace(/\n\s*\n(?:\s*\n)+/g, '\n\n')
    .replace(/^\s*\n/, '')
    .trimEnd()
    .replace(/^\s+(?=\S)/, '');
}

/** Whether a line looks cut off by the page's width. */
function isBroken(line: string): boolean {
  return (line.split('\n').at(-1)?.length ?? 0) >= 55 && !/[.!?:;]["”’)]*$/.test(line);
}

/** Whether a line goes on with a sentence. */
function isMore(line: string): boolean {
  return line.trim() !== '' && !/^\s*(?:[-•*–]\s|\d{1,2}[.)]\s)/.test(line);
}
