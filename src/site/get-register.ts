import { join, resolve } from 'node:path';
import { readToday } from '../files/today.ts';
import { loadRegister } from './loading/load-register.ts';
import type { Register } from './model.ts';

/** The register that this process builds from, once it has been asked for, and what was worked out from it. */
const memo: { register?: Promise<Register>; readonly results: Map<unknown, unknown> } = { results: new Map() };

/**
 * The register, loaded once in a process: pages, search index and version files are made from one and the same. A build keeps
 * this module out of the pages' bundle (src/site/vite-register.ts).
 */
export function getRegister(): Promise<Register> {
  memo.register ??= loadRegister({
    ...readFolders(),
    today: readToday(),
    warn: (warning) => process.stderr.write(`${warning}\n`),
  });
  return memo.register;
}

/** What a function works out from the register, worked out once however many pages ask for it. */
export async function getFromRegister<Result>(
  workOut: (register: Register) => Result | Promise<Result>,
): Promise<Result> {
  const register = await getRegister();
  if (!memo.results.has(workOut)) memo.results.set(workOut, workOut(register));
  return memo.results.get(workOut) as Result | Promise<Result>;
}

/**
 * The folders that a build reads: `REGISTER_CONTENT` names another content folder, such as one made for a test, and
 * `REGISTER_CACHE` another folder for what later builds need not do again.
 */
export function readFolders(): { readonly base: string; readonly content: string; readonly cache: string } {
  const base = process.cwd();
  return {
    base,
    content: resolve(base, process.env['REGISTER_CONTENT'] || 'content'),
    cache: resolve(base, process.env['REGISTER_CACHE'] || join('node_modules', '.astro')),
  };
}
