import fc from 'fast-check';
import { awkwardAnswer, awkwardLine, pieces, plainAnswer } from './arbitrary.ts';

/** What Word and other programs put on the clipboard. */
const pasted = [
  ...[
    '•\tPoint',
    '▪  Point',
    '◦\tBelow',
    '‣ Point',
    '·\tPoint',
    'o\tBelow',
    '–\tPoint',
    '– Point',
    '1.\tFirst',
    '2)\tSecond',
  ],
  ...[
    '“Smart”',
    '‘quotes’',
    'don’t',
    '10\u00A0km',
    '5\u202F%',
    'hy\u00ADphen',
    'one\vtwo',
    'one\u2028two',
    'one\u2029two',
  ],
  ...[
    '\uF0B7\tSymbol',
    '\r\n',
    '\r',
    '\t',
    '…',
    '—',
    '½',
    '™',
    '\u200B',
    '\uFEFF',
    '\u202E',
    '\u0000',
    '\uD800',
    '\uE000',
  ],
] as const;

const notation = [
  ...[
    '*',
    '**',
    '***',
    '*a*',
    '**b**',
    '*a **b***',
    '[words](https://a.example/b_(c))',
    '[x](javascript:alert)',
    '[',
    '](',
  ],
  ...[
    'https://a.example/?a=b&c;',
    '(https://a.example/)',
    'https://u:p@a.example/',
    'team@a.example',
    'tel:123',
    '\\',
    '\\*',
  ],
  ...[
    '[a [b] c](mailto:a@b.example)',
    '[**b**](tel:+44123)',
    '\n',
    '\n\n',
    '\n- ',
    '\n  - ',
    '\n1. ',
    '\n7) ',
    '\n* ',
    '\n    ',
  ],
  ...[
    '## Inputs',
    '\n## Inputs\n',
    '\n---\n',
    '<b>',
    '![x](https://a.example/x.png)',
    '```',
    '\n    code',
    '> ',
    '[x]: https://a.example',
  ],
] as const;

/** What people type or paste into a text box: any script, any sign, the notation right and wrong. */
export const typedWords: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(
        fc.oneof(
          { weight: 3, arbitrary: fc.constantFrom(...pieces) },
          { weight: 3, arbitrary: fc.constantFrom(...notation) },
          { weight: 1, arbitrary: fc.constantFrom(...pasted) },
          { weight: 2, arbitrary: fc.constantFrom(' ', 'word', '.', '\n') },
          { weight: 1, arbitrary: fc.string({ maxLength: 5, unit: 'binary' }) },
        ),
        { minLength: 1, maxLength: 14 },
      )
      .map((parts) => parts.join('')),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...pasted), awkwardLine), { minLength: 1, maxLength: 5 })
      .map((lines) => lines.join('\r\n')),
  },
  { weight: 1, arbitrary: awkwardAnswer },
  { weight: 1, arbitrary: plainAnswer },
);
