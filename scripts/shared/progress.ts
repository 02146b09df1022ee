/** The progress of a command, for somebody who waits. */
export interface Progress {
  /** Shows what is done now. */
  readonly say: (what: string) => void;
  /** Shows how many of something are done. */
  readonly count: (done: number, of: number) => void;
  /** Clears the line. */
  readonly end: () => void;
}

/** How often a count is written, in milliseconds. */
const interval = 200;

/** Progress in one line of the terminal's error output, so that a pipe gets the result alone; nothing without a terminal. */
export function openProgress(): Progress {
  if (!process.stderr.isTTY) return { say: () => undefined, count: () => undefined, end: () => undefined };
  let last = 0;
  const clear = '\r\u001b[K';
  return {
    say: (what) => process.stderr.write(`${clear}${what} …`),
    count: (done, of) => {
      if (done < of && Date.now() - last < interval) return;
      last = Date.now();
      process.stderr.write(`${clear}Comparing: ${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} files`);
    },
    end: () => process.stderr.write(clear),
  };
}

/** Writes a line of progress to the terminal's error output; nothing without a terminal. */
export function logProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${text} …\n`);
}
