import { comparePlaces, wholeFile, type Message } from '../model/message.ts';
import { tooManyMessages } from '../rules/file/too-many-messages.ts';
import { makeFault, toMessage, type Fault } from '../rules/rule.ts';

/** The most messages that a file is told. */
const most = 200;

/**
 * The messages that the faults of one file become, sorted by place. Of very many, the first errors are kept, then the
 * first warnings, and one more message says so: a file of 64 KB can be made to have tens of thousands of faults.
 */
export function createMessages(file: string, faults: readonly Fault[]): Message[] {
  const messages = faults.map((found) => toMessage(file, found)).sort(comparePlaces);
  if (messages.length <= most) return messages;
  const isError = ({ severity }: Message) => severity === 'error';
  const kept = [...messages.filter(isError), ...messages.filter((message) => !isError(message))].slice(0, most);
  const told = makeFault(tooManyMessages, { found: messages.length, shown: most }, '', wholeFile);
  return [...kept, toMessage(file, told)].sort(comparePlaces);
}
