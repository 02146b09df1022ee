import type { Difference } from './diff-declarations.ts';
import { questionGroups } from '../model/questions/question-groups.ts';

/** The fields that a project's page shows first, in its order. */
const first = [
  'title',
  'summary',
  'example',
  'organisations',
  'declared_by',
  'found_at',
  'areas',
  'themes',
  'uses_ai',
  'people',
  'personal_data',
  'special_category',
  'data_kinds',
  'stage',
  'started',
  'ended',
  'contact',
];

/** The fields that the page shows next to the answers of each group of questions. */
const fieldsOfGroups: Readonly<Record<string, readonly string[]>> = {
  'what-for': ['updates'],
  decisions: ['ai'],
  data: ['assessments'],
  'answers-for-it': ['responsible', 'contracts'],
};

/** The field `contest` and the answer `contest` share a name, and so a place. */
const order: readonly string[] = [
  ...first,
  ...questionGroups.flatMap(({ id, questions }) => [...questions, ...(fieldsOfGroups[id] ?? [])]),
  'declared',
  'reviewed',
  'review_by',
  'previous_ids',
];

/** Sorts differences in the order of a project's page; what the page does not show comes last. */
export function sortInPageOrder(differences: readonly Difference[]): Difference[] {
  const getPlace = ({ field }: Difference) => {
    const place = order.indexOf(field.split('.')[0]!);
    return place === -1 ? order.length : place;
  };
  return differences.toSorted((a, b) => getPlace(a) - getPlace(b));
}
