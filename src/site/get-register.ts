import { readToday } from '../files/today.ts';
import { assemble } from './assemble.ts';
import { announce } from './assembled.ts';
import type { Register } from './model.ts';

let register: Promise<Register> | undefined;

/** The register, put together once per build. In development, where content changes, it is put together for each call. */
export function getRegister(): Promise<Register> {
  if (import.meta.env.DEV) return assemble(readToday());
  register ??= assemble(readToday()).then((assembled) => {
    announce(assembled);
    return assembled;
  });
  return register;
}
