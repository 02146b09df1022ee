import * as z from 'zod/mini';
import type { Term } from '../vocabulary/index.ts';
import { countCharacters } from '../../text/visible-length.ts';
import { isDate, type Precision } from '../../text/dates.ts';
import { findIdFault } from '../../text/entry-id.ts';
import { defineFields, listSchemas, withType, type FieldDescription } from './field.ts';

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

type Payload = z.core.ParsePayload;
type Refinement = { addIssue: (issue: { code: 'custom'; params: FieldFault; path?: (string | number)[] }) => void };

function fail(context: Refinement, params: FieldFault, path: (string | number)[] = []): void {
  context.addIssue({ code: 'custom', params, path });
}

/** As {@link fail}, where a text becomes something else. */
export function refuse(payload: Payload, params: FieldFault): void {
  payload.issues.push({ code: 'custom', input: payload.value, params });
}

/** A text of which `look` tells the faults. */
/* @__NO_SIDE_EFFECTS__ */ function textThat(look: (text: string, context: Refinement) => void) {
  return z.string().check(z.superRefine(look));
}

/** A text that stands for another value; `read` tells the fault of one that does not, and gives `z.NEVER`. */
/* @__NO_SIDE_EFFECTS__ */ export function textAs<Value>(read: (text: string, context: Payload) => Value) {
  return z.pipe(z.string(), z.transform(read));
}

/** One line of text of `least` to `most` characters (counted as people see them, without invisible ones). */
/* @__NO_SIDE_EFFECTS__ */ export function line(least: number, most: number) {
  const schema = textThat((text, context) => {
    const length = countCharacters(text);
    if (length < least || length > most || text.length > most * 8) fail(context, { rule: 'wrong-length', least, most });
    if (/\n/.test(text)) fail(context, { rule: 'several-lines' });
  });
  return withType(schema, { kind: 'line', least, most });
}

/** A post such as "Head of Data", or one of the words of a list that say why there is none. */
/* @__NO_SIDE_EFFECTS__ */ export function postOr(least: number, most: number, or: readonly Term[]) {
  return withType(line(least, most), { kind: 'post', or, least, most });
}

/** One value of a closed list. */
/* @__NO_SIDE_EFFECTS__ */ export function oneOf<const List extends readonly Term[]>(list: List) {
  const values = list.map((term) => term.value) as [List[number]['value'], ...List[number]['value'][]];
  return withType(z.enum(values), { kind: 'choice', list });
}

/** Fields inside a field. */
/* @__NO_SIDE_EFFECTS__ */ export function groupOf<const Parts extends Readonly<Record<string, FieldDescription>>>(
  parts: Parts,
) {
  const fields = defineFields(parts);
  return withType(z.strictObject(listSchemas(fields)), { kind: 'group', parts: Object.values(fields) });
}

/** A list with at least one value and none twice. */
/* @__NO_SIDE_EFFECTS__ */ export function listOf<Item extends z.ZodMiniType>(item: Item) {
  return z.array(item).check(
    z.superRefine((values, context) => {
      if (values.length === 0) fail(context, { rule: 'empty-list' });
      const seen = new Map<string, number>();
      values.forEach((value, index) => {
        const key = JSON.stringify(value);
        const first = seen.get(key);
        if (first === undefined) seen.set(key, index);
        else fail(context, { rule: 'repeated-value', first }, [index]);
      });
    }),
  );
}

/** A real date, at least as exact as `precision`. */
/* @__NO_SIDE_EFFECTS__ */ export function date(precision: Precision) {
  const schema = textThat((text, context) => {
    if (!isDate(text, precision)) fail(context, { rule: 'wrong-date', precision });
  });
  return withType(schema, { kind: 'date', precision });
}

/** A web address: `https:`, at most 2,000 characters, without a user name or password in it. */
export const address = withType(
  textThat((text, context) => {
    const url = URL.parse(text);
    if (!url || url.protocol !== 'https:' || !/^https:\/\/[^\s"<>\\^`{|}]+$/i.test(text) || text.length > 2000) {
      fail(context, { rule: 'wrong-address' });
    } else if (url.username || url.password) {
      fail(context, { rule: 'address-credentials' });
    }
  }),
  { kind: 'address' },
);

const emailForm = z.email().check(z.maxLength(254));

/** An e-mail address. */
export const email = withType(
  textThat((text, context) => {
    if (!emailForm.safeParse(text).success) fail(context, { rule: 'wrong-email' });
  }),
  { kind: 'email' },
);

/** A telephone number as people write it: digits, spaces, brackets, hyphens, one leading plus; 5 to 15 digits. */
export const phone = withType(
  textThat((text, context) => {
    const digits = text.replace(/\D/g, '').length;
    if (!/^\+?[\d ()-]+$/.test(text) || digits < 5 || digits > 15) fail(context, { rule: 'wrong-phone' });
  }),
  { kind: 'phone' },
);

/** A whole number, zero or more, written in digits alone. */
export const wholeNumber = withType(
  textAs((text, context) => {
    if (/^\d{1,12}$/.test(text)) return Number(text);
    refuse(context, { rule: 'wrong-number' });
    return z.NEVER;
  }),
  { kind: 'number' },
);

/* @__NO_SIDE_EFFECTS__ */ function anId() {
  return textThat((text, context) => {
    const why = findIdFault(text);
    if (why) fail(context, { rule: 'wrong-id', why });
  });
}

/** The id of a project or organisation. */
export const id = withType(anId(), { kind: 'id' });

/** The id of an organisation: the name of its file in `content/organisations/`. */
export const organisationId = withType(anId(), { kind: 'organisation' });

/** `true`, the only thing `example` can say. */
export const onlyTrue = withType(
  textAs((text, context): true => {
    if (text === 'true') return true;
    refuse(context, { rule: 'only-true' });
    return z.NEVER;
  }),
  { kind: 'yes' },
);
