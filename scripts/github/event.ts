import { readFileSync } from 'node:fs';

/** What is taken from a workflow's event: numbers and an account, never anybody's words. */
export interface WorkflowEvent {
  /** The or the pull request's number. */
  readonly number: number;
  /** Who edited it, where that is what has happened; empty otherwise. */
  readonly editor: string;
}

/**
 * Reads the file in which GitHub tells a workflow what has happened. Everything else is asked for again, because an event can
 * be old by the time it is worked on.
 * @returns undefined when it tells of no such thing.
 */
export function readEvent(path: string, about: 'issue' | 'pull_request'): WorkflowEvent | undefined {
  let event: unknown;
  try {
    event = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
  const number = valueAt(valueAt(event, about), 'number');
  const sender = valueAt(valueAt(event, 'sender'), 'login');
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1) return undefined;
  // Whoever only sets a label has changed nothing of what the issue says.
  const edited = valueAt(event, 'action') === 'edited';
  return { number, editor: edited && typeof sender === 'string' ? sender : '' };
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
