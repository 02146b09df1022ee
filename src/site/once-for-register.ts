import type { Register } from './model.ts';
import { getRegister } from './get-register.ts';

/**
 * A function that gives what `make` works out from the register. It is worked out once for a register, so once per build,
 * however many pages ask.
 */
export function onceForRegister<Made>(make: (register: Register) => Made | Promise<Made>): () => Promise<Made> {
  const memo = new WeakMap<Register, Made | Promise<Made>>();
  return async () => {
    const register = await getRegister();
    const made = memo.get(register) ?? make(register);
    memo.set(register, made);
    return made;
  };
}
