import type { ChangeRule } from './change-rule.ts';

/** Fields of an organisation that decide what it is to the register, not what it says of itself. */
const standingFields = {
  signatory_since: 'since when it is a signatory',
  github: 'which GitHub accounts submit for it',
  nothing_to_declare: 'when it last said that it has nothing to declare',
} as const;

export const signatoryChanged: ChangeRule<{ what: string }> = {
  code: 'signatory-changed',
  severity: 'warning',
  scope: 'change',
  title: "An organisation's standing changes",
  why: 'Who has signed, and whose accounts may change its entries, is not for anybody to say but the organisation and the register.',
  bad: { described: "A change that adds an account under github in an organisation's file." },
  good: { described: "A change of the organisation's telephone number." },
  say: ({ what }) => ({
    message: `It changes ${what}.`,
    fix: 'Make sure of it by the contact that is published, not by answering whoever opened this.',
  }),
  *check({ entries }) {
    for (const { collection, file, before, after } of entries) {
      if (collection !== 'organisations' || !after) continue;
      const [was, is] = [readFields(before?.fields), readFields(after.fields)];
      for (const [field, what] of Object.entries(standingFields)) {
        if (JSON.stringify(was[field]) === JSON.stringify(is[field])) continue;
        yield { file, field, place: after.placeOf(field), details: { what } };
      }
    }
  },
};

function readFields(fields: object | undefined): Readonly<Record<string, unknown>> {
  return (fields ?? {}) as Readonly<Record<string, unknown>>;
}
