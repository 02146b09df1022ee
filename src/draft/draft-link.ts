import * as z from 'zod/mini';
import { proseQuestions, type ProseQuestionId } from '../model/questions/index.ts';
import type { Plain } from '../parse/front-matter-text.ts';
import { withheldReasons } from '../model/vocabulary/index.ts';
import type { Submission } from './draft.ts';

/** Longer links are not decoded. */
const maximumCharacters = 12_000;
/** The maximum decompressed size: a few hundred characters can decompress to gigabytes. */
const maximumBytes = 200_000;
/** How deeply lists and groups may be nested. */
const maximumDepth = 5;

/** Encodes a submission for the fragment of an address: compressed JSON in URL-safe Base64. */
export async function encodeLink(submission: Submission): Promise<string> {
  const json = JSON.stringify({ v: 1, submission });
  const packed = new Blob([json]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Decodes a submission that {@link encodeLink} has encoded; undefined for any other text. */
export async function decodeLink(text: string): Promise<Submission | undefined> {
  if (text.length > maximumCharacters || !/^[\w-]+$/.test(text)) return undefined;
  try {
    const packed = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
    const json = await unpack(packed);
    if (json === undefined) return undefined;
    const value: unknown = JSON.parse(json);
    // Checked first, because whatever walks the value afterwards is recursive.
    if (isTooDeep(value, maximumDepth + 6)) return undefined;
    return linkSchema.safeParse(value).data?.submission;
  } catch {
    return undefined;
  }
}

/** Decompresses bytes; undefined if the result is too large. */
async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > maximumBytes) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function isTooDeep(value: unknown, maximum: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return maximum === 0 || Object.values(value).some((inner) => isTooDeep(inner, maximum - 1));
}

const plain: z.ZodMiniType<Plain> = z.lazy(() => z.union([z.string(), z.null(), z.array(plain), group]));
/** Drops a key called "__proto__", so that nothing inherits from the contents of a link. */
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
  Object.fromEntries(proseQuestions.map(({ id }) => [id, answer])) as Record<ProseQuestionId, typeof answer>,
);

const linkSchema = z.object({
  v: z.literal(1),
  submission: z.strictObject({
    declaration: z.strictObject({ id: z.string(), fields: group, answers }),
    organisations: z.array(z.strictObject({ id: z.string(), fields: group })).check(z.maxLength(20)),
  }),
});
