/** A file as Git's trees list it. */
export interface TreeFile {
  /** Git's mode: `100644` for an ordinary file, `100755` executable, `120000` a link, `160000` another repository. */
  readonly mode: string;
  /** The hash of its content. */
  readonly sha: string;
  /** In bytes, where it is known. */
  readonly size?: number;
}

/** A path at which two trees differ. A renamed file is one that is gone and one that is new. */
export interface TreeChange {
  /** From the root of the repository. Bytes that are not UTF-8 show as the sign U+FFFD. */
  readonly path: string;
  readonly before?: TreeFile;
  readonly after?: TreeFile;
}

/** In what two trees differ. */
export interface TreeChanges {
  readonly changes: readonly TreeChange[];
  /** False when there is more than was listed. */
  readonly complete: boolean;
}
