import type { Term, ValueOf } from './term.ts';

/** What an organisation does in a project. */
export const roles = [
  { value: 'lead', label: 'Leads the project', explanation: 'Answers for the project and for this entry.' },
  { value: 'partner', label: 'Partner', explanation: 'Shares the work and the decisions with the lead.' },
  { value: 'supplier', label: 'Supplier', explanation: 'Sells or provides the system, or a part of it.' },
  { value: 'funder', label: 'Funder', explanation: 'Pays for the project, or for a part of it.' },
  {
    value: 'data_controller',
    label: 'Data controller',
    explanation: 'Decides in law why and how personal data is used.',
  },
  { value: 'data_provider', label: 'Data provider', explanation: 'Passes on data that the project uses.' },
] as const satisfies readonly Term[];
/** A value of {@link roles}. */
export type Role = ValueOf<typeof roles>;

/** How far a project has come. */
export const stages = [
  { value: 'idea', label: 'Idea', explanation: 'Planned or talked about; nothing has been bought or built.' },
  { value: 'procurement', label: 'Being bought', explanation: 'A supplier is being looked for or chosen.' },
  { value: 'development', label: 'In development', explanation: 'Being built or studied; not used on anyone yet.' },
  { value: 'pilot', label: 'Pilot', explanation: 'Tried for real, on a small scale or for a limited time.' },
  { value: 'live', label: 'Live', explanation: 'In everyday use.' },
  { value: 'paused', label: 'Paused', explanation: 'Was in use and has been stopped for now.' },
  { value: 'retired', label: 'Retired', explanation: 'Was in use and has ended for good.' },
  { value: 'withdrawn', label: 'Withdrawn', explanation: 'Given up before it was used.' },
] as const satisfies readonly Term[];
/** A value of {@link stages}. */
export type Stage = ValueOf<typeof stages>;

/** What an update is about. */
export const updateKinds = [
  { value: 'outcome', label: 'Outcome', explanation: 'What came of the project, good or bad.' },
  { value: 'evaluation', label: 'Evaluation', explanation: 'A study of how well it works was finished.' },
  { value: 'change', label: 'Change', explanation: 'The project does something new or works in another way.' },
  { value: 'incident', label: 'Incident', explanation: 'Something went wrong that people should know of.' },
  { value: 'correction', label: 'Correction', explanation: 'This entry said something that was not right.' },
  { value: 'review', label: 'Review', explanation: 'The project or this entry was looked at again.' },
] as const satisfies readonly Term[];
/** A value of {@link updateKinds}. */
export type UpdateKind = ValueOf<typeof updateKinds>;

/** How an outcome compares with what was hoped for. */
export const results = [
  { value: 'as_hoped', label: 'As hoped', explanation: 'The project did what it set out to do.' },
  { value: 'mixed', label: 'Mixed', explanation: 'Some of it worked and some did not.' },
  { value: 'not_as_hoped', label: 'Not as hoped', explanation: 'The project did not do what it set out to do.' },
] as const satisfies readonly Term[];
/** A value of {@link results}. */
export type Result = ValueOf<typeof results>;

/** Kinds of assessment a project may have had. */
export const assessmentKinds = [
  {
    value: 'dpia',
    label: 'Data protection impact assessment',
    explanation: 'Looks at the risks to people from using their personal data. The law often requires one.',
  },
  { value: 'equality', label: 'Equality impact assessment', explanation: 'Looks at whether some groups lose out.' },
  { value: 'human_rights', label: 'Human rights assessment', explanation: "Looks at effects on people's rights." },
  {
    value: 'algorithmic_impact',
    label: 'Algorithmic impact assessment',
    explanation: 'Looks at what an automated system may do to people.',
  },
  { value: 'environmental', label: 'Environmental assessment', explanation: 'Looks at energy, carbon and equipment.' },
  {
    value: 'clinical_safety',
    label: 'Clinical safety case',
    explanation: 'Shows that a health system is safe to use.',
  },
  { value: 'research_ethics', label: 'Research ethics review', explanation: 'A committee looked at a study first.' },
  { value: 'data_sharing', label: 'Data sharing agreement', explanation: 'Says who may share which data, and why.' },
  { value: 'security', label: 'Security assessment', explanation: 'Looks at how well the system is protected.' },
  {
    value: 'other',
    label: 'Another assessment',
    explanation: 'Any other check; its address or the answers say which.',
  },
] as const satisfies readonly Term[];
/** A value of {@link assessmentKinds}. */
export type AssessmentKind = ValueOf<typeof assessmentKinds>;

/** How far an assessment has come. */
export const assessmentStatuses = [
  { value: 'done', label: 'Done', explanation: 'Finished; give the date.' },
  { value: 'in_progress', label: 'In progress', explanation: 'Begun and not finished.' },
  { value: 'planned', label: 'Planned', explanation: 'Will be done; not begun.' },
  { value: 'not_needed', label: 'Not needed', explanation: 'Decided that none is needed; give the reason.' },
  { value: 'not_sure', label: 'Not sure', explanation: 'Nobody knows yet whether it was done or is needed.' },
] as const satisfies readonly Term[];
/** A value of {@link assessmentStatuses}. */
export type AssessmentStatus = ValueOf<typeof assessmentStatuses>;

/** How far people can keep out of a project. */
export const choices = [
  { value: 'yes', label: 'Yes', explanation: 'Anyone can.' },
  { value: 'partly', label: 'Partly', explanation: 'Some people can, or for some of it; say which.' },
  { value: 'no', label: 'No', explanation: 'Nobody can; say why.' },
  { value: 'not_sure', label: 'Not sure', explanation: 'Not decided or not known yet.' },
  { value: 'does_not_apply', label: 'Does not apply', explanation: 'There is nothing to refuse here.' },
] as const satisfies readonly Term[];
/** A value of {@link choices}. */
export type Choice = ValueOf<typeof choices>;

/** What a file says where there is no post. */
export const insteadOfPost = [
  { value: 'does_not_apply', label: 'Does not apply', explanation: 'Nobody needs to do this here.' },
  { value: 'not_sure', label: 'Not sure', explanation: 'Nobody has been named yet, or nobody knows who.' },
] as const satisfies readonly Term[];
/** A value of {@link insteadOfPost}. */
export type InsteadOfPost = ValueOf<typeof insteadOfPost>;

/** Why an answer may be withheld. */
export const withheldReasons = [
  { value: 'security', label: 'security', explanation: 'Telling would help somebody to attack a system or a place.' },
  { value: 'commercial', label: 'commercial', explanation: "Telling would harm somebody's fair business interests." },
  { value: 'legal', label: 'legal', explanation: 'The law, a court or a contract that must be kept forbids telling.' },
  { value: 'personal', label: 'personal', explanation: 'Telling would make a private person known.' },
] as const satisfies readonly Term[];
/** A value of {@link withheldReasons}. */
export type WithheldReason = ValueOf<typeof withheldReasons>;
