import type { Term, ValueOf } from './term.ts';

/** Whether a project uses AI. Words rather than a yes/no box, because "we don't know yet" is an honest answer. */
export const aiUses = [
  { value: 'yes', label: 'Uses AI', explanation: 'Some part of the project uses AI.' },
  { value: 'no', label: 'Does not use AI', explanation: 'No part of the project uses AI.' },
  { value: 'planned', label: 'AI is planned', explanation: 'AI is meant to be used and is not used yet.' },
  { value: 'not_sure', label: 'Not sure whether it uses AI', explanation: 'Nobody has found out yet.' },
] as const satisfies readonly Term[];
/** A value of {@link aiUses}. */
export type AiUse = ValueOf<typeof aiUses>;

/** What kind of thing an AI system does. */
export const aiKinds = [
  { value: 'prediction', label: 'Prediction', explanation: 'Works out how likely something is to happen.' },
  { value: 'classification', label: 'Sorting', explanation: 'Puts people, cases or things into groups.' },
  { value: 'matching', label: 'Matching', explanation: 'Finds records or people that belong together.' },
  { value: 'recommendation', label: 'Recommendation', explanation: 'Suggests what may suit someone.' },
  { value: 'assistant', label: 'Assistant or chatbot', explanation: 'Talks with people in writing or speech.' },
  { value: 'generation', label: 'Writing or making', explanation: 'Makes new text, pictures, sound or data.' },
  { value: 'language', label: 'Reading text', explanation: 'Reads, translates or sums up text.' },
  { value: 'vision', label: 'Reading pictures', explanation: 'Finds things in pictures or video.' },
  { value: 'speech', label: 'Speech', explanation: 'Understands, writes down or produces speech.' },
  {
    value: 'biometrics',
    label: 'Recognising people',
    explanation: 'Recognises people by their face, voice, fingerprint or walk.',
  },
  { value: 'optimisation', label: 'Planning', explanation: 'Works out the best route, order or timetable.' },
  { value: 'simulation', label: 'Simulation', explanation: 'Tries things out in a model of the real world.' },
  { value: 'agent', label: 'Agent', explanation: 'Carries out tasks in other systems by itself.' },
  { value: 'robotics', label: 'Robotics', explanation: 'Moves a machine or a vehicle.' },
  { value: 'other', label: 'Another kind', explanation: 'None of these; the answers say what it is.' },
  { value: 'not_sure', label: 'Not sure', explanation: 'Nobody has found out yet.' },
] as const satisfies readonly Term[];
/** A value of {@link aiKinds}. */
export type AiKind = ValueOf<typeof aiKinds>;

/** What part an AI system plays in decisions. */
export const aiRoles = [
  { value: 'informs', label: 'Informs people', explanation: 'Gives people facts or figures; they decide.' },
  { value: 'recommends', label: 'Recommends', explanation: 'Suggests a decision; a person takes it.' },
  { value: 'decides', label: 'Decides', explanation: 'Takes decisions itself.' },
  { value: 'converses', label: 'Talks with people', explanation: 'Answers people directly.' },
  { value: 'creates', label: 'Creates', explanation: 'Makes text, pictures, sound or data that people use.' },
  { value: 'acts', label: 'Acts', explanation: 'Does things itself, such as booking or moving something.' },
  { value: 'not_sure', label: 'Not sure', explanation: 'Nobody has found out yet.' },
] as const satisfies readonly Term[];
/** A value of {@link aiRoles}. */
export type AiRole = ValueOf<typeof aiRoles>;
