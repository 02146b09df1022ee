import type { DraftRule } from '../rule.ts';
import { listProse } from './prose.ts';

/** Short forms that people know better than the long ones. */
const known = new Set(
  'A&E AI BBC BSL CCTV CT DNA EU FAQ GCSE GP HIV HR IT MRI NHS OK PC PDF PIN PO SMS TV UK USB US USA VAT WC'.split(' '),
);
/** Roman numerals up to twelve, and what the rule near-opening speaks of. */
const noAcronym = /^(?:I{2,3}|IV|VI{1,3}|IX|XI{1,2}|TB[ACD]|NA)$/;
const acronym = /(?<![\w.-])[A-Z][A-Z&]*[A-Z](?=s?(?![\w-]))/g;

export const unexplainedAcronym: DraftRule<{ acronym: string }> = {
  code: 'unexplained-acronym',
  severity: 'warning',
  scope: 'words',
  title: 'Short forms are explained',
  why: "The Charter's guide asks to do without acronyms. Who does not know one is shut out of the rest of the text.",
  bad: { answer: 'data_sources', text: 'Counts from the PCMS.' },
  good: {
    answer: 'data_sources',
    text: 'Counts from the park counting system (PCMS). The PCMS keeps them for a year.',
  },
  say: ({ acronym }) => ({
    message: `"${acronym}" is not explained anywhere in the entry.`,
    fix: `Write what it stands for, or explain it once: the full words, then "(${acronym})".`,
  }),
  *check(draft) {
    const prose = [...listProse(draft)];
    const whole = prose.flatMap(({ paragraphs }) => paragraphs).join('\n');
    const told = new Set<string>();
    for (const { field, paragraphs } of prose) {
      for (const paragraph of paragraphs) {
        for (const { 0: found } of paragraph.matchAll(acronym)) {
          if (known.has(found) || noAcronym.test(found) || told.has(found) || isExplained(found, whole)) continue;
          told.add(found);
          yield { field, details: { acronym: found }, excerpt: found };
        }
      }
    }
  },
};

function isExplained(found: string, text: string): boolean {
  return text.includes(`(${found}`) || text.includes(`${found} (`) || text.includes(`${found}s (`);
}
