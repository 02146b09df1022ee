import * as z from 'zod/mini';
import { principles } from '../principles.ts';
import { withType } from './field.ts';
import { refuse, textAs } from './field-schemas.ts';

/** The number of one of the Charter's principles. */
export const principleNumber = withType(
  textAs((text, context) => {
    const principle = principles.find(({ number }) => String(number) === text);
    if (principle) return principle.number;
    refuse(context, { rule: 'unknown-principle' });
    return z.NEVER;
  }),
  { kind: 'number' },
);
