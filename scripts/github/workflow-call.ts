import { refuseUsage } from '../shared/arguments.ts';
import { fromCaller, isFolder, ownContent } from '../shared/paths.ts';
import { readSurroundings, type WorkflowSurroundings } from './workflow-environment.ts';

/** What a workflow's command works with. */
export interface WorkflowCall extends WorkflowSurroundings {
  /** The content folder of the published register: `REGISTER_CONTENT`, or the register's own. */
  readonly content: string;
}

/** Reads how a workflow calls a command; says what is wrong, sets the exit code 2 and gives nothing when it is no call. */
export function readWorkflowCall(about: 'issue' | 'pull_request' | undefined, help: string): WorkflowCall | undefined {
  const surroundings = readSurroundings(about, process.env);
  const other = process.env['REGISTER_CONTENT'];
  const content = other ? fromCaller(other) : ownContent;
  const problem =
    typeof surroundings === 'string' ? surroundings : isFolder(content) ? undefined : `There is no folder ${content}`;
  if (problem === undefined) return { ...(surroundings as WorkflowSurroundings), content };
  refuseUsage(problem, help);
  return undefined;
}
