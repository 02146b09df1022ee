/** A change to the file of one entry in a commit. */
export interface FileChange {
  /** The entry's id: the file's name without `.md`. */
  readonly id: string;
  /** The hash of the new content; absent if the file was removed. */
  readonly blob?: string;
}

/** A commit, with what the register's history needs. */
export interface Commit {
  /** 40 hex digits, or 64 in a repository that uses SHA-256. */
  readonly hash: string;
  /** The hashes of its parents; those after the first were merged. */
  readonly parents: readonly string[];
  /** When it was committed, in seconds since 1970. */
  readonly seconds: number;
  /** Untrusted text. */
  readonly message: string;
  /** Its changes to entries, compared with its first parent. */
  readonly changes: readonly FileChange[];
}
