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

/** What a collection's files have as fields; declarations and starting points are read as such instead. */
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

/** A file of a collection, read. */
export type ContentFile<Name extends Collection> = Omit<ReadFile, 'fields'> & {
  readonly fields?: FieldsByCollection[Name];
};

/** A content folder, read. */
export interface Content {
  /** The content folder. */
  readonly root: string;
  readonly context: CheckContext;
  /** The files of each collection, at fault or not. */
  readonly files: <Name extends Collection>(collection: Name) => readonly ContentFile<Name>[];
  /** The paths of the files in which a rule about the whole register finds an error. */
  readonly held: ReadonlySet<string>;
  /** Whether a file may be published: neither a rule about one file nor one about the whole register finds an error in it. */
  readonly isSound: (file: ContentFile<Collection>) => boolean;
}

/** Collections of the register's own texts: another content folder, such as one made for a test, may lack them. */
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
    isSound: (read) => (read.declaration ?? read.blueprint ?? read.fields) !== undefined && !held.has(read.file.path),
  };
}
