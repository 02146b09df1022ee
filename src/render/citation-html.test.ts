import { expect, test } from 'vitest';
import { citation } from './citation-html.ts';
import { faultsIn, namesIn } from '../../tests/support/markup/markup.ts';

test('a citation is a sentence and two texts to copy, whatever a title says', () => {
  const cited = {
    id: 'park-visits',
    authors: ['<b>Sandhey</b>'],
    register: 'Charter Register',
    publisher: 'Civic Data Cooperative',
    address: 'https://register.example/projects/park-visits/',
    day: '2026-03-04',
    licence: { name: 'CC BY 4.0', url: 'https://licence.example/' },
  };
  const markup = citation({ ...cited, title: '</pre></details><script>alert(1)</script>' }).html;
  expect(faultsIn(markup)).toEqual([]);
  expect(namesIn(markup)).toEqual(['@class', '@dir', 'details', 'p', 'pre', 'summary']);
  expect(markup).toContain('“&lt;/pre&gt;&lt;/details&gt;&lt;script&gt;');
});
