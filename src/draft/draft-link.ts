import * as z from 'zod/mini';
import { proseQuestions } from '../model/questions/index.ts';
import type { Plain } from '../parse/front-matter-text.ts';
import { withheldReasons } from '../model/vocabulary/index.ts';
import type { Submission } from './draft.ts';

/** The longest link text that is looked at. */
const mostCharacters = 12_000;
/** The most bytes that one may unfold to: a few hundred characters can be made to unfold to gigabytes. */
const mostBytes = 200_000;
/** How deep lists and groups may stand in one another. */
const mostDepth = 5;

/** A submission as text for the part of an address after `#`: JSON, deflated, in letters that need no encoding. */
export async function encodeLink(submission: Submission): Promise<string> {
  const json = JSON.stringify({ v: 1, submission });
  const packed = new Blob([json]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The submission that {@link encodeLink} made a text of; undefined for any other text, whoever wrote it. */
export async function decodeLink(text: string): Promise<Submission | undefined> {
  if (text.length > mostCharacters || !/^[\w-]+$/.test(text)) return undefined;
  try {
    const packed = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
    const json = await unpack(packed);
    if (json === undefined) return undefined;
    const value: unknown = JSON.parse(json);
    // The depth is looked at first: what walks the value afterwards recurses.
    if (isTooDeep(value, mostDepth + 6)) return undefined;
    return linkSchema.safeParse(value).data?.submission;
  } catch {
    return undefined;
  }
}

/** What the bytes unfold to; undefined when that is too much. */
async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > mostBytes) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function isTooDeep(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return most === 0 || Object.values(value).some((inner) => isTooDeep(inner, most - 1));
}

const plain: z.ZodMiniType<Plain> = z.lazy(() => z.union([z.string(), z.null(), z.array(plain), group]));
/** A key called "__proto__" is dropped, so that nothing inherits from what a link says. */
const group = z.pipe(
  z.record(z.string(), plain),
  z.transform((fields) => Object.fromEntries(Object.entries(fields).filter(([key]) => key !== '__proto__'))),
);

const answer = z.pipe(
  z.strictObject({
    state: z.enum(['answered', 'not_sure', 'does_not_apply', 'withheld']),
    withheld: z.optional(z.enum(withheldReasons.map(({ value }) => value))),
    words: z.string(),
  }),
  z.transform(({ withheld, ...rest }) => ({ ...rest, ...(withheld && { withheld }) })),
);

const answers = z.strictObject(
  Object.fromEntries(proseQuestions.map(({ id }) => [id, answer])) as Record<
    (typeof proseQuestions)[number]['id'],
    typeof answer
  >,
);

const linkSchema = z.object({
  v: z.literal(1),
  submission: z.strictObject({
    declaration: z.strictObject({ id: z.string(), fields: group, answers }),
    organisations: z.array(z.strictObject({ id: z.string(), fields: group })).check(z.maxLength(20)),
  }),
});
