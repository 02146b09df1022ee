/** What a commit did to the file of one entry. */
export interface FileChange {
  /** The entry's id: the file's name without `.md`. */
  readonly id: string;
  /** Git's name for the file's content afterwards; absent when the file was taken away. */
  readonly blob?: string;
}

/** A commit as the register's past needs it. Its message is untrusted text. */
export interface Commit {
  /** 40 hex digits, or 64 in a repository of the newer kind. */
  readonly hash: string;
  /** The commits it builds on; the first is the state it was made from, the others were merged into that. */
  readonly parents: readonly string[];
  /** When it was committed, in seconds since 1970. */
  readonly seconds: number;
  readonly message: string;
  /** What it did to entries, compared with its first parent. */
  readonly changes: readonly FileChange[];
}
