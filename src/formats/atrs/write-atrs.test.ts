import { expect, test } from 'vitest';
import { readAtrs } from './read-atrs.ts';
import { atrsFields } from './atrs-fields.ts';
import { readDeclaration } from '../../parse/parse-declaration.ts';
import { sampleAnswering, sampleToday, sampleWith } from '../../../tests/support/register/sample.ts';
import { atrsRecord, type AtrsRecord } from './write-atrs.ts';

const withAi = `uses_ai: yes
ai:
  - kind: prediction
    role: informs
    name: Park Forecast
    supplier: sample-supplier
    person_checks: A gardener looks before anything is mended.
responsible:
  bias: not_sure
  updating: not_sure
  monitoring: not_sure
  training: not_sure
assessments:
  - kind: dpia
    status: done
    date: 2026-02`;

function recordOf(text: string): AtrsRecord {
  const { declaration, messages } = readDeclaration(
    { path: 'sample.md', id: 'sample', content: text },
    { today: sampleToday },
  );
  if (!declaration) throw new Error(messages.map(({ message }) => message).join('\n'));
  return atrsRecord({ ...declaration, organisationName: (id) => `The ${id}` });
}

test('a declaration fills the fields of ATRS, in the order of the standard', () => {
  const record = recordOf(sampleWith(withAi));
  const titles = atrsFields.map(({ titles: [title] }) => title);
  expect(Object.keys(record)).toEqual(titles.filter((title) => title !== undefined && title in record));
  expect(record).toMatchInlineSnapshot(`
    {
      "Appeals and review": "Ring the parks team on [0151 496 0100](tel:+441514960100). They answer within ten working days.",
      "Benefits": "People who use the parks get better paths. We count complaints before and after.",
      "Data access and storage": "Does not apply: the counters see no people, only that a beam of light was broken.",
      "Data completeness and representativeness": "The parks team notes each change to a counter and checks one counter by hand every month.",
      "Datasets and their purposes": "Counters at the gates of four parks, and the weather service.",
      "Description": "We count visits to parks, so that we mend first what is used the most. We get a chart for each park.",
      "Human review": "A gardener looks before anything is mended.",
      "Impact assessment": "Data protection impact assessment: Done, 2026-02",
      "Maintenance": "The Head of Parks answers for the counts and for what is done with them.",
      "Model name": "Park Forecast",
      "One sentence description": "We count visits to parks to see which paths and benches to mend first.",
      "Organisation name": "The sample-council",
      "Organisation or department": "The sample-council",
      "Phase": "Beta/Pilot",
      "Risks and mitigations": "Not sure: we will ask people who seldom come to the parks in spring.

    What is done about it: A park with few visits is never closed because of the counts alone.",
      "Senior responsible owner": "Head of Parks",
      "System-level input": "- The number of people who pass a gate in an hour.
    - The weather of the day.",
      "Team": "Parks Team",
      "Third party": "The sample-supplier",
      "Third party involvement": "Yes",
      "Title": "Counting visits to parks",
    }
  `);
});

test('an answer that is not known, withheld or does not apply says so', () => {
  const record = recordOf(sampleWith(withAi));
  expect(record['Risks and mitigations']).toMatch(/^Not sure: /u);
  expect(record['Data access and storage']).toMatch(/^Does not apply: /u);
});

test('what an import put after words of its own goes back to its field', () => {
  const record = recordOf(
    sampleAnswering(
      'purpose',
      'We count.\n\nHow it works: A beam of light.\n\nIt is a red one.\n\nHow often it is used: Daily.',
    ),
  );
  expect(record['Description']).toBe('We count.');
  expect(record['Detailed description']).toBe('A beam of light.\n\nIt is a red one.');
  expect(record['Frequency and scale of usage']).toBe('Daily.');
});

test('an exported record can be brought in again, and nothing in it finds no place', () => {
  const record = recordOf(sampleWith(withAi));
  const text = Object.entries(record)
    .map(([title, words]) => `${title}:\n${words}\n`)
    .join('\n');
  const { submission, leftOver } = readAtrs(text);
  const { fields, answers } = submission.declaration;
  expect(leftOver).toEqual(['Third party involvement:\nYes']);
  expect(fields).toMatchObject({
    title: record['Title'],
    summary: record['One sentence description'],
    stage: 'pilot',
    declared_by: { post: 'Head of Parks' },
    contact: { team: 'Parks Team' },
  });
  expect(answers.purpose.words).toBe(record['Description']);
  expect(answers.benefits.words).toBe(record['Benefits']);
});
