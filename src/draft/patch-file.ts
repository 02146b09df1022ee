import { declarationFields } from '../model/fields/declaration-fields.ts';
import type { FrontMatterText } from '../parse/front-matter-text.ts';
import { readFrontMatter } from '../parse/parse-front-matter.ts';
import { readSource } from '../parse/decode-source.ts';
import { splitFrontMatter } from '../parse/split-front-matter.ts';
import { composeAnew } from './compose-anew.ts';
import { splitFileLines, joinFileLines, type FileLine } from './file-lines.ts';
import { openBody, type OpenedBody } from './open-body.ts';
import { openDeclaration } from './open-declaration.ts';
import { patchAnswers } from './patch-answers.ts';
import { patchGroup } from './patch-fields.ts';
import type { Draft } from './draft.ts';

/** Whether a file can be changed line by line: its front matter is readable, and no two fields share a line. */
export function canPatch(original: string): boolean {
  const cut = cutFile(original);
  return cut !== undefined && patchFields(cut, cut.frontMatter.values) !== undefined;
}

/**
 * Writes a draft's changes into a file and leaves the rest unchanged: comments, quotation marks, order, blank lines and line
 * endings. Undefined if the file cannot be changed line by line.
 */
export function patchFile(draft: Draft, original: string): string | undefined {
  const cut = cutFile(original);
  const fields = cut && patchFields(cut, draft.fields);
  if (!cut || !fields) return undefined;
  const body = patchAnswers(cut.body, cut.bodyLine, cut.opened, draft.answers, cut.end);
  const text = joinFileLines([cut.fence, ...fields, cut.close, ...body]);
  const result = cut.mark + (cut.endsInLine ? text : text.replace(/(?:\r\n|\r|\n)$/, ''));
  if (result === original) return result;
  // A safeguard against unforeseen layouts: the result must read as the draft.
  const reopened = openDeclaration({ id: draft.id, content: result }).draft;
  return composeAnew(reopened) === composeAnew(draft) ? result : undefined;
}

interface CutFile {
  /** A byte order mark, or empty. */
  readonly mark: string;
  readonly fence: FileLine;
  readonly close: FileLine;
  readonly front: readonly FileLine[];
  readonly body: readonly FileLine[];
  readonly bodyLine: number;
  readonly endsInLine: boolean;
  /** The line ending for new lines. */
  readonly end: string;
  readonly frontMatter: FrontMatterText;
  readonly opened: OpenedBody;
}

/** Faults that do not change the meaning of front matter. */
const harmless: ReadonlySet<string> = new Set(['yaml-comment', 'forbidden-character']);

function cutFile(original: string): CutFile | undefined {
  const { text } = readSource(original);
  if (text === '') return undefined;
  const { faults, frontMatter: yaml, body, bodyLine } = splitFrontMatter(text);
  if (faults.length > 0) return undefined;
  const frontMatter = readFrontMatter(yaml);
  if (!frontMatter.readable || frontMatter.faults.some(({ rule }) => !harmless.has(rule.code))) return undefined;
  const mark = original.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lines = splitFileLines(original.slice(mark.length));
  const end = lines[0]!.end;
  const last = lines.pop()!;
  const endsInLine = last.text === '';
  if (!endsInLine) lines.push({ ...last, end });
  return {
    mark,
    fence: lines[0]!,
    front: lines.slice(1, bodyLine - 2),
    close: lines[bodyLine - 2]!,
    body: lines.slice(bodyLine - 1),
    bodyLine,
    endsInLine,
    end,
    frontMatter,
    opened: openBody(body, bodyLine),
  };
}

function patchFields({ front, frontMatter, end }: CutFile, after: Draft['fields']): FileLine[] | undefined {
  const change = { path: '', before: frontMatter.values, after, parts: Object.values(declarationFields) };
  return patchGroup({ lines: front, from: 0 }, change, { places: frontMatter.places, end });
}
