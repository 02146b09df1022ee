import { median, type Spent } from './run-measured.ts';

/** Lines of a Markdown table, numbers to the right. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)];
}

/** The middle wall time of some runs, and the CPU time of all their processes. */
export function wallAndCpu(runs: readonly Spent[]): string {
  const middle = (of: (run: Spent) => number) => seconds(median(runs.map(of)));
  return `${middle((run) => run.seconds)} (CPU ${middle((run) => run.cpuSeconds)})`;
}

/** The most memory that any of some runs held. */
export function gigabytes(runs: readonly Spent[]): string {
  return `${(Math.max(...runs.map(({ peakBytes }) => peakBytes)) / 1e9).toFixed(2)} GB`;
}

/** A time to a tenth of a second. */
export function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}

/** A short time. */
export function milliseconds(value: number): string {
  return `${Math.round(value * 1000)} ms`;
}

/** A number with its thousands apart. */
export function grouped(count: number): string {
  return count.toLocaleString('en-GB');
}
