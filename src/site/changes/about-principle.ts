import { listFieldsOnPrinciple } from '../../model/fields/declaration-fields.ts';
import type { Principle } from '../../model/principles.ts';
import type { RegisterChange } from './register-change.ts';

/**
 * Whether a change says something on a principle: it declared the entry, or changed an answer or field that is evidence. One
 * of which nobody knows what it changed counts for all. Principle 11 is not about entries: reviews are its news.
 */
export function isAbout(
  { version, differences }: Pick<RegisterChange, 'version' | 'differences'>,
  { number, evidence }: Principle,
): boolean {
  if (number === 11) return false;
  if (version === undefined || version.first !== undefined) return true;
  const says = new Set<string>([...evidence, ...listFieldsOnPrinciple(number)]);
  return differences.some(({ field }) => says.has(field.split('.', 1)[0]!));
}
