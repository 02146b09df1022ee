/** Tells a person who waits how far it is. Where nobody looks, it says nothing. */
export interface Progress {
  /** What is done now. */
  readonly say: (what: string) => void;
  /** How many of something are done. */
  readonly count: (done: number, of: number) => void;
  /** Leaves an empty line for what comes. */
  readonly end: () => void;
}

/** How often a count is written, in milliseconds. */
const interval = 200;

/** Progress on the terminal's error output, so that what is piped holds the result alone. */
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
