import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** The resources that a command and all its child processes used. */
export interface ResourceUsage {
  /** Wall time. */
  readonly seconds: number;
  /** Of all processes together; 0 without /proc (outside Linux). */
  readonly cpuSeconds: number;
  /** Of the processes of one name, such as `pagefind`. */
  readonly cpuOf: (name: string) => number;
  /** The most memory that all processes held at one moment; 0 without /proc. */
  readonly peakBytes: number;
}

/** How to start a command. */
interface StartOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const sampleMilliseconds = 100;
/** Linux counts processor time in hundredths of a second and memory in pages. */
const ticksPerSecond = 100;
const pageBytes = 4096;

/** Runs a command and samples it and its children. @throws if it cannot be started or fails, with its output. */
export function runMeasured(
  command: string,
  args: readonly string[],
  { cwd, env }: StartOptions = {},
): Promise<ResourceUsage> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env } });
    const output: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => output.push(data));
    child.stderr.on('data', (data: Buffer) => output.push(data));
    const sampler = new ProcessSampler(child.pid ?? 0);
    const timer = setInterval(() => sampler.sample(), sampleMilliseconds);
    sampler.sample();
    child.on('error', (error) => {
      clearInterval(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) resolve({ seconds, ...sampler.result() });
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${Buffer.concat(output).toString()}`));
    });
  });
}

/** Samples a tree of processes through /proc; without /proc it counts nothing. */
class ProcessSampler {
  private readonly root: number;
  private readonly ticks = new Map<number, { name: string; ticks: number }>();
  private peak = 0;

  constructor(root: number) {
    this.root = root;
  }

  sample(): void {
    let pages = 0;
    for (const pid of tree(this.root)) {
      const now = readProcess(pid);
      if (!now) continue;
      pages += now.pages;
      this.ticks.set(pid, now);
    }
    this.peak = Math.max(this.peak, pages * pageBytes);
  }

  result(): Omit<ResourceUsage, 'seconds'> {
    const processes = [...this.ticks.values()];
    const seconds = (some: readonly { ticks: number }[]) =>
      some.reduce((sum, { ticks }) => sum + ticks, 0) / ticksPerSecond;
    return {
      cpuSeconds: seconds(processes),
      cpuOf: (name) => seconds(processes.filter((one) => one.name.startsWith(name))),
      peakBytes: this.peak,
    };
  }
}

function tree(root: number): number[] {
  const children = list(`/proc/${root}/task`).flatMap((task) =>
    read(`/proc/${root}/task/${task}/children`).split(' ').filter(Boolean).map(Number),
  );
  return [root, ...children.flatMap(tree)];
}

/** The fields of /proc/<pid>/stat (proc(5)): the name is in brackets, and may itself contain spaces and brackets. */
function readProcess(pid: number): { name: string; ticks: number; pages: number } | undefined {
  const match = /\((.*)\) (.*)$/s.exec(read(`/proc/${pid}/stat`));
  if (!match) return undefined;
  const fields = match[2]!.split(' ');
  return { name: match[1]!, ticks: Number(fields[11]) + Number(fields[12]), pages: Number(fields[21]) };
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // the process has ended
  }
}

function list(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

/** The median of some numbers; NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
