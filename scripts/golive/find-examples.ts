import { findFiles } from '../../src/files/content-folder.ts';
import { readFile, type ReadFile } from '../../src/files/read-entries.ts';
import { listInvolvedIds } from '../../src/model/involvement.ts';
import { draftRules } from '../../src/rules/draft-rules.ts';
import type { OrganisationFields, ReviewFields } from '../../src/model/fields/collection-fields.ts';
import type { Day } from '../../src/text/dates.ts';
import { shownPath } from '../shared/paths.ts';

/** The invented entries of a register. */
export interface Examples {
  /** Their files, as absolute paths. */
  readonly files: readonly string[];
  /** Why they cannot be moved: real entries that refer to invented organisations. */
  readonly conflicts: readonly string[];
}

/** Finds the invented entries, which are marked as such. */
export function findExamples(content: string, today: Day): Examples {
  const read = (['projects', 'organisations', 'reviews'] as const).flatMap((collection) =>
    findFiles(content, collection, shownPath).map((file) => readFile(file, { today }, draftRules)),
  );
  const invented = read.filter(isExample);
  const organisations = new Set(
    invented.filter(({ file }) => file.collection === 'organisations').map(({ file }) => file.id),
  );
  const conflicts = read
    .filter((file) => !isExample(file))
    .flatMap((file) =>
      listNamed(file).flatMap((id) => (organisations.has(id) ? [`${file.file.path} names ${id}`] : [])),
    );
  return { files: invented.map(({ file }) => file.absolute), conflicts };
}

function isExample({ declaration, fields }: ReadFile): boolean {
  return declaration?.front.example ?? (fields as { example?: true } | undefined)?.example ?? false;
}

function listNamed({ file, declaration, fields }: ReadFile): readonly string[] {
  if (declaration) return listInvolvedIds(declaration.front);
  if (file.collection === 'reviews') {
    const { covers = [] } = (fields ?? {}) as Partial<ReviewFields>;
    return covers === 'whole_charter' ? [] : covers;
  }
  const { part_of: whole } = (fields ?? {}) as Partial<OrganisationFields>;
  return whole === undefined ? [] : [whole];
}
