/** Does some work and cleans up after it, also if it fails or the command is interrupted: builds take a lot of space. */
export async function withCleanup<Result>(clear: () => void, work: () => Promise<Result>): Promise<Result> {
  const abort = () => {
    clear();
    process.exit(1);
  };
  process.once('SIGINT', abort);
  process.once('SIGTERM', abort);
  try {
    return await work();
  } finally {
    process.off('SIGINT', abort);
    process.off('SIGTERM', abort);
    clear();
  }
}
