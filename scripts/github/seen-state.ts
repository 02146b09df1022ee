import { createHash } from 'node:crypto';

/**
 * What a reviewer had before them when they said that something is no personal data. Their label counts for that and nothing
 * else: whoever changes a word afterwards is asked again, however quickly they do it.
 */
export function fingerprintOf(contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(createHash('sha256').update(content).digest());
  return hash.digest('hex').slice(0, 32);
}

/** The line of a comment that says what was shown; nobody sees it. */
export function seenLine(fingerprint: string): string {
  return `<!-- charter-register:seen ${fingerprint} -->`;
}

/** What a comment of the register showed; empty when it does not say. */
export function seenIn(body: string | undefined): string {
  return /^<!-- charter-register:seen ([0-9a-f]{32}) -->$/m.exec(body?.slice(0, 300) ?? '')?.[1] ?? '';
}
