import type { AnswerState } from '../../model/answer.ts';
import { proseQuestions } from '../../model/questions/index.ts';
import type { Plain } from '../../parse/front-matter-text.ts';
import { withheldReasons } from '../../model/vocabulary/index.ts';
import {
  emptyDraft,
  type Submission,
  type Draft,
  type WrittenAnswer,
  type WrittenFields,
  type WrittenOrganisation,
} from '../../draft/draft.ts';
import type { DraftNotes, Sending, StoredDraft } from './draft-store.ts';

/** The version of the stored format. Other versions are left alone, because an older or newer site may read them. */
const version = 1;

/** How deeply fields may be nested. Files have three levels. */
const deepest = 8;

/** A draft as text for the browser's storage. */
export function toStored(draft: StoredDraft): string {
  return JSON.stringify({ version, ...draft, key: undefined });
}

/**
 * Reads a draft from the browser's storage; undefined if it is invalid. The text is untrusted: another version of this site,
 * another site of the same host or the user may have written it. Never throws.
 */
export function fromStored(key: string, raw: string): StoredDraft | undefined {
  try {
    return readStored(key, JSON.parse(raw));
  } catch {
    // Not JSON, or nested too deeply to be a draft.
    return undefined;
  }
}

function readStored(key: string, value: unknown): StoredDraft | undefined {
  if (!isRecord(value) || value['version'] !== version) return undefined;
  const { revision, saved, original } = value;
  const submission = readSubmission(value['submission']);
  if (!submission || typeof revision !== 'number' || !Number.isSafeInteger(revision) || revision < 1) return undefined;
  if (typeof saved !== 'string' || Number.isNaN(Date.parse(saved))) return undefined;
  if (original !== undefined && typeof original !== 'string') return undefined;
  const notes = readNotes(value['notes'], submission.unknown);
  const lineage = readLineage(value['lineage']);
  return {
    key,
    submission: submission.known,
    revision,
    saved,
    ...(original !== undefined && { original }),
    ...(notes && { notes }),
    ...(lineage && { lineage }),
  };
}

function readSubmission(value: unknown): { known: Submission; unknown: readonly string[] } | undefined {
  if (!isRecord(value) || !Array.isArray(value['organisations'])) return undefined;
  const declaration = readWriting(value['declaration']);
  const organisations = value['organisations'].map(readOrganisation);
  if (!declaration || organisations.some((organisation) => !organisation)) return undefined;
  return {
    known: { declaration: declaration.known, organisations: organisations as WrittenOrganisation[] },
    unknown: declaration.unknown,
  };
}

function readWriting(value: unknown): { known: Draft; unknown: readonly string[] } | undefined {
  if (!isRecord(value) || typeof value['id'] !== 'string' || !isFields(value['fields'])) return undefined;
  if (!isRecord(value['answers'])) return undefined;
  const given = Object.entries(value['answers']).map(([id, answer]) => [id, readAnswer(answer)] as const);
  if (given.some(([, answer]) => !answer)) return undefined;
  const known = new Set<string>(proseQuestions.map(({ id }) => id));
  const answers = Object.fromEntries(given.filter(([id]) => known.has(id)));
  return {
    known: { id: value['id'], fields: value['fields'], answers: { ...emptyDraft.answers, ...answers } },
    // The answer to a question that the form no longer asks is kept as text.
    unknown: given.flatMap(([id, answer]) => (known.has(id) || !answer?.words ? [] : [`${id}\n\n${answer.words}`])),
  };
}

const states: readonly string[] = [
  'answered',
  'not_sure',
  'does_not_apply',
  'withheld',
] satisfies readonly AnswerState[];

function readAnswer(value: unknown): WrittenAnswer | undefined {
  if (!isRecord(value) || typeof value['words'] !== 'string' || typeof value['state'] !== 'string') return undefined;
  if (!states.includes(value['state'])) return undefined;
  const withheld = withheldReasons.find((reason) => reason.value === value['withheld'])?.value;
  return { state: value['state'] as AnswerState, words: value['words'], ...(withheld && { withheld }) };
}

function readOrganisation(value: unknown): WrittenOrganisation | undefined {
  if (!isRecord(value) || typeof value['id'] !== 'string' || !isFields(value['fields'])) return undefined;
  return { id: value['id'], fields: value['fields'] };
}

/** The notes, as far as they are valid. */
function readNotes(value: unknown, more: readonly string[]): DraftNotes | undefined {
  const given = isRecord(value) ? value : {};
  const leftOver = [...(isTexts(given['leftOver']) ? given['leftOver'] : []), ...more];
  const sending = readSending(given['sending']);
  if (leftOver.length === 0 && !sending) return undefined;
  return { ...(leftOver.length > 0 && { leftOver }), ...(sending && { sending }) };
}

function readSending(value: unknown): Sending | undefined {
  if (!isRecord(value)) return undefined;
  const { agreed, confirmed, organisation, post } = value;
  if (!isTexts(agreed) || !isTexts(confirmed)) return undefined;
  if (typeof organisation !== 'string' || typeof post !== 'string') return undefined;
  const step = value['step'] === 'tried' || value['step'] === 'opened' ? value['step'] : 'filling';
  return { agreed, confirmed, organisation, post, step };
}

function readLineage(value: unknown): Readonly<Record<string, number>> | undefined {
  if (!isRecord(value)) return undefined;
  return Object.values(value).every((revision) => typeof revision === 'number')
    ? (value as Record<string, number>)
    : undefined;
}

function isFields(value: unknown): value is WrittenFields {
  return isRecord(value) && isPlain(value, deepest);
}

function isPlain(value: unknown, levels: number): value is Plain {
  if (typeof value === 'string' || value === null) return true;
  if (levels === 0) return false;
  if (Array.isArray(value)) return value.every((item) => isPlain(item, levels - 1));
  return isRecord(value) && Object.values(value).every((item) => isPlain(item, levels - 1));
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
