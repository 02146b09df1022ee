import { expect, test } from 'vitest';
import { plainText } from '../answer.ts';
import { questions } from '../questions/index.ts';
import { emptyWriting } from '../writing/writing.ts';
import { signOff } from './sign-off.ts';

test("a draft is printed as the guide's questions in their order", () => {
  const rows = signOff(
    {
      declaration: {
        ...emptyWriting,
        fields: { title: 'Park visits', organisations: [{ id: 'a-council', role: 'lead' }, { id: 'b-makers' }, 'odd'] },
        answers: { ...emptyWriting.answers, harms: { state: 'not_sure', words: 'nobody\n\nasked' } },
      },
      organisations: [{ id: 'b-makers', fields: { name: 'B Makers', description: 'It makes.' } }],
    },
    (id) => id.toUpperCase(),
  );
  expect(rows.map(({ question }) => question.id)).toEqual(questions.map(({ id }) => id));
  const said = rows.filter(({ blocks }) => blocks.length > 0);
  expect(said.map(({ question, blocks, mark }) => [question.id, plainText(blocks), mark])).toEqual([
    ['title', 'Park visits', undefined],
    ['organisations', 'A-COUNCIL: Leads the project\nB Makers', undefined],
    ['description', 'B Makers: It makes.', undefined],
    ['harms', 'nobody\nasked', 'not_sure'],
  ]);
});
