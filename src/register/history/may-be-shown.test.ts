import { expect, test } from 'vitest';
import { sampleText } from '../testing/sample.ts';
import { compareStates } from './entry-history.ts';

const shownOf = async (...texts: (string | Uint8Array)[]) =>
  (await compareStates(texts, () => undefined)).map(({ readable }) => readable);

const withNumber = sampleText.replace('We ', 'Give your NHS number, such as 943 476 5919. We ');
const putRight = sampleText.replace('We ', 'Give your number. We ');

test('a version with personal data beyond doubt is not shown, nor as the past of the one that put it right', async () => {
  expect(withNumber).not.toBe(sampleText);
  const compared = await compareStates([sampleText, withNumber, withNumber, putRight], () => undefined);
  expect(compared.map(({ readable }) => readable)).toEqual([true, false, false, true]);
  expect(JSON.stringify(compared)).not.toContain('943');
  expect(await shownOf(withNumber, putRight)).toEqual([false, true]);
});

test('a number below a heading that is no question counts, though no difference shows it', async () => {
  const below = `${sampleText}\n## Notes\n\nThe NHS number is 943 476 5919.\n`;
  expect(await shownOf(sampleText, below)).toEqual([true, false]);
});

test('what hides characters, is too large or is no text is not shown', async () => {
  const hidden = sampleText.replace('We ', 'We\u202e ');
  const large = sampleText + 'word '.repeat(20_000);
  expect(await shownOf(sampleText, hidden, large, new Uint8Array([0xff, 0xfe]), '', sampleText)).toEqual([
    true,
    false,
    false,
    false,
    false,
    true,
  ]);
});
