import { findQuestion } from '../model/questions/index.ts';
import type { Example } from '../rules/rule.ts';

/** An example of a rule as the text of a file, for its help page. Invisible characters are named. */
export function formatExample(example: Example): string {
  if ('frontMatter' in example) {
    const left = (example.without ?? []).map((key) => `(without ${key})`);
    return visible([example.frontMatter, ...left].filter((text) => text !== '').join('\n'));
  }
  if ('answer' in example)
    return visible(`## ${findQuestion(example.answer)?.heading ?? example.answer}\n\n${example.text}`);
  if ('body' in example) return visible(example.body);
  if ('file' in example) return example.file.trim() === '' ? '(an empty file)' : visible(example.file);
  if ('before' in example) return visible(`Before:\n\n${example.before}\n\nAfter:\n\n${example.after}`);
  if ('described' in example) return example.described;
  return visible(
    Object.entries(example.files)
      .map(([path, text]) => `${path}\n\n${text}`)
      .join('\n\n'),
  );
}

/** Joiners and directional marks are ordinary text in many scripts, so they stay. */
function visible(text: string): string {
  return text.replace(
    /(?![\n\t\u200c-\u200f])[\p{Cc}\p{Cf}]/gu,
    (character) => `(U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`,
  );
}
