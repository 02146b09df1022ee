import { comparePlaces, type Message } from '../model/message.ts';
import { readDeclaration } from '../parse/parse-declaration.ts';
import { readOrganisation } from '../parse/parse-collections.ts';
import {
  gatherOrganisationFacts,
  gatherProjectFacts,
  type OrganisationFacts,
  type RegisterFacts,
} from '../model/register-facts.ts';
import { draftRules } from '../rules/draft-rules.ts';
import { checkRegister, registerRules } from '../rules/register/check-register.ts';
import { takenId } from '../rules/register/taken-id.ts';
import { wordRules } from '../rules/words/index.ts';
import type { Day } from '../text/dates.ts';
import { composeFiles, deriveId } from './compose.ts';
import type { Submission } from './draft.ts';

/** What a submission is checked against. */
export interface SubmissionContext {
  /** The day of the check. */
  readonly today: Day;
  /** The facts of every published file. */
  readonly known: RegisterFacts;
  /** The file of the entry that the submission changes; absent for a new one. */
  readonly original?: string;
}

const everyRule = [...draftRules, ...wordRules];

/**
 * Checks a submission as the checker would check its files in the register: by the reader with all its rules, and by the rules
 * about the register as a whole. Each message's `file` is a path that `composeFiles` gives.
 */
export function checkSubmission(submission: Submission, { today, known, original }: SubmissionContext): Message[] {
  const files = composeFiles(submission, original);
  const organisations: OrganisationFacts[] = [];
  const messages = submission.organisations.flatMap(({ id }, index): readonly Message[] => {
    const { path, text } = files[index]!;
    const read = readOrganisation({ path, id, content: text });
    organisations.push({ ...gatherOrganisationFacts(path, id, read.draft, read.given, read.placeOf), incoming: true });
    return read.messages;
  });
  const { path, text } = files.at(-1)!;
  const id = deriveId(submission.declaration);
  const { draft, placeOf, messages: own } = readDeclaration({ path, id, content: text }, { today }, everyRule);
  messages.push(...own);
  // What an unreadable file refers to is unknown.
  if (!draft) return messages.toSorted(comparePlaces);

  const project = {
    ...gatherProjectFacts(path, draft, placeOf),
    ...(original === undefined && { incoming: true as const }),
  };
  const all: RegisterFacts = {
    ...known,
    projects: [...known.projects, project],
    organisations: [...known.organisations, ...organisations],
  };
  const taken = original === undefined ? all : { ...all, projects: [] };
  // Published files of the same names are left out, since their faults would be reported as the submission's.
  const ids = new Set(submission.organisations.map((organisation) => organisation.id));
  const others: RegisterFacts = {
    ...all,
    projects: all.projects.filter((facts) => facts === project || facts.id !== id),
    organisations: all.organisations.filter((facts) => facts.incoming ?? !ids.has(facts.id)),
  };
  const paths = new Set(files.map((file) => file.path));
  const found = [
    ...checkRegister(taken, [takenId]),
    ...checkRegister(
      others,
      registerRules.filter((rule) => rule !== takenId),
    ),
  ];
  return [...messages, ...found.filter(({ file }) => paths.has(file))].toSorted(comparePlaces);
}
