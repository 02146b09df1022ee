import { expect, test } from 'vitest';
import { sampleText } from '../../tests/support/register/sample.ts';
import { compareRow } from '../../tests/support/register/compare-row.ts';

const shownOf = (...texts: (string | Uint8Array)[]) => compareRow(texts).map(({ readable }) => readable);

const withNumber = sampleText.replace('We ', 'Give your NHS number, such as 943 476 5919. We ');
const putRight = sampleText.replace('We ', 'Give your number. We ');

test('a version with personal data beyond doubt is not shown, nor as the past of the one that put it right', () => {
  expect(withNumber).not.toBe(sampleText);
  const compared = compareRow([sampleText, withNumber, withNumber, putRight]);
  expect(compared.map(({ readable }) => readable)).toEqual([true, false, false, true]);
  expect(JSON.stringify(compared)).not.toContain('943');
  expect(shownOf(withNumber, putRight)).toEqual([false, true]);
});

const saying = (text: string) =>
  sampleText.replace('We get a chart', `Give your NHS number, such as ${text}. We get a chart`);

test.each([
  '943&#32;476&#32;5919',
  '943&nbsp;476&nbsp;5919',
  '&#57;43 476 5919',
  '943 *476* 5919',
  '**943** 476 5919',
  '943\\\n476 5919',
  '943\\-476\\-5919',
  '943 476\n5919',
  '943 476  5919',
  '[943 476](https://parks.example/) 5919',
  '[943](https://parks.example/a_(b)) 476 5919',
  '[943](<https://parks.example/>) 476 5919',
  '[943][1] 476 5919.\n\n[1]: https://parks.example/\n\nYes',
  '943 <b title="<">476</b> 5919',
])('a number is seen also as %j', (text) => {
  expect(shownOf(sampleText, saying(text), putRight)).toEqual([true, false, true]);
});

test('a number is seen of which a part stood there before', () => {
  const half = saying('943 476\nFor a week');
  expect(shownOf(half, saying('943 476\n5919 to us\nFor a week'), putRight)).toEqual([true, false, true]);
  const apart = saying('943 476\nor as you like\n5919');
  expect(shownOf(apart, saying('943 476\n5919'), putRight)).toEqual([true, false, true]);
});

test.each(['"Number \\x39\\x343 476 5919 of the NHS counts"', '>-\n  Number 943\n  476\n  5919 of the NHS counts'])(
  'a number is seen in a field written as %j',
  (summary) => {
    const written = sampleText.replace(/^summary: .*$/m, () => `summary: ${summary}`);
    expect(written).not.toBe(sampleText);
    expect(shownOf(sampleText, written, sampleText)).toEqual([true, false, true]);
  },
);

test('a number below a heading that is no question counts, though no difference shows it', () => {
  const below = `${sampleText}\n## Notes\n\nThe NHS number is 943 476 5919.\n`;
  expect(shownOf(sampleText, below)).toEqual([true, false]);
});

test('what hides characters, is too large or is no text is not shown', () => {
  const hidden = sampleText.replace('We ', 'We\u202e ');
  const large = sampleText + 'word '.repeat(20_000);
  expect(shownOf(sampleText, hidden, large, new Uint8Array([0xff, 0xfe]), '', sampleText)).toEqual([
    true,
    false,
    false,
    false,
    false,
    true,
  ]);
});

test('signs without end are looked at in no time', () => {
  const start = process.cpuUsage();
  for (const sign of ['<', '](', '](a', '[', '\\', '> ', '&#'])
    shownOf(sampleText, saying(sign.repeat(50_000 / sign.length)));
  expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
});
