import type { PersonalData } from '../../model/vocabulary/index.ts';

/** Kinds of personal data for which the law and the Charter ask more. */
export function isAboutPeople(kinds: readonly PersonalData[] | undefined): boolean {
  return kinds?.some((kind) => kind === 'pseudonymised' || kind === 'identifiable' || kind === 'not_sure') ?? false;
}
