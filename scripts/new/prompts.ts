import type { Readable, Writable } from 'node:stream';
import { autocomplete, cancel, CANCEL_SYMBOL, path, select, text } from '@clack/prompts';

/** The person has cancelled the questions. */
export class CancelledError extends Error {}

/** The terminal's streams; others in tests. */
export interface Terminal {
  readonly input?: Readable;
  readonly output?: Writable;
}

/** An option to choose from. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** Prompts at a terminal. Each throws {@link CancelledError} if the person cancels, after saying that nothing was written. */
export function createPrompts(terminal: Terminal) {
  const answered = async <Value>(asked: Promise<Value | typeof CANCEL_SYMBOL>): Promise<Value> => {
    const value = await asked;
    if (value !== CANCEL_SYMBOL) return value;
    cancel('Stopped. Nothing was written.', terminal);
    throw new CancelledError();
  };
  return {
    /** A line of text. `validate` says what is wrong with an answer. */
    text: (message: string, more: { placeholder?: string; initialValue?: string; validate?: Check } = {}) =>
      answered(text({ ...terminal, ...more, message })),
    /** One of a few. */
    select: (message: string, options: readonly Option[]) =>
      answered(select({ ...terminal, message, options: [...options] })),
    /** One of many, found by typing part of it. */
    find: (message: string, options: readonly Option[]) =>
      answered(autocomplete({ ...terminal, message, options: [...options] })),
    /** A file, below a folder. */
    file: (message: string, root: string) => answered(path({ ...terminal, message, root })),
  };
}

type Check = (value: string | undefined) => string | undefined;
