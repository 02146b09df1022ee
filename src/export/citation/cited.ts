import type { Day } from '../../text/dates.ts';

/** What a citation names: an entry of the register, in one published state. */
export interface Cited {
  /** The entry's id. */
  readonly id: string;
  readonly title: string;
  /** The names of the organisations that lead the project: they wrote the entry. */
  readonly authors: readonly string[];
  /** What the register is called, with its region. */
  readonly register: string;
  /** The body that keeps the register. */
  readonly publisher: string;
  /** The permanent address of the entry, or of this version of it. */
  readonly address: string;
  /** The day of this version; of an entry without a known past, the newest day that it names. */
  readonly day: Day;
  /** Which version it is, from 1; absent where the register does not know its past. */
  readonly version?: number | undefined;
  /** The commit with which the version was published. */
  readonly commit?: string | undefined;
  /** The licence of the entry. */
  readonly licence: { readonly name: string; readonly url: string };
  /** Set for an invented entry: whoever cites it should know. */
  readonly example?: true | undefined;
}

/** A name by which a program tells cited things apart: `park-visits-v3`; `park-visits` while no version is known. */
export function makeCitationKey({ id, version }: Pick<Cited, 'id' | 'version'>): string {
  return version === undefined ? id : `${id}-v${version}`;
}

/** What a citation says besides who, what, when and where: sentences without marks of any format. */
export function listCitationNotes({
  commit,
  licence,
  example,
}: Pick<Cited, 'commit' | 'licence' | 'example'>): string[] {
  return [
    ...(example ? ['Invented example'] : []),
    ...(commit === undefined ? [] : [`Commit ${commit}`]),
    `Licence: ${licence.name}, ${licence.url}`,
  ];
}
