import * as z from 'zod/mini';
import { principles } from '../principles.ts';
import { filledInWith } from './control.ts';
import { refuse, textAs } from './field-types.ts';

/** The number of one of the Charter's principles. */
export const principleNumber = filledInWith(
  textAs((text, context) => {
    const principle = principles.find(({ number }) => String(number) === text);
    if (principle) return principle.number;
    refuse(context, { rule: 'unknown-principle' });
    return z.NEVER;
  }),
  { kind: 'number' },
);
