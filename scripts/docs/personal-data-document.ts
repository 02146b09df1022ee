import { personalRules } from '../../src/rules/personal/index.ts';
import { lookAlikesHeldBack, realFormsHeldBack } from '../../tests/support/personal-data/held-back.ts';
import { lookAlikes } from '../../tests/support/personal-data/look-alikes.ts';
import { codeOf, measure, type Kind, type Measured } from '../../tests/support/personal-data/measure.ts';
import { realForms } from '../../tests/support/personal-data/real-forms.ts';

/** docs/personal-data.md: what the rules about personal data find, and how often they are wrong. */
export function writePersonalDataDocument(): string {
  const tuned = measure(realForms, lookAlikes);
  const apart = measure(realFormsHeldBack, lookAlikesHeldBack);
  const rows = (Object.keys(codeOf) as Kind[]).map((kind) => {
    const rule = personalRules.find(({ code }) => code === codeOf[kind])!;
    return `| \`${rule.code}\` | ${rule.severity} | ${share(tuned, kind)} | ${share(apart, kind)} |`;
  });
  return `# Finding personal data before it is public

Made by \`npm run docs\` from the register's own rules and lists; a test fails when it is out of date.

An entry is public, and its history is kept for good. So the form, the checker and every other door look for personal data before anything
is sent. What is certain (a number whose check digit is right) is an error and keeps an entry out. Everything else is a
warning, because a mobile telephone may belong to a team and a street may be a library's.

## How good the rules are

Measured on lists of invented texts, each a sentence as it might stand in a declaration: ${realForms.length + realFormsHeldBack.length} with personal data, in the ways
people write it, and ${lookAlikes.length + lookAlikesHeldBack.length} harmless ones that look alike (grants, dates, team mailboxes, references, offices). A third of each was held
back: it was counted how many of those were found, but nobody looked which, so they tell what to expect of other texts. The
lists were written before the rules were read: \`tests/support/personal-data/\`.

| rule | severity | found | found of those held back |
| --- | --- | --- | --- |
${rows.join('\n')}
| all | | ${total(tuned)} | ${total(apart)} |
| false alarms | | ${alarms(tuned)} | ${alarms(apart)} |

## What no rule finds

Names of people, a health story that only fits one person, a photograph behind a link, a landline that nobody calls private,
an address without a street. A reviewer reads every entry for these, and the form says so.
`;
}

function share({ kinds }: Measured, kind: Kind): string {
  const { texts, found } = kinds.get(kind) ?? { texts: 0, found: 0 };
  return `${found} of ${texts}`;
}

function total({ kinds }: Measured): string {
  const all = [...kinds.values()];
  const sum = (of: 'texts' | 'found') => all.reduce((before, each) => before + each[of], 0);
  return `${sum('found')} of ${sum('texts')}`;
}

function alarms({ falseAlarms, harmless }: Measured): string {
  return `${falseAlarms.length} of ${harmless}`;
}
