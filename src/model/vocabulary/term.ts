/** One value of a closed list: what a file says, what a person reads, and what it means. */
export interface Term<Value extends string = string> {
  /** The value as the file, the JSON and the CSV write it, in snake_case. */
  readonly value: Value;
  /** A short label for people, in plain English. */
  readonly label: string;
  /** One plain sentence to help choose between the values. */
  readonly explanation: string;
}

/** The values of a closed list as a union type. */
export type ValueOf<List extends readonly Term[]> = List[number]['value'];

/**
 * The term for a value. A value always comes from a file that was read strictly, so it is always in the list;
 * a value that isn't means the list and the schema have parted, and throws.
 */
export function findTerm<T extends Term>(list: readonly T[], value: T['value']): T {
  const found = list.find((term) => term.value === value);
  if (!found) throw new Error(`"${value}" is not one of: ${list.map((term) => term.value).join(', ')}`);
  return found;
}

/** The label for a value; see {@link findTerm} for a value that is not in the list. */
export function findLabel<T extends Term>(list: readonly T[], value: T['value']): string {
  return findTerm(list, value).label;
}

/** The labels for some values, separated by commas. */
export function joinLabels<T extends Term>(list: readonly T[], values: readonly T['value'][]): string {
  return values.map((value) => findLabel(list, value)).join(', ');
}

/** The label for a value that need not be in the list; the value itself where it is not. */
export function labelOrValue(list: readonly Term[], value: string): string {
  return list.find((term) => term.value === value)?.label ?? value;
}

/** A value as written in an address: hyphens for underscores. */
export function toSlug(value: string): string {
  return value.replaceAll('_', '-');
}
