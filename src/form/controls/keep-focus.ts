import { noChange } from 'lit-html';
import {
  Directive,
  directive,
  PartType,
  type ElementPart,
  type PartInfo,
  type PropertyPart,
} from 'lit-html/directive.js';

class Keeping extends Directive {
  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.PROPERTY) throw new Error('keeping() is for a property.');
  }

  // Where there is no box yet, as on a server, the value is all there is.
  override render(...[value]: [value: string, read: (typed: string) => string]): unknown {
    return value;
  }

  override update(part: PropertyPart | ElementPart, [value, read]: [string, (typed: string) => string]): unknown {
    const typed = (part.element as HTMLInputElement).value;
    return typed !== '' && read(typed) === value ? noChange : value;
  }
}

/**
 * For `.value`: leaves the text in a box alone as long as it means `value` when read, so that a `3` does not turn into
 * `03` or loses the line they have just begun while they type.
 */
export const keepTyped = directive(Keeping);
