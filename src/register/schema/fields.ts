import * as z from 'zod';
import type { Term } from '../vocabulary/index.ts';
import { visibleLength } from '../text/length.ts';
import { isDate, type Precision } from '../text/date.ts';
import { whyNotAnId } from '../id.ts';
import { principles } from '../principles.ts';

/**
 * What a field of a file can hold. The reader hands every scalar over as text (nothing is guessed from its looks), so
 * each kind says how its text must look. A custom issue names the rule that words it, with that rule's details.
 */
export type FieldFault =
  | { readonly rule: 'wrong-date'; readonly precision: Precision }
  | { readonly rule: 'wrong-address' }
  | { readonly rule: 'address-credentials' }
  | { readonly rule: 'wrong-email' }
  | { readonly rule: 'wrong-phone' }
  | { readonly rule: 'wrong-number' }
  | { readonly rule: 'unknown-principle' }
  | { readonly rule: 'wrong-id'; readonly why: string }
  | { readonly rule: 'several-lines' }
  | { readonly rule: 'wrong-length'; readonly least: number; readonly most: number }
  | { readonly rule: 'repeated-value'; readonly first: number }
  | { readonly rule: 'empty-list' }
  | { readonly rule: 'only-true' };

type Refinement = { addIssue: (issue: { code: 'custom'; params: FieldFault; path?: (string | number)[] }) => void };

function fail(context: Refinement, params: FieldFault, path: (string | number)[] = []): void {
  context.addIssue({ code: 'custom', params, path });
}

/** One line of text of `least` to `most` characters (counted as people see them, without invisible ones). */
export function line(least: number, most: number) {
  return z.string().superRefine((text, context) => {
    const length = visibleLength(text);
    if (length < least || length > most || text.length > most * 8) fail(context, { rule: 'wrong-length', least, most });
    if (/\n/.test(text)) fail(context, { rule: 'several-lines' });
  });
}

/** One value of a closed list. */
export function oneOf<const List extends readonly Term[]>(list: List) {
  return z.enum(list.map((term) => term.value) as [List[number]['value'], ...List[number]['value'][]]);
}

/** A list with at least one value and none twice. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item).superRefine((values, context) => {
    if (values.length === 0) fail(context, { rule: 'empty-list' });
    const seen = new Map<string, number>();
    values.forEach((value, index) => {
      const key = JSON.stringify(value);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, index);
      else fail(context, { rule: 'repeated-value', first }, [index]);
    });
  });
}

/** A real date, at least as exact as `precision`. */
export function date(precision: Precision) {
  return z.string().superRefine((text, context) => {
    if (!isDate(text, precision)) fail(context, { rule: 'wrong-date', precision });
  });
}

/** A web address: `https:`, at most 2,000 characters, without a user name or password in it. */
export const address = z.string().superRefine((text, context) => {
  const url = URL.parse(text);
  if (!url || url.protocol !== 'https:' || !/^https:\/\/[^\s"<>\\^`{|}]+$/i.test(text) || text.length > 2000) {
    fail(context, { rule: 'wrong-address' });
  } else if (url.username || url.password) {
    fail(context, { rule: 'address-credentials' });
  }
});

const emailForm = z.email().max(254);

/** An e-mail address. */
export const email = z.string().superRefine((text, context) => {
  if (!emailForm.safeParse(text).success) fail(context, { rule: 'wrong-email' });
});

/** A telephone number as people write it: digits, spaces, brackets, hyphens, one leading plus; 5 to 15 digits. */
export const phone = z.string().superRefine((text, context) => {
  const digits = text.replace(/\D/g, '').length;
  if (!/^\+?[\d ()-]+$/.test(text) || digits < 5 || digits > 15) fail(context, { rule: 'wrong-phone' });
});

/** A whole number, zero or more, written in digits alone. */
export const wholeNumber = z.string().transform((text, context) => {
  if (/^\d{1,12}$/.test(text)) return Number(text);
  fail(context, { rule: 'wrong-number' });
  return z.NEVER;
});

/** The number of one of the Charter's principles. */
export const principleNumber = z.string().transform((text, context) => {
  const principle = principles.find(({ number }) => String(number) === text);
  if (principle) return principle.number;
  fail(context, { rule: 'unknown-principle' });
  return z.NEVER;
});

/** The id of a project or organisation. */
export const id = z.string().superRefine((text, context) => {
  const why = whyNotAnId(text);
  if (why) fail(context, { rule: 'wrong-id', why });
});

/** `true`, the only thing `example` can say. */
export const onlyTrue = z.string().transform((text, context): true => {
  if (text === 'true') return true;
  fail(context, { rule: 'only-true' });
  return z.NEVER;
});
