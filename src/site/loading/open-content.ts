import { relative } from 'node:path';
import { collections, type Collection } from '../../model/collections.ts';
import { sortFacts } from '../../model/register-facts.ts';
import { checkRegister } from '../../rules/register/check-register.ts';
import type { CheckContext } from '../../rules/rule.ts';
import { findFiles } from '../../files/content-folder.ts';
import type { ReadFile } from '../../files/read-entries.ts';
import { readOnce } from '../../files/read-once.ts';

/** Where content is read from, and for which day. */
export interface LoaderOptions {
  /** The content folder. */
  readonly root: string;
  readonly today: string;
  /** The folder that message paths are relative to. */
  readonly base: string;
}

/** A content folder, read once for all loaders until something in it changes. */
export interface Content {
  readonly root: string;
  readonly context: CheckContext;
  /** The files of a collection, read. */
  readonly files: (collection: Collection) => readonly ReadFile[];
  /** The paths of the files that a rule about the whole register holds back. */
  readonly held: () => ReadonlySet<string>;
  /** Reads everything anew the next time. */
  readonly forget: () => void;
}

/** Opens a content folder; nothing is read yet. */
export function openContent(options: LoaderOptions): Content {
  const shown = (absolute: string) => relative(options.base, absolute);
  const read = new Map<Collection, readonly ReadFile[]>();
  let held: ReadonlySet<string> | undefined;
  const files = (collection: Collection) => {
    const known =
      read.get(collection) ?? findFiles(options.root, collection, shown).map((file) => readOnce(file, options));
    read.set(collection, known);
    return known;
  };
  return {
    root: options.root,
    context: options,
    files,
    held: () => {
      held ??= heldBack(collections.flatMap(files));
      return held;
    },
    forget: () => {
      read.clear();
      held = undefined;
    },
  };
}

function heldBack(files: readonly ReadFile[]): ReadonlySet<string> {
  const messages = checkRegister(sortFacts(files.map(({ facts }) => facts)));
  return new Set(messages.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])));
}
