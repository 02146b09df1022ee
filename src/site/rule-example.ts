import { findQuestion } from '../model/questions/index.ts';
import type { Example } from '../rules/rule.ts';

/** Formats an example of a rule as the text of a file, for its help page. Invisible characters become code points. */
export function formatExample(example: Example): string {
  if ('frontMatter' in example) {
    const missing = (example.without ?? []).map((key) => `(without ${key})`);
    return showInvisible([example.frontMatter, ...missing].filter((text) => text !== '').join('\n'));
  }
  if ('answer' in example)
    return showInvisible(`## ${findQuestion(example.answer)?.heading ?? example.answer}\n\n${example.text}`);
  if ('body' in example) return showInvisible(example.body);
  if ('file' in example) return example.file.trim() === '' ? '(an empty file)' : showInvisible(example.file);
  if ('before' in example) return showInvisible(`Before:\n\n${example.before}\n\nAfter:\n\n${example.after}`);
  if ('described' in example) return example.described;
  return showInvisible(
    Object.entries(example.files)
      .map(([path, text]) => `${path}\n\n${text}`)
      .join('\n\n'),
  );
}

/** Joiners and directional marks stay, because many scripts need them. */
function showInvisible(text: string): string {
  return text.replace(
    /(?![\n\t\u200c-\u200f])[\p{Cc}\p{Cf}]/gu,
    (character) => `(U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`,
  );
}
