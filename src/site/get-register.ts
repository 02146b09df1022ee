import { join, resolve } from 'node:path';
import { readToday } from '../files/today.ts';
import { loadRegister } from './loading/load-register.ts';
import type { Register } from './model.ts';

/** The register of this process, and what was derived from it. */
const memo: { register?: Promise<Register>; readonly results: Map<unknown, unknown> } = { results: new Map() };

/**
 * The register, loaded once per process, so that pages, search index and version files agree. A build keeps this module out
 * of the bundle of pages (src/site/vite-register.ts).
 */
export function getRegister(): Promise<Register> {
  memo.register ??= loadRegister({
    ...readFolders(),
    today: readToday(),
    warn: (warning) => process.stderr.write(`${warning}\n`),
  });
  return memo.register;
}

/** The result of a function of the register, computed once per process. */
export async function getFromRegister<Result>(
  compute: (register: Register) => Result | Promise<Result>,
): Promise<Result> {
  const register = await getRegister();
  if (!memo.results.has(compute)) memo.results.set(compute, compute(register));
  return memo.results.get(compute) as Result | Promise<Result>;
}

/** The folders of a build. `REGISTER_CONTENT` and `REGISTER_CACHE` name other folders for the content and the cache. */
export function readFolders(): { readonly base: string; readonly content: string; readonly cache: string } {
  const base = process.cwd();
  return {
    base,
    content: resolve(base, process.env['REGISTER_CONTENT'] || 'content'),
    cache: resolve(base, process.env['REGISTER_CACHE'] || join('node_modules', '.astro')),
  };
}
