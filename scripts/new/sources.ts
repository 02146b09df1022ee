import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findFiles, toFoundFile, readFound } from '../../src/files/content-folder.ts';
import { looksLikeAtrs, readAtrs } from '../../src/formats/atrs/read-atrs.ts';
import { readGuide } from '../../src/formats/guide/read-guide.ts';
import type { Imported } from '../../src/formats/import-result.ts';
import { readBlueprint } from '../../src/parse/parse-collections.ts';
import { createDraftFromBlueprint } from '../../src/draft/draft-from-blueprint.ts';
import { openDeclaration } from '../../src/draft/open-declaration.ts';
import { emptyDraft, type WrittenFields, type Draft } from '../../src/draft/draft.ts';
import { readDocument } from '../shared/read-document.ts';
import { shownPath } from '../shared/paths.ts';

/** What a new declaration starts from. */
export type Source =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'blueprint'; readonly id: string }
  /** Another declaration: a path, or the id of one of the register's. */
  | { readonly kind: 'declaration'; readonly name: string }
  | { readonly kind: 'atrs' | 'guide'; readonly path: string };

/** The start of a declaration, or why there is none. */
export type Start = Imported | { readonly problem: string };

const nothing: Imported = { submission: { declaration: emptyDraft, organisations: [] }, filled: [], leftOver: [] };

/** Reads what a declaration starts from. Never throws for what a file may hold. */
export async function readSource(source: Source, content: string, today: string): Promise<Start> {
  switch (source.kind) {
    case 'nothing':
      return nothing;
    case 'blueprint':
      return startFromBlueprint(source.id, content, today);
    case 'declaration':
      return startFromDeclaration(source.name, content);
    case 'atrs':
    case 'guide': {
      const document = await readDocument(source.path);
      if ('problem' in document) return document;
      if (source.kind === 'guide') return readGuide(document.text);
      if (looksLikeAtrs(document.text)) return readAtrs(document.text);
      return {
        problem: `${shownPath(source.path)} does not look like an ATRS record: too few of its headings were found`,
      };
    }
  }
}

/** The starting points of a content folder, in the order of their ids. */
export function listBlueprints(content: string, today: string): { readonly id: string; readonly name: string }[] {
  return findFiles(content, 'blueprints', shownPath).flatMap(({ id }) => {
    const blueprint = readBlueprintOf(id, content, today);
    return blueprint ? [{ id, name: blueprint.name }] : [];
  });
}

function readBlueprintOf(id: string, content: string, today: string) {
  const file = toFoundFile(join(content, 'blueprints', `${id}.md`), 'blueprints', shownPath);
  const found = readFound(file);
  return 'bytes' in found
    ? readBlueprint({ path: file.path, id, content: found.bytes }, { today }).blueprint
    : undefined;
}

function startFromBlueprint(id: string, content: string, today: string): Start {
  const blueprint = readBlueprintOf(id, content, today);
  if (blueprint)
    return { ...nothing, submission: { declaration: createDraftFromBlueprint(blueprint), organisations: [] } };
  const known = listBlueprints(content, today).map((each) => each.id);
  return { problem: `There is no starting point called ${id}; there are: ${known.join(', ')}` };
}

/** Fields that are about another project alone, or about the history of its entry. */
const notCopied: ReadonlySet<string> = new Set([
  'title', 'summary', 'stage', 'started', 'ended', 'contracts', 'declared', 'reviewed', 'review_by', 'updates', 'previous_ids', 'example',
]); // prettier-ignore

function startFromDeclaration(name: string, content: string): Start {
  const own = join(content, 'projects', `${name}.md`);
  const absolute = /^[a-z0-9-]+$/.test(name) && existsSync(own) ? own : name;
  const found = readFound(toFoundFile(absolute, 'projects', shownPath));
  if ('message' in found) return { problem: `${shownPath(absolute)}: ${found.message.message}` };
  const { draft, leftOver } = openDeclaration({ id: basename(absolute, '.md'), content: found.bytes });
  return { ...nothing, leftOver, submission: { declaration: copyDraft(draft), organisations: [] } };
}

function copyDraft({ fields, answers }: Draft): Draft {
  const kept: WrittenFields = Object.fromEntries(Object.entries(fields).filter(([key]) => !notCopied.has(key)));
  return { id: '', fields: kept, answers };
}
