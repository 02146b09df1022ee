import type { ProseQuestionId } from './index.ts';

/** Some of the 17 questions under what a resident would ask, as the signs of DTPR group them. */
export interface QuestionGroup {
  /** The fragment of its heading on a project's page. */
  readonly id: string;
  readonly heading: string;
  readonly questions: readonly ProseQuestionId[];
}

/** The groups in the order of a project's page. The last is about people's rights and ends the page. */
export const questionGroups = [
  { id: 'what-for', heading: 'What is it for?', questions: ['purpose', 'benefits', 'results'] },
  {
    id: 'who',
    heading: 'Who does it affect, and who was heard?',
    questions: ['involvement', 'employment', 'environment'],
  },
  { id: 'decisions', heading: 'Does AI decide anything?', questions: ['inputs', 'records'] },
  {
    id: 'data',
    heading: 'What data does it use?',
    questions: ['data_sources', 'data_protection', 'five_safes'],
  },
  {
    id: 'risks',
    heading: 'What could go wrong, and what is done about it?',
    questions: ['harms', 'mitigation'],
  },
  {
    id: 'answers-for-it',
    heading: 'Who answers for it?',
    questions: ['responsibility', 'communication', 'responsible_communication'],
  },
  { id: 'rights', heading: 'What are your rights?', questions: ['contest'] },
] as const satisfies readonly QuestionGroup[];
