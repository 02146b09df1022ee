import { channel, subscribe, unsubscribe } from 'node:diagnostics_channel';

/**
 * Tells that the register has been put together. Pages are rendered by a bundle of their own, which shares no module with
 * the build around it; a diagnostics channel belongs to the process and reaches both.
 */
const name = 'charter-register:assembled';

/** Announces the register, a `Register`, to whoever is listening in this process. */
export function announce(register: object): void {
  channel(name).publish(register);
}

/** Calls `listener` with what was announced, once and no more. */
export function onceAssembled(listener: (register: unknown) => void): void {
  const once = (message: unknown) => {
    unsubscribe(name, once);
    listener(message);
  };
  subscribe(name, once);
}
