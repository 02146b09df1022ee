import type { FieldFault } from '../../model/fields/field-schemas.ts';
import type { AnyRule } from '../rule.ts';
import { addressCredentials } from './address-credentials.ts';
import { emptyList } from './empty-list.ts';
import { onlyTrueRule } from './only-true.ts';
import { repeatedValue } from './repeated-value.ts';
import { severalLines } from './several-lines.ts';
import { unknownPrinciple } from './unknown-principle.ts';
import { wrongAddress } from './wrong-address.ts';
import { wrongDate } from './wrong-date.ts';
import { wrongEmail } from './wrong-email.ts';
import { wrongId } from './wrong-id.ts';
import { wrongLength } from './wrong-length.ts';
import { wrongNumber } from './wrong-number.ts';
import { wrongPhone } from './wrong-phone.ts';

/** The rule that words each fault of a single field; the schema names it by its code. */
export const fieldRules: Readonly<Record<FieldFault['rule'], AnyRule>> = {
  'address-credentials': addressCredentials,
  'empty-list': emptyList,
  'only-true': onlyTrueRule,
  'repeated-value': repeatedValue,
  'several-lines': severalLines,
  'unknown-principle': unknownPrinciple,
  'wrong-address': wrongAddress,
  'wrong-date': wrongDate,
  'wrong-email': wrongEmail,
  'wrong-id': wrongId,
  'wrong-length': wrongLength,
  'wrong-number': wrongNumber,
  'wrong-phone': wrongPhone,
};
