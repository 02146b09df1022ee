/** Does something and clears up after it, also when it fails and when somebody ends the command: what is built takes room. */
export async function clearingUp<Result>(clear: () => void, work: () => Promise<Result>): Promise<Result> {
  const giveUp = () => {
    clear();
    process.exit(1);
  };
  process.once('SIGINT', giveUp);
  process.once('SIGTERM', giveUp);
  try {
    return await work();
  } finally {
    process.off('SIGINT', giveUp);
    process.off('SIGTERM', giveUp);
    clear();
  }
}
