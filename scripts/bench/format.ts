import { median, type ResourceUsage } from './run-measured.ts';

/** The median wall time of some runs, and the CPU time of all their processes. */
export function formatUsage(runs: readonly ResourceUsage[]): string {
  const middle = (value: (run: ResourceUsage) => number) => formatSeconds(median(runs.map(value)));
  return `${middle((run) => run.seconds)} (CPU ${middle((run) => run.cpuSeconds)})`;
}

/** The most memory that any of some runs held. */
export function formatGigabytes(runs: readonly ResourceUsage[]): string {
  return `${(Math.max(...runs.map(({ peakBytes }) => peakBytes)) / 1e9).toFixed(2)} GB`;
}

/** Kilobytes of 1,000 bytes, as hosts and browsers count them. */
export function formatKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} KB`;
}

/** A time to a tenth of a second. */
export function formatSeconds(value: number): string {
  return `${value.toFixed(1)} s`;
}

/** A time of less than some seconds. */
export function formatMilliseconds(value: number): string {
  return `${Math.round(value * 1000)} ms`;
}

/** A number with its thousands separated. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-GB');
}
