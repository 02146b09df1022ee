import { outcomeStates, reviewStates } from '../derive/outcome.ts';
import { formatDate, isDate } from '../text/dates.ts';
import { aiKinds, aiRoles, aiUses } from '../model/vocabulary/ai-terms.ts';
import { dataKinds, personalDataKinds } from '../model/vocabulary/data-terms.ts';
import { choices, stages } from '../model/vocabulary/project-terms.ts';
import { areas, people, themes } from '../model/vocabulary/subject-terms.ts';
import { labelOrValue, type Term } from '../model/vocabulary/term.ts';
import type { ProjectData } from './project-data.ts';

/** A fact by which projects are compared. */
export interface ComparedFact {
  /** Its row in the table. */
  readonly id: string;
  readonly heading: string;
  /** What a project says of it, in words; nothing where it says nothing. */
  readonly of: (project: ProjectData) => readonly string[];
}

/** The facts in the order of the table. */
export const comparedFacts: readonly ComparedFact[] = [
  { id: 'summary', heading: 'In brief', of: ({ summary }) => [summary] },
  { id: 'organisations', heading: 'Who takes part', of: organisations },
  fact('stage', 'Stage', 'stage', stages),
  fact('ai', 'Use of AI', 'uses_ai', aiUses),
  fact('ai-kind', 'Kind of AI', 'ai.kind', aiKinds),
  fact('ai-role', "AI's part in decisions", 'ai.role', aiRoles),
  fact('themes', 'Themes', 'themes', themes),
  fact('areas', 'Areas', 'areas', areas),
  { id: 'places', heading: 'Where people meet it', of: ({ values }) => values('found_at') },
  fact('people', 'People affected', 'people', people),
  fact('personal-data', 'Personal data', 'personal_data', personalDataKinds),
  fact('data-kinds', 'Kinds of data', 'data_kinds', dataKinds),
  fact('opt-out', 'Can people keep their data out?', 'contest.opt_out', choices),
  fact('person-instead', 'Can people have a person instead of AI?', 'contest.person_instead', choices),
  fact('outcome', 'Outcome', 'derived.outcome', outcomeStates),
  fact('review', 'Review of the entry', 'derived.review', reviewStates),
  day('declared', 'Declared', 'declared'),
  day('updated', 'Last updated', 'derived.updated'),
];

function fact(id: string, heading: string, path: string, list: readonly Term[]): ComparedFact {
  return { id, heading, of: ({ values }) => [...new Set(values(path).map((value) => labelOrValue(list, value)))] };
}

function day(id: string, heading: string, path: string): ComparedFact {
  return {
    id,
    heading,
    of: ({ values }) => values(path).map((date) => (isDate(date, 'day') ? formatDate(date) : date)),
  };
}

/** Each organisation once, with its name where the file gives one. */
function organisations({ values }: ProjectData): string[] {
  return [...new Set(values('organisations.id'))].map((id) => values(`organisation_names.${id}`)[0] ?? id);
}
