import { expect, test } from 'vitest';
import { codesOf } from '../../../tests/support/register/read.ts';
import { sampleAnswering } from '../../../tests/support/register/sample.ts';

const codes = (text: string) => codesOf(sampleAnswering('environment', text));

test.each([
  ...['Not sure', 'Not sure yet', 'Not sure at this time.', 'Not sure : in May', 'Unsure', 'TBA', 'TBC', 'To follow'],
  ...['Not decided yet.', "We don't know yet.", 'We do not know.', 'Pending', 'Unknown at present'],
  ...[
    'Does not apply',
    'Doesn’t apply here',
    'N/A',
    'NA',
    'n.a.',
    'Nil',
    'Not applicable',
    'Withheld',
    '“Not sure:” nobody has looked',
  ],
])('%j is near an opening', (text) => {
  expect(codes(text)).toContain('near-opening');
});

test.each([
  'Not sure whether this helps? Ask the parks team, who keep a list.',
  'We do not know every counter by heart; the list is in the log.',
  'Nobody knows the total; each counter needs two batteries a year.',
  'Napping staff are a myth. Counters run on two batteries a year.',
  'Unknowns are listed in the log, such as the energy of the screens.',
])('%j is an answer', (text) => {
  expect(codes(text)).not.toContain('near-opening');
});
