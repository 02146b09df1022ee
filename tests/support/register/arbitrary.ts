import fc from 'fast-check';
import { findForbidden } from '../../../src/text/forbidden-characters.ts';
import { countCharacters } from '../../../src/text/visible-length.ts';

/** The same cases on every run, so that only a change makes a test fail; `FC_SEED=$RANDOM` looks for new ones. */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20261101) });

/** Pieces of text that Markdown, YAML, HTML or a script could trip over, and scripts of the whole world. */
export const pieces = [
  ...['*', '**', '_', '__', '`', '[', ']', '(', ')', '!', '<', '>', '&', '&amp;', '&#42;', '\\', '#', '##', '-', '+'],
  ...[
    '=',
    '---',
    '~~~',
    '|',
    ':',
    ': ',
    ' #',
    '"',
    "'",
    '%',
    '@',
    '{',
    '}',
    ',',
    '?',
    '1.',
    '1)',
    '2025. ',
    '- ',
    '* ',
  ],
  ...[
    ' ',
    '  ',
    '\t',
    '\u00A0',
    '&nbsp;',
    '&#32;',
    '.',
    '!',
    '…',
    '/',
    '//',
    'https://a.example/',
    'a@b.example',
    'www.',
  ],
  ...['a', 'b', 'word', 'two words', 'Not sure:', 'Does not apply:', 'Withheld (legal):', 'null', '~', '0x1F', '0o7'],
  ...[
    'Cyngor Sir Ŵyr â ŷ',
    'مرحبا بالعالم',
    'می\u200Cخواهم',
    '公共数据',
    '👩‍👩‍👧‍👦',
    'ﬁ',
    'e\u0301',
    '\u200E',
    '\u200F',
    '😀',
  ],
] as const;

/** A line of words and signs, mostly awkward. */
export const awkwardLine = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, fc.string({ maxLength: 6, unit: 'binary' })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join('').replace(/[\n\r]/g, ' '));

const inline: fc.Arbitrary<string> = fc.letrec<{ inline: string; part: string }>((tie) => ({
  part: fc.oneof(
    { weight: 4, arbitrary: awkwardLine },
    { weight: 1, arbitrary: tie('inline').map((text) => `*${text}*`) },
    { weight: 1, arbitrary: tie('inline').map((text) => `**${text}**`) },
    { weight: 1, arbitrary: tie('inline').map((text) => `[${text}](https://a.example/b_c*d)`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('\\\n', '  \n', '\n', '[x]', '<https://a.example/?a=b&c>', '[x]: https://a.example'),
    },
  ),
  inline: fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
})).inline;

const block = fc.oneof(
  inline,
  fc.array(inline, { minLength: 1, maxLength: 3 }).map((points) => points.map((text) => `- ${text}`).join('\n')),
  fc
    .tuple(fc.nat(12), fc.array(inline, { minLength: 1, maxLength: 3 }))
    .map(([start, points]) => points.map((text, index) => `${start + index}. ${text}`).join('\n')),
  fc
    .tuple(inline, inline, fc.constantFrom('  - ', '   1. ', '    ', '  '))
    .map(([a, b, lead]) => `- ${a}\n${lead}${b}`),
  fc
    .tuple(inline, inline, fc.constantFrom('  - ', '   7. ', '    ', '  '))
    .map(([a, b, lead]) => `- ${a}\n\n${lead}${b}`),
);

/** An answer as people may type it: paragraphs, lists and marks, right and wrong. */
export const awkwardAnswer = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .chain((blocks) => fc.constantFrom('\n\n', '\n', '\n \n').map((joint) => blocks.join(joint)));

/** Text without any sign of Markdown's, as most people type it: words on lines, some of them points of a list. */
export const plainAnswer = fc
  .array(
    fc.tuple(
      fc.constantFrom('', '', '', '- ', ' ', '    ', '\t', '  - ', '-', ' \t'),
      fc.array(
        fc.constantFrom(
          'a',
          'word',
          ' ',
          '  ',
          '.',
          ': ',
          '-',
          '=',
          '+',
          '#',
          '>',
          '1.',
          '5 ',
          '\t',
          '\u00A0',
          '公',
          '(x)',
        ),
        {
          maxLength: 4,
        },
      ),
      fc.constantFrom('', '', '\n', ' \n', '\n\t'),
    ),
    { maxLength: 7 },
  )
  .map((lines) => lines.map(([lead, parts, end]) => lead + parts.join('') + end).join('\n'));

/** One line of a field: any text of a fair length with no character that a file may not hold. */
export const fieldText = awkwardLine
  .map((text) => text.trim().slice(0, 60).trim())
  .filter((text) => findForbidden(text).length === 0 && countCharacters(text) >= 5);
