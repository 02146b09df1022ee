/** Labels and meanings of what the register adds to an entry, by the path in the entry's JSON. */
export const addedWords = {
  $schema: ['Schema', 'Where the JSON Schema of this object is.'],
  schema: ['Version of the format', 'Counts up when a name changes its meaning.'],
  id: ['Id', 'The permanent id of the entry: the name of its file, and the last part of its address.'],
  address: ['Address', 'The permanent address of its page.'],
  json: ['JSON', 'The address of the entry for programs.'],
  file: ['File', 'The address of the original file, as the project wrote it.'],
  licence: ['Licence', 'The licence under which the entry may be used again.'],
  answers: ['Answers', 'The answer to each question, by the id of the question.'],
  'answers.state': ['State of the answer', 'Whether the question is answered.'],
  'answers.withheld': ['Why it is withheld', 'The ground on which the answer is withheld; only where it is.'],
  'answers.text': ['Answer', 'The answer, or the reason why there is none, in Markdown.'],
  organisation_names: ['Names of organisations', 'The name of each organisation that the entry mentions, by its id.'],
  derived: ['Worked out', 'What the register works out from the entry, on the day of the export.'],
  'derived.principles': ['Principles', 'How the entry stands on each principle of the Charter.'],
  'derived.principles.number': ['Number', 'Its number in the Charter, 1 to 11.'],
  'derived.principles.name': ['Name', 'What the Charter calls it.'],
  'derived.principles.address': ['Address', 'Its page in the register.'],
  'derived.principles.state': [
    'State',
    'Whether the project answers what the principle asks. It says nothing on how well.',
  ],
  'derived.principles.open_because': ['Open because', 'What leaves it open, in words; nothing unless it is.'],
  'derived.outcome': ['Outcome', 'Whether the project has told what came of it.'],
  'derived.review': ['Review of the entry', 'Whether the team’s next look through the entry is overdue.'],
  'derived.updated': ['Last news', 'The newest of the days declared, reviewed and of the updates.'],
  'derived.version': ['Version', 'Which of its published versions this is; absent where the past is not known.'],
  'derived.version.number': ['Number of the version', 'Counted from 1, the oldest. It never changes.'],
  'derived.version.day': ['Day of the version', 'The day it was published.'],
  'derived.version.commit': ['Commit', 'The commit in Git with which it was published.'],
  'derived.awaiting_correction': [
    'Awaiting correction',
    'true where a later version of the file is at fault, so that this one is still shown.',
  ],
  as_of: ['As of', 'The day for which the export was made: what is due depends on it.'],
  count: ['Number of projects', 'How many projects the list holds.'],
  projects: ['Projects', 'All projects, in the order of their titles.'],
} as const satisfies Readonly<Record<string, readonly [label: string, meaning: string]>>;

/** A path of {@link addedWords}. */
export type AddedPath = keyof typeof addedWords;
