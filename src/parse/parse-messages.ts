import { comparePlaces, wholeFile, type Message } from '../model/message.ts';
import { tooManyMessages } from '../rules/file/too-many-messages.ts';
import { makeFault, toMessage, type Fault } from '../rules/rule.ts';

/** The maximum number of messages about one file. */
const maximumMessages = 200;

/**
 * Turns the faults of one file into messages, sorted by place. Their number is limited, because a crafted file of 64 KB can
 * have tens of thousands of faults: errors come before warnings, and one more message says that there are too many.
 */
export function createMessages(file: string, faults: readonly Fault[]): Message[] {
  const messages = faults.map((found) => toMessage(file, found)).sort(comparePlaces);
  if (messages.length <= maximumMessages) return messages;
  const isError = ({ severity }: Message) => severity === 'error';
  const kept = [...messages.filter(isError), ...messages.filter((message) => !isError(message))].slice(
    0,
    maximumMessages,
  );
  const tooMany = makeFault(tooManyMessages, { found: messages.length, shown: maximumMessages }, '', wholeFile);
  return [...kept, toMessage(file, tooMany)].sort(comparePlaces);
}
