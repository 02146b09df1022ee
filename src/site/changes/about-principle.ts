import { listFieldsOnPrinciple } from '../../model/fields/declaration-fields.ts';
import type { Principle } from '../../model/principles.ts';
import type { RegisterChange } from './register-change.ts';

/**
 * Whether a change is news on a principle: it declared the entry, or changed evidence for the principle. A change without a
 * known version is news on all. Principle 11 is not about entries; its news are reviews.
 */
export function isAbout(
  { version, differences }: Pick<RegisterChange, 'version' | 'differences'>,
  { number, evidence }: Principle,
): boolean {
  if (number === 11) return false;
  if (version === undefined || version.first !== undefined) return true;
  const relevant = new Set<string>([...evidence, ...listFieldsOnPrinciple(number)]);
  return differences.some(({ field }) => relevant.has(field.split('.', 1)[0]!));
}
