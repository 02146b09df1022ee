import type { Imported } from '../../formats/import-result.ts';
import { proseQuestions } from '../../model/questions/index.ts';
import type { Plain } from '../../parse/front-matter-text.ts';
import { readFrontMatter } from '../../parse/parse-front-matter.ts';
import { readOrganisation } from '../../parse/parse-collections.ts';
import { splitFrontMatter } from '../../parse/split-front-matter.ts';
import type { RegisterFacts } from '../../model/register-facts.ts';
import { idFromTitle } from '../../draft/id-from-title.ts';
import { openDeclaration } from '../../draft/open-declaration.ts';
import { isGroup, isList, saysNothing } from '../../draft/draft-values.ts';
import type { Submission, WrittenFields, WrittenOrganisation } from '../../draft/draft.ts';
import type { DraftNotes } from '../store/draft-store.ts';
import { recognise, type Input, type Recognised } from '../../formats/recognise-input.ts';

/** What becomes a draft. */
export interface ImportedDraft {
  /** What was read. */
  readonly submission: Submission;
  /** The text that matched nothing. */
  readonly notes: DraftNotes;
  /** The id of the published entry that the file belongs to. */
  readonly updates?: string;
}

/** Something that could not be imported as expected. */
export interface ImportProblem {
  /** The file's name; empty for pasted text. */
  readonly file: string;
  /** What is wrong, and what to do about it. */
  readonly words: string;
}

/** What was read of everything that was imported at once. */
export interface ReadInputsResult {
  /** Absent where nothing was recognised. */
  readonly brought?: ImportedDraft;
  /** Paths of fields and ids of questions that were filled. */
  readonly filled: readonly string[];
  /** Text that matched nothing; if there is a draft, it is in its notes too. */
  readonly leftOver: readonly string[];
  /** What could not be imported as expected. */
  readonly problems: readonly ImportProblem[];
  /** Whether answers were matched to questions by their words, which should be checked. */
  readonly matched: boolean;
}

/** What an input turned out to be, with its name for problems. */
type Named<Kind extends Recognised['kind']> = Extract<Recognised, { kind: Kind }> & { readonly file: string };

/**
 * Reads what is imported: one declaration, as a file of the register or as another document, and the files of any
 * organisations that belong to it. Nothing is dropped without being named; never throws.
 */
export async function readInputs(inputs: readonly Input[], register: RegisterFacts): Promise<ReadInputsResult> {
  const problems: ImportProblem[] = [];
  const recognised = await Promise.all(
    inputs.map(async (input) => ({ ...(await recognise(input)), file: 'name' in input ? input.name : '' })),
  );
  const organisations: Named<'organisation'>[] = [];
  const declarations: (Named<'declaration'> | Named<'document'>)[] = [];
  for (const one of recognised) {
    if (one.kind === 'refused') problems.push({ file: one.file, words: one.why });
    else if (one.kind === 'organisation') organisations.push(one);
    else declarations.push(one);
  }
  // A file of the register holds most.
  const first = declarations.find(({ kind }) => kind === 'declaration') ?? declarations[0];
  for (const other of declarations) {
    if (other !== first)
      problems.push({ file: other.file, words: 'This is another declaration. Bring it in on its own.' });
  }
  const nothing = { filled: [], leftOver: [], problems, matched: false };
  if (!first) {
    for (const { file } of organisations) {
      problems.push({ file, words: 'This is the file of an organisation. Bring it in together with its declaration.' });
    }
    return nothing;
  }
  const imported = await importedFrom(first, problems);
  if (!imported) return nothing;
  const { submission, filled, leftOver } = imported;
  if (filled.length === 0) {
    const words = 'Nothing in it was recognised as an answer. You can copy from it below into a blank declaration.';
    return { ...nothing, leftOver, problems: [...problems, { file: first.file, words }] };
  }
  const { id } = submission.declaration;
  const isPublished = first.kind === 'declaration' && register.projects.some((project) => project.id === id);
  return {
    brought: {
      submission: withOrganisations(submission, organisations, register, problems),
      notes: leftOver.length > 0 ? { leftOver } : {},
      ...(isPublished && { updates: id }),
    },
    filled,
    leftOver,
    problems,
    matched: first.kind === 'document',
  };
}

async function importedFrom(
  one: Named<'declaration'> | Named<'document'>,
  problems: ImportProblem[],
): Promise<Imported | undefined> {
  try {
    return one.kind === 'declaration' ? openFile(one, problems) : await readDocument(one.text);
  } catch {
    problems.push({
      file: one.file,
      words: 'This could not be read. Bring it in piece by piece, or copy from it by hand.',
    });
    return undefined;
  }
}

/** Readers are loaded only when there is a document to read. */
async function readDocument(text: string): Promise<Imported> {
  const { looksLikeAtrs, readAtrs } = await import('../../formats/atrs/read-atrs.ts');
  if (looksLikeAtrs(text)) return readAtrs(text);
  const { readGuide } = await import('../../formats/guide/read-guide.ts');
  return readGuide(text);
}

function openFile({ id, text, file }: Named<'declaration'>, problems: ImportProblem[]): Imported {
  const { draft, messages, leftOver } = openDeclaration({ id, content: text });
  problems.push(...messages.map(({ message }) => ({ file, words: message })));
  const answered = proseQuestions.filter(({ id: question }) => {
    const { state, words } = draft.answers[question];
    return state !== 'answered' || words.trim() !== '';
  });
  return {
    submission: { declaration: draft, organisations: [] },
    filled: [
      ...Object.keys(draft.fields).filter((field) => !saysNothing(draft.fields[field])),
      ...answered.map(({ id: question }) => question),
    ],
    leftOver,
  };
}

/** Adds the organisations whose files were imported too, except those that the register has already. */
function withOrganisations(
  submission: Submission,
  files: readonly Named<'organisation'>[],
  register: RegisterFacts,
  problems: ImportProblem[],
): Submission {
  const organisations = [...submission.organisations];
  for (const file of files) {
    const organisation = openOrganisation(file, problems);
    const isSame = ({ id }: { readonly id: string }) => id === organisation.id;
    const words = register.organisations.some(isSame)
      ? 'The register has this organisation already; what it says there counts.'
      : organisations.some(isSame) && 'This organisation is there twice; the first was taken.';
    if (words) problems.push({ file: file.file, words });
    else organisations.push(organisation);
  }
  return { ...submission, organisations };
}

function openOrganisation({ id, text, file }: Named<'organisation'>, problems: ImportProblem[]): WrittenOrganisation {
  const fields = ordinary(
    readFrontMatter(splitFrontMatter(text.replace(/\r\n?/g, '\n')).frontMatter).values,
  ) as WrittenFields;
  const name = fields['name'];
  const given = id || (typeof name === 'string' ? idFromTitle(name) : '');
  const { messages } = readOrganisation({ path: file, id: given, content: text });
  problems.push(
    ...messages.filter(({ severity }) => severity === 'error').map(({ message }) => ({ file, words: message })),
  );
  return { id: given, fields };
}

/** A value whose groups are ordinary objects; the reader's inherit nothing. */
function ordinary(value: Plain): Plain {
  if (isList(value)) return value.map(ordinary);
  if (!isGroup(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, ordinary(inner)]));
}
