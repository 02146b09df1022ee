import type { Day } from '../../text/dates.ts';

/** What a citation needs of an entry in one published version. */
export interface Cited {
  /** The entry's id. */
  readonly id: string;
  readonly title: string;
  /** The names of the lead organisations, which wrote the entry. */
  readonly authors: readonly string[];
  /** The register's name and region. */
  readonly register: string;
  /** The body that keeps the register. */
  readonly publisher: string;
  /** The permanent address of the entry, or of this version of it. */
  readonly address: string;
  /** The day of this version; for an entry without a known past, the latest day that it names. */
  readonly day: Day;
  /** The number of the version, from 1; absent if the register does not know its past. */
  readonly version?: number | undefined;
  /** The commit with which the version was published. */
  readonly commit?: string | undefined;
  /** The licence of the entry. */
  readonly licence: { readonly name: string; readonly url: string };
  /** Set for an invented entry. */
  readonly example?: true | undefined;
}

/** The key of a citation in reference managers: `park-visits-v3`, or `park-visits` without a known version. */
export function makeCitationKey({ id, version }: Pick<Cited, 'id' | 'version'>): string {
  return version === undefined ? id : `${id}-v${version}`;
}

/** Notes for a citation that are not specific to a format. */
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
