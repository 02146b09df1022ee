import type { Json, JsonObject } from './json.ts';
import type { Account } from './github-store.ts';

/** A request that the description has found sound. */
export interface ApiRequest {
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: JsonObject;
  readonly by: Account;
  /** Whether the file itself is wanted, not the JSON about it. */
  readonly raw: boolean;
}

/** What the server replies. A list is divided into pages by the server. */
export interface ApiReply {
  readonly status: number;
  readonly body?: Json;
  readonly list?: readonly (() => JsonObject | Promise<JsonObject>)[];
  readonly bytes?: Uint8Array;
}

/** Answers one operation. */
export type Handler = (asked: ApiRequest) => ApiReply | Promise<ApiReply>;

/** The largest text that GitHub takes for the body of an issue, a pull request or a comment, in characters. */
const maximumBody = 65_536;
const maximumTitle = 256;

const documentation = 'https://docs.github.com/rest';

/** What GitHub replies when there is no such thing, or the token may not see it. */
export const notFound = {
  status: 404,
  body: { message: 'Not Found', documentation_url: documentation, status: '404' },
};

/** What GitHub replies when a request is sound and yet cannot be done. */
export function refused(message: string): ApiReply {
  return { status: 422, body: { message, documentation_url: documentation, status: '422' } };
}

/** What GitHub replies when a field is not as it must be. */
export function invalid(resource: string, field: string, message: string): ApiReply {
  const error = { resource, code: 'custom', ...(field !== '' && { field }), message };
  return {
    status: 422,
    body: { message: 'Validation Failed', errors: [error], documentation_url: documentation, status: '422' },
  };
}

/** A value as a text; empty for anything else. */
export function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** GitHub's refusal of a body or a title that is too long; undefined where both will do. */
export function tooLong(asked: JsonObject): ApiReply | undefined {
  if ([...text(asked['body'])].length > maximumBody)
    return invalid('Issue', 'body', `body is too long (maximum is ${maximumBody} characters)`);
  if ([...text(asked['title'])].length > maximumTitle)
    return invalid('Issue', 'title', `title is too long (maximum is ${maximumTitle} characters)`);
  return undefined;
}
