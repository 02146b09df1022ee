import { findFieldLabel } from '../../model/fields/field-labels.ts';
import { steps, type Item } from '../../model/fields/form-steps.ts';
import type { Message } from '../../model/message.ts';
import { findQuestion } from '../../model/questions/index.ts';
import type { Submission, WrittenFile } from '../../draft/draft.ts';

/** A message and where in the form it belongs. */
export interface PlacedMessage {
  readonly message: Message;
  /** The step that holds what it speaks of. */
  readonly step: string;
  /** The id of the control it speaks of, or of one inside that control. */
  readonly id: string;
  /** What the form calls that control. */
  readonly label: string;
}

/** The id of the control for a path of the declaration's front matter: `ai.0.kind` gives `f-ai-0-kind`. */
export function inputId(field: string): string {
  return `f-${field.replaceAll('.', '-')}`;
}

/** The id of the text box for a question. */
export function questionInputId(id: string): string {
  return `q-${id}`;
}

/** The id of the control for a path in the front matter of the draft's own organisation at `index`. */
export function organisationInputId(index: number, field: string): string {
  return `o-${index}${field === '' ? '' : `-${field.replaceAll('.', '-')}`}`;
}

/** The id of the control for the entry's address. */
export const addressInputId = 'f-id';

/** The step on which organisations are described. */
const organisationsStep = 'who';

const stepOfField = new Map<string, string>();
const stepOfQuestion = new Map<string, string>();
/** The place of each item among all of the form, by the id of its control. */
const order = new Map<string, number>();
for (const { id, items } of steps) {
  for (const item of items) {
    if ('field' in item) stepOfField.set(item.field, id);
    else stepOfQuestion.set(item.question, id);
    order.set('field' in item ? inputId(item.field) : questionInputId(item.question), order.size);
  }
}

/** The first step: what belongs to no other step is shown there. */
const firstStep = steps[0]!.id;

/** Codes of messages that speak of the file's name, which the form shows as the entry's address. */
const aboutAddress: ReadonlySet<string> = new Set(['invalid-id', 'taken-id']);

/** Where each message belongs, in the order of the form. `files` are the files that were checked: a name alone may be a field's and a question's. */
export function placeMessages(
  messages: readonly Message[],
  submission: Submission,
  files: readonly WrittenFile[],
): PlacedMessage[] {
  const own = files.at(-1);
  const answersFrom = own ? lineOfSecondFence(own.text) : 0;
  // The files of organisations come first, in the order of the organisations.
  const indexes = new Map(submission.organisations.map((_, index) => [files[index]?.path, index]));
  const placed = messages.map((message) => placeOf(message, indexes.get(message.file), answersFrom));
  return placed.toSorted((a, b) => orderOf(a) - orderOf(b));
}

function orderOf({ id, message }: PlacedMessage): number {
  if (id === addressInputId) return order.get(inputId('title'))! + 0.5;
  if (id.startsWith('o-')) return order.get(inputId('organisations'))! + 0.5;
  const name = message.field.replace(/\..*/, '');
  return order.get(id) ?? order.get(inputId(name)) ?? order.get(inputId('title'))!;
}

function placeOf(message: Message, index: number | undefined, answersFrom: number): PlacedMessage {
  const { field } = message;
  if (index !== undefined) {
    const label = field === '' ? 'New organisation' : findFieldLabel(field);
    return { message, step: organisationsStep, id: organisationInputId(index, field), label };
  }
  const name = field.replace(/\..*/, '');
  const inFront = stepOfField.get(name);
  const inAnswers = stepOfQuestion.get(name);
  if (inAnswers !== undefined && (inFront === undefined || message.line > answersFrom)) {
    return { message, step: inAnswers, id: questionInputId(name), label: findQuestion(name)?.heading ?? name };
  }
  if (inFront !== undefined) return { message, step: inFront, id: inputId(field), label: findFieldLabel(field) };
  if (aboutAddress.has(message.code)) {
    return { message, step: firstStep, id: addressInputId, label: 'Address of the entry' };
  }
  return { message, step: firstStep, id: inputId('title'), label: 'The entry' };
}

function lineOfSecondFence(text: string): number {
  const at = text.indexOf('\n---\n', 3);
  return at === -1 ? 0 : text.slice(0, at).split('\n').length + 1;
}

/** A message as a link says it: with the name of its control, unless it says that itself. */
export function formatInOneLine({ message: { message }, label }: PlacedMessage): string {
  return message.toLowerCase().includes(label.toLowerCase()) ? message : `${label}: ${message}`;
}

/** Whether a message says only that something is not there yet. */
export function saysMissing({ code }: Message): boolean {
  return code.startsWith('missing-') || code === 'no-fields' || code === 'empty-list';
}

/** Whether a message warns of personal data, which is said at once and not only when a step is left. */
export function isPersonal({ code }: Message): boolean {
  return code.startsWith('personal-');
}

/** The name of an item, as steps and lists show it. */
export function itemLabel(item: Item): string {
  return 'field' in item ? findFieldLabel(item.field) : findQuestion(item.question).heading;
}
