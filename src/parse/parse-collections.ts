import type { Block } from '../model/answer.ts';
import type { Blueprint } from '../model/blueprint.ts';
import { wholeFile, type Message, type Place } from '../model/message.ts';
import { findIdFault, findReviewIdFault } from '../text/entry-id.ts';
import { leftToFill } from '../rules/answers/left-to-fill.ts';
import { draftRules } from '../rules/draft-rules.ts';
import { invalidId } from '../rules/file/invalid-id.ts';
import { unexpectedProse } from '../rules/file/unexpected-prose.ts';
import { canBeReached, unreachableContact } from '../rules/front-matter/unreachable-contact.ts';
import { findPersonalData } from '../rules/personal/index.ts';
import { unreachableContest } from '../rules/front-matter/unreachable-contest.ts';
import { makeFault, type AnyDraftRule, type CheckContext, type Fault } from '../rules/rule.ts';
import type { Contact } from '../model/fields/contact-fields.ts';
import { blueprintFields } from '../model/fields/blueprint-fields.ts';
import {
  pageFields, principleFields, removalFields, synonymFields,
  type BlueprintFields, type OrganisationFields, type PageFields, type PrincipleFields, type RemovalFields, type ReviewFields,
  type SynonymFields,
} from '../model/fields/collection-fields.ts'; // prettier-ignore
import type { FieldTable } from '../model/fields/field.ts';
import { organisationFields } from '../model/fields/organisation-fields.ts';
import { reviewFields } from '../model/fields/review-fields.ts';
import { readDraft, type FileToRead } from './parse-declaration.ts';
import { findFieldPlace, readFields } from './parse-fields.ts';
import { readFrontMatter } from './parse-front-matter.ts';
import { readMarkdown, type ReadMarkdown } from './parse-markdown.ts';
import { createMessages } from './parse-messages.ts';
import { checkRemarks } from './remarks.ts';
import { readSource } from './decode-source.ts';
import { splitFrontMatter, type Halves } from './split-front-matter.ts';

/** The result of reading a file without answers. */
export interface ReadOther<Fields> {
  /** The file's name without `.md`. */
  readonly id: string;
  /** The fields; absent if any message is an error. */
  readonly fields?: Fields;
  /** Every valid field. */
  readonly draft: Partial<Fields>;
  /** The names of all fields in the file, valid or not. */
  readonly given: ReadonlySet<string>;
  /** The prose below the fields. */
  readonly blocks: readonly Block[];
  /** Locates a field, by its dotted path, in the file. */
  readonly placeOf: (field: string) => Place;
  /** What is wrong with the file. */
  readonly messages: readonly Message[];
}

/** Reads a file of `content/organisations/`. */
export function readOrganisation(file: FileToRead): ReadOther<OrganisationFields> {
  return readOther<OrganisationFields>(file, organisationFields, { findIdFault, prose: false, personal: true });
}

/** Reads a file of `content/principles/`. */
export function readPrinciple(file: FileToRead): ReadOther<PrincipleFields> {
  return readOther<PrincipleFields>(file, principleFields, { prose: true });
}

/** Reads a file of `content/pages/`. */
export function readPage(file: FileToRead): ReadOther<PageFields> {
  return readOther<PageFields>(file, pageFields, { prose: true });
}

/** Reads a file of `content/reviews/`. */
export function readReview(file: FileToRead): ReadOther<ReviewFields> {
  return readOther<ReviewFields>(file, reviewFields, { findIdFault: findReviewIdFault, prose: true, personal: true });
}

/** Reads a file of `content/search/`. */
export function readSynonyms(file: FileToRead): ReadOther<SynonymFields> {
  return readOther<SynonymFields>(file, synonymFields, { prose: true });
}

/** Reads a file of `content/removed/`. */
export function readRemoval(file: FileToRead): ReadOther<RemovalFields> {
  return readOther<RemovalFields>(file, removalFields, { findIdFault, prose: false, personal: true });
}

/** The result of reading a starting point. */
export interface ReadBlueprint {
  /** Absent if any message is an error. */
  readonly blueprint?: Blueprint;
  /** What is wrong with the file. */
  readonly messages: readonly Message[];
}

/** Rules that do not apply to a starting point: its gaps and contact details are filled in by the project that uses it. */
const projectOnlyRules: ReadonlySet<AnyDraftRule> = new Set<AnyDraftRule>([leftToFill, unreachableContest]);

/** Reads a file of `content/blueprints/` as strictly as a declaration, by the rules that can apply to one. */
export function readBlueprint(
  file: FileToRead,
  context: CheckContext,
  rules: readonly AnyDraftRule[] = draftRules,
): ReadBlueprint {
  const kept = rules.filter((rule) => !projectOnlyRules.has(rule));
  const { draft, messages, isValid } = readDraft(file, context, kept, blueprintFields);
  if (!isValid) return { messages };
  const { name, summary, ...front } = draft!.front as BlueprintFields;
  const answers = draft!.answers as Blueprint['answers'];
  return { messages, blueprint: { id: file.id, name, summary, front: front as Blueprint['front'], answers } };
}

/** How the kinds of file differ, apart from their fields. */
interface Kind {
  /** Checks the file's name; absent if the name is not used as an id. */
  readonly findIdFault?: (name: string) => string | undefined;
  /** Whether the file may have prose below its fields. */
  readonly prose: boolean;
  /** Whether its fields are checked for personal data, as in all files that the public may submit. */
  readonly personal?: boolean;
}

function readOther<Fields>(
  file: FileToRead,
  table: FieldTable,
  { findIdFault: findFault, prose, personal = false }: Kind,
): ReadOther<Fields> {
  const faults: Fault[] = [];
  const why = findFault?.(file.id);
  if (why) faults.push(makeFault(invalidId, { id: file.id, why }, '', wholeFile));
  const source = readSource(file.content);
  faults.push(...source.faults);
  const halves = source.text === '' ? undefined : splitFrontMatter(source.text);
  faults.push(...(halves?.faults ?? []));
  if (!halves || halves.faults.length > 0) return finish<Fields>(file, faults, {}, new Set(), [], () => wholeFile);

  const frontMatter = readFrontMatter(halves.frontMatter);
  const read = readFields(frontMatter, table);
  const body = prose ? readProse(halves) : refuseProse(halves);
  faults.push(...frontMatter.faults, ...(frontMatter.readable ? read.faults : []), ...body.faults);
  const placeOf = (field: string) => findFieldPlace(field, frontMatter.places).value;
  const contact = read.values['contact'] as Contact | undefined;
  if (contact && !canBeReached(contact)) {
    faults.push(makeFault(unreachableContact, undefined, 'contact', placeOf('contact')));
  }
  if (personal) {
    faults.push(...checkRemarks(halves.frontMatter));
    for (const { rule, finding } of findPersonalData(read.values)) {
      faults.push(makeFault(rule, finding.details, finding.field, placeOf(finding.field)));
    }
  }
  return finish<Fields>(file, faults, read.values as Partial<Fields>, read.given, body.blocks, placeOf);
}

function readProse({ body, bodyLine }: Halves): ReadMarkdown {
  return readMarkdown(body, { line: bodyLine, column: 1 }, '', { isPage: true });
}

/** Reports any prose, without looking for other faults in text that has to be deleted anyway. */
function refuseProse({ body, bodyLine }: Halves): ReadMarkdown {
  const first = body.search(/\S/);
  if (first === -1) return { blocks: [], faults: [] };
  const line = bodyLine + body.slice(0, first).split('\n').length - 1;
  return { blocks: [], faults: [makeFault(unexpectedProse, undefined, '', { line, column: 1 })] };
}

function finish<Fields>(
  file: FileToRead,
  faults: readonly Fault[],
  draft: Partial<Fields>,
  given: ReadonlySet<string>,
  blocks: readonly Block[],
  placeOf: (field: string) => Place,
): ReadOther<Fields> {
  const messages = createMessages(file.path, faults);
  const isValid = !messages.some(({ severity }) => severity === 'error');
  return { id: file.id, draft, given, blocks, placeOf, messages, ...(isValid && { fields: draft as Fields }) };
}
