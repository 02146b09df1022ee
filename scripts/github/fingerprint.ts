import { createHash } from 'node:crypto';

/**
 * The fingerprint of what a reviewer saw when confirming that it is no personal data. Their label counts for these contents
 * alone: after any change, however quick, the question is asked again.
 */
export function computeFingerprint(contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(createHash('sha256').update(content).digest());
  return hash.digest('hex').slice(0, 32);
}

/** The invisible line of a comment that records what it showed. */
export function formatFingerprint(fingerprint: string): string {
  return `<!-- charter-register:seen ${fingerprint} -->`;
}

/** The fingerprint that a comment of the register records; empty if there is none. */
export function readFingerprint(body: string | undefined): string {
  return /^<!-- charter-register:seen ([0-9a-f]{32}) -->$/m.exec(body?.slice(0, 300) ?? '')?.[1] ?? '';
}
