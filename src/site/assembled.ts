import { channel, subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Register } from './register.ts';

/**
 * Tells that the register has been put together. Pages are rendered by a bundle of their own, which shares no module with
 * the build around it; a diagnostics channel belongs to the process and reaches both.
 */
const name = 'charter-register:assembled';

/** Announces the register to whoever is listening in this process. */
export function announce(register: Register): void {
  channel(name).publish(register);
}

/** Calls `listener` with the register once it has been put together; at most once. */
export function onceAssembled(listener: (register: Register) => void): void {
  const once = (message: unknown) => {
    unsubscribe(name, once);
    listener(message as Register);
  };
  subscribe(name, once);
}
