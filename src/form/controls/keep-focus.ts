import { noChange } from 'lit-html';
import {
  Directive,
  directive,
  PartType,
  type ElementPart,
  type PartInfo,
  type PropertyPart,
} from 'lit-html/directive.js';

class KeepTyped extends Directive {
  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.PROPERTY) throw new Error('keepTyped() is for a property.');
  }

  // Without an element, as on a server.
  override render(...[value]: [value: string, read: (typed: string) => string]): unknown {
    return value;
  }

  override update(part: PropertyPart | ElementPart, [value, read]: [string, (typed: string) => string]): unknown {
    const typed = (part.element as HTMLInputElement).value;
    return typed !== '' && read(typed) === value ? noChange : value;
  }
}

/**
 * For `.value`: keeps the text in a box as long as it is read as `value`. Otherwise, a `3` would turn into `03` and an empty
 * new line would vanish during typing.
 */
export const keepTyped = directive(KeepTyped);
