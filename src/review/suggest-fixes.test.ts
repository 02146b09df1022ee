import { describe, expect, test } from 'vitest';
import { sampleText, sampleToday, sampleWith } from '../../tests/support/register/sample.ts';
import { suggestFixes } from './suggest-fixes.ts';

const of = (after: string, before?: string) =>
  suggestFixes({ collection: 'projects', id: 'sample-declaration', before, after, today: sampleToday }).map(
    ({ text, code }) => [code, text],
  );

describe('what a program can mend', () => {
  test.each([
    ['unknown-value', sampleWith('stage: pilott\nstarted: 2026-03'), 'stage: pilot'],
    ['unknown-value', sampleText.replace('- culture_and_leisure', '- culture_and_liesure'), '  - culture_and_leisure'],
    [
      'unknown-key',
      sampleText.replace('summary:', 'sumary:'),
      'summary: We count visits to parks to see which paths and benches to mend first.',
    ],
    ['wrong-date', sampleWith('declared: 14/03/2026'), 'declared: 2026-03-14'],
    ['yaml-comment', sampleWith('title: Leaking pipes #3 in the park'), 'title: "Leaking pipes #3 in the park"'],
    [
      'forbidden-character',
      sampleText.replace('Ring the', 'Ring\u200B the'),
      'Ring the parks team on [0151 496 0100](tel:+441514960100). They answer within ten working days.',
    ],
    ['unknown-heading', sampleText.replace('## Potential harms', '## Potental harms'), '## Potential harms'],
  ])('%s', (code, text, line) => {
    expect(of(text)).toEqual([[code, line]]);
    expect(of(text.replaceAll('\n', '\r\n'))).toEqual([[code, line]]);
  });

  test('is nothing where all is well, or where only the project knows', () => {
    expect(of(sampleText)).toEqual([]);
    expect(of(sampleWith('stage: somewhere'))).toEqual([]);
    expect(of(sampleText.replace(/^title: .*\n/m, ''))).toEqual([]);
    expect(of('')).toEqual([]);
  });

  test('is several lines of one file', () => {
    const text = sampleText.replace('stage: pilot', 'stage: Pilott').replace('- visitors', '- vistors');
    expect(of(text)).toEqual([
      ['unknown-value', 'stage: pilot'],
      ['unknown-value', '  - visitors'],
    ]);
  });

  test('is only what the change itself wrote', () => {
    const faulty = sampleText.replace('stage: pilot', 'stage: pilott');
    expect(of(faulty.replace('team: Parks Team', 'team: Green Team'), faulty)).toEqual([]);
    expect(of(faulty, sampleText)).toEqual([['unknown-value', 'stage: pilot']]);
  });

  test('keeps the numbers of the lines', () => {
    const [found] = suggestFixes({ collection: 'projects', id: 'sample-declaration', after: sampleWith('declared: 14/03/2026'), today: sampleToday }); // prettier-ignore
    expect(sampleWith('declared: 14/03/2026').split('\n')[found!.line - 1]).toBe('declared: 14/03/2026');
  });
});
