import { expect, test } from 'vitest';
import { readDeclaration } from '../../parse/parse-declaration.ts';
import { principles } from '../../model/principles.ts';
import { sampleText, sampleToday, sampleWith } from '../../../tests/support/register/sample.ts';
import { deriveProject } from '../../derive/derived-project.ts';
import { renderAnswersTable } from './answers-table.ts';

function tableOf(number: number, text = sampleText): string {
  const { declaration } = readDeclaration({ path: 'a.md', id: 'a-sample', content: text }, { today: sampleToday });
  const beside = { today: sampleToday, oversight: () => ({}), organisationName: (id: string) => `<${id}>` };
  const principle = principles.find((one) => one.number === number)!;
  return renderAnswersTable(principle, [deriveProject(declaration!, beside)]).html;
}

const cells = (table: string) => [...table.matchAll(/<td data-label="([^"]+)">/g)].map(([, label]) => label);

test.each([
  [1, ['Benefits', 'Communicating the results']],
  [3, ['Who is responsible', 'Communicating who is responsible', 'Contesting and refusing', 'Responsible posts']],
  [7, ['Data protection', 'Assessments']],
  [8, ['Communication during the project', 'Communicating the results', 'Communicating who is responsible', 'Outcome']],
])('Principle %i has a cell for each question and field that decides on it', (number, labels) => {
  const table = tableOf(number);
  expect(cells(table)).toEqual(labels);
  expect(table).toContain(`<th scope="rowgroup" colspan="${labels.length}">`);
});

test('an answer that is none says so, and the reasons stand with the title', () => {
  const table = tableOf(1, sampleText.replace(/(## Benefits\n\n)[^#]+/, '$1Not sure: nobody has counted yet.\n\n'));
  expect(table).toContain('state-open');
  expect(table).toContain('<li>Benefits: not sure</li>');
});

test('a long answer leads to the rest, and hostile names stay text', () => {
  const long = sampleWith('').replace(/(## Benefits\n\n)[^#]+/, `$1${'Many words. '.repeat(200)}\n\n`);
  const table = tableOf(1, long);
  expect(table).toContain('<a href="/projects/a-sample/#benefits">The whole answer: Benefits</a>');
  expect(table.length).toBeLessThan(5000);
  expect(table).toContain('&lt;sample-council&gt;');
});
