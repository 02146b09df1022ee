import * as z from 'zod/mini';
import { address, date, email, line, phone } from './field-types.ts';

/** How to reach a team; never a private person. At least one of e-mail, phone and url (the rule `unreachable-contact`). */
export const contactSchema = z.strictObject({
  /** The team's name. */
  team: line(2, 120),
  email: z.optional(email),
  phone: z.optional(phone),
  url: z.optional(address),
  /** The day somebody last made sure that this contact works. */
  checked: date('day'),
});
/** See {@link contactSchema}. */
export type Contact = z.output<typeof contactSchema>;
