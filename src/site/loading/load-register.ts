import { deriveRegister, compareTitles, type DerivedReview } from '../../derive/derived-register.ts';
import { readSubmissions } from '../../files/read-submissions.ts';
import { collections, type Collection } from '../../model/collections.ts';
import { compareText } from '../../text/compare-text.ts';
import type { Day } from '../../text/dates.ts';
import { findIdFault } from '../../text/entry-id.ts';
import type { AwaitingCorrection, Register } from '../model.ts';
import { getEntryPast, readPast } from './past.ts';
import { readContent, type Content, type ContentFile } from './read-content.ts';

/** Where a register is loaded from, and for which day. */
export interface LoadOptions {
  /** The content folder. */
  readonly content: string;
  /** The project's folder, whose `content/` has the texts that another content folder may lack. */
  readonly base: string;
  /** The folder of the cache. */
  readonly cache: string;
  /** The day that decides what is due. */
  readonly today: Day;
  /** Called with a line for each collection that has invalid files. */
  readonly warn: (warning: string) => void;
}

/** Reads a content folder and its past in Git, and derives the register from them. */
export async function loadRegister({ content: root, base, cache, today, warn }: LoadOptions): Promise<Register> {
  const content = readContent(root, base, { today });
  for (const collection of collections) warnAboutHeldFiles(content, collection, warn);
  const past = await readPast(content, cache);
  const projectFiles = content.files('projects').flatMap((file) => {
    const shown = content.isValid(file) ? file : past.lastGood.get(file.file.path)?.file;
    return shown?.declaration && shown.bytes ? [{ declaration: shown.declaration, bytes: shown.bytes }] : [];
  });
  const lastGood = new Map([...past.lastGood.values()].map(({ file, version }) => [file.file.id, version]));
  const register = deriveRegister({
    today,
    declarations: projectFiles.map(({ declaration }) => declaration),
    organisations: content
      .files('organisations')
      .filter(({ file }) => findIdFault(file.id) === undefined)
      .map((file) => ({
        id: file.file.id,
        ...(content.isValid(file) && file.fields && { fields: file.fields }),
      })),
    reviews: findValidFiles(content, 'reviews').map(({ id, fields, body }): DerivedReview => ({ id, ...fields, body })),
    principleTexts: findValidFiles(content, 'principles'),
    pastOf: (id) => getEntryPast(past, id, lastGood.get(id)),
  });
  const held = findHeldEntries(content);
  return {
    ...register,
    files: new Map(projectFiles.map(({ declaration, bytes }) => [declaration.id, bytes])),
    known: past.known,
    ...(past.repository !== undefined && { repository: past.repository }),
    gone: past.gone,
    awaiting: held.filter(({ id }) => findIdFault(id) === undefined),
    unusableNames: held.filter(({ id }) => findIdFault(id) !== undefined).length,
    removed: content
      .files('removed')
      .filter(({ file }) => findIdFault(file.id) === undefined)
      .map(({ file: { id }, fields }) => ({ id, ...(fields && { fields }) })),
    heldReviews: findHeldFiles(content, 'reviews').length,
    pages: new Map(findValidFiles(content, 'pages').map(({ id, fields, body }) => [id, { id, ...fields, body }])),
    blueprints: content
      .files('blueprints')
      .flatMap(({ blueprint }) => blueprint ?? [])
      .sort((a, b) => compareTitles({ id: a.id, title: a.name }, { id: b.id, title: b.name })),
    synonyms: findValidFiles(content, 'search').flatMap(({ fields }) => fields.groups),
    submissions: readSubmissions(),
  };
}

function findValidFiles<Name extends Collection>(content: Content, collection: Name) {
  return content.files(collection).flatMap((read) => {
    const { file, fields, blocks } = read;
    return fields && content.isValid(read) ? [{ id: file.id, fields, body: blocks }] : [];
  });
}

function findHeldFiles(content: Content, collection: Collection): ContentFile<Collection>[] {
  return content.files(collection).filter((file) => !content.isValid(file));
}

function findHeldEntries(content: Content): AwaitingCorrection[] {
  return (['projects', 'organisations'] as const)
    .flatMap((collection) => findHeldFiles(content, collection).map(({ file }) => ({ id: file.id, collection })))
    .sort((a, b) => compareText(a.id, b.id));
}

function warnAboutHeldFiles(content: Content, collection: Collection, warn: LoadOptions['warn']): void {
  const held = findHeldFiles(content, collection).map(({ file }) => file.id);
  if (held.length === 0) return;
  const some = `${held.slice(0, 10).join(', ')}${held.length > 10 ? ' …' : ''}`;
  warn(`${collection}: ${held.length} held back until corrected: ${some}. Run "npm run check".`);
}
