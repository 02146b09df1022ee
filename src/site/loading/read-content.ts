import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { collections, type Collection } from '../../model/collections.ts';
import type {
  OrganisationFields,
  PageFields,
  PrincipleFields,
  RemovalFields,
  ReviewFields,
  SynonymFields,
} from '../../model/fields/collection-fields.ts';
import { groupFacts } from '../../model/register-facts.ts';
import { checkRegister } from '../../rules/register/check-register.ts';
import { draftRules } from '../../rules/draft-rules.ts';
import type { CheckContext } from '../../rules/rule.ts';
import { findFiles } from '../../files/content-folder.ts';
import { readFile, type ReadFile } from '../../files/read-entries.ts';

/** The fields of each collection's files. Declarations and starting points are read into types of their own instead. */
interface FieldsByCollection {
  readonly projects: never;
  readonly blueprints: never;
  readonly organisations: OrganisationFields;
  readonly principles: PrincipleFields;
  readonly reviews: ReviewFields;
  readonly pages: PageFields;
  readonly removed: RemovalFields;
  readonly search: SynonymFields;
}

/** A file of a collection. */
export type ContentFile<Name extends Collection> = Omit<ReadFile, 'fields'> & {
  readonly fields?: FieldsByCollection[Name];
};

/** The files of a content folder. */
export interface Content {
  /** The content folder. */
  readonly root: string;
  /** What the files were checked with. */
  readonly context: CheckContext;
  /** The files of each collection, valid or not. */
  readonly files: <Name extends Collection>(collection: Name) => readonly ContentFile<Name>[];
  /** The paths of the files with an error by a rule on the whole register. */
  readonly held: ReadonlySet<string>;
  /** Whether a file may be published: no rule, on the file or on the whole register, finds an error in it. */
  readonly isValid: (file: ContentFile<Collection>) => boolean;
}

/** Collections that another content folder, such as one made for a test, may lack. */
const ownTexts: ReadonlySet<Collection> = new Set(['principles', 'pages', 'blueprints', 'search']);

/** Reads a content folder; paths in messages are relative to `base`, which has the register's own `content/`. */
export function readContent(root: string, base: string, context: CheckContext): Content {
  const shown = (absolute: string) => relative(base, absolute);
  const folderOf = (collection: Collection) =>
    ownTexts.has(collection) && !existsSync(join(root, collection)) ? join(base, 'content') : root;
  const read = <Name extends Collection>(collection: Name) =>
    findFiles(folderOf(collection), collection, shown).map(
      // Fields are read by the schema of the collection.
      (file) => readFile(file, context, draftRules) as ContentFile<Name>,
    );
  const files = new Map<Collection, readonly ContentFile<Collection>[]>(collections.map((each) => [each, read(each)]));
  const messages = checkRegister(groupFacts([...files.values()].flat().map(({ facts }) => facts)));
  const held = new Set(messages.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])));
  return {
    root,
    context,
    files: <Name extends Collection>(collection: Name) => (files.get(collection) ?? []) as readonly ContentFile<Name>[],
    held,
    isValid: (read) => (read.declaration ?? read.blueprint ?? read.fields) !== undefined && !held.has(read.file.path),
  };
}
