import type { FrontMatter } from '../../model/fields/declaration-fields.ts';

/** What a badge or a card shows of a project on somebody else's site. */
export interface Embedded {
  readonly id: string;
  readonly front: Pick<FrontMatter, 'title' | 'stage' | 'uses_ai' | 'example'>;
  /** The names of the organisations that lead it. */
  readonly leads: readonly string[];
  readonly register: {
    readonly name: string;
    readonly region: string;
    /** Its public address, without a slash at the end. */
    readonly address: string;
  };
}
