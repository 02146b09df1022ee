import { readFrontMatter } from '../parse/parse-front-matter.ts';
import { findRemarks } from '../parse/remarks.ts';
import { readSource } from '../parse/decode-source.ts';
import { splitFrontMatter } from '../parse/split-front-matter.ts';
import type { WrittenFields } from './draft.ts';

/** A file other than a declaration, as it was typed. */
export interface OpenedRecord {
  readonly fields: WrittenFields;
  /** The text below the fields. */
  readonly prose: string;
  /** The comment lines of its front matter, as one text. */
  readonly remarks: string;
}

/** Opens a file other than a declaration for comparison, valid or not. Never throws. */
export function openRecord(content: string | Uint8Array): OpenedRecord {
  const { text } = readSource(content);
  if (text === '') return { fields: {}, prose: '', remarks: '' };
  const halves = splitFrontMatter(text);
  if (halves.faults.length > 0) return { fields: {}, prose: text, remarks: '' };
  const { readable, values } = readFrontMatter(halves.frontMatter);
  const remarks = findRemarks(halves.frontMatter).map(({ text: remark }) => remark);
  return { fields: readable ? values : {}, prose: halves.body.trim(), remarks: remarks.join('\n') };
}
