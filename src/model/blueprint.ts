import type { Declaration } from './declaration.ts';
import type { FrontMatter } from './fields/declaration-fields.ts';
import type { BlueprintFields } from './fields/collection-fields.ts';

/** A starting point for declarations of one kind of project: what holds for nearly all of them, and draft answers with gaps. */
export interface Blueprint {
  /** The file's name without `.md`: permanent id and address. */
  readonly id: string;
  /** What this kind of project is called. */
  readonly name: string;
  /** Whom the starting point is for, in one plain sentence. */
  readonly summary: string;
  /** The fields of a declaration that it fills in. */
  readonly front: Pick<Partial<FrontMatter>, Exclude<keyof BlueprintFields, 'name' | 'summary'>>;
  /** The draft answers; a gap in one is marked as gaps.ts says. */
  readonly answers: Declaration['answers'];
}
