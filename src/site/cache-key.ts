import { createHash } from 'node:crypto';

/** A key for a cache: changes whenever anything of what is given does, as far as JSON can tell. */
export function keyOf(...shown: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex');
}
