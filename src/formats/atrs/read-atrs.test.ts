import { expect, test } from 'vitest';
import fc from 'fast-check';
import { atrsFields, placesOf } from './atrs-fields.ts';
import { findField } from '../../model/fields/field-labels.ts';
import { looksLikeAtrs, notInAtrs, readAtrs } from './read-atrs.ts';

/** As the text of a record's page comes out of a browser: numbers without the tier's. */
const page = `Gorsebank Council: Repair Sorter
Published 3 March 2026
1. Summary
1 - Name
Repair Sorter
2 - Description
Repair Sorter reads messages about repairs and suggests how urgent each is.
It does not close any request.
3 - Website URL
https://gorsebank.example/repairs
4 - Contact email
repairs@gorsebank.example
Tier 2 - Owner and Responsibility
1.1 - Organisation or department
Gorsebank Council
1.2 - Team
Repairs Team
1.3 - Senior responsible owner
R. Someone, Head of Housing Repairs
1.4 - Third party involvement
Yes
1.4.1 - Third party
Millrace Routing
1.4.3 - Third party role
It hosts the model.
Tier 2 - Description and Rationale
2.1 - Detailed description
A model gives each message a number from 1 to 5.
2.2 - Benefits
Leaks are mended sooner.
2.4 - Alternatives considered
N/A
Tier 2 - Deployment context
3.2 - Human review
A clerk reads every message and may change the number.
3.4 - Appeals and review
Ring the repairs line and a person looks again.
4.2.1. - Model name
Sorter 2
4.4.2 - Sensitive attributes
Some people mention an illness.
5.1 - Impact assessments
A DPIA was finished in 2025. An equality impact assessment is under way.
5.2 - Risks and mitigations
A leak may be called small. The clerk rings back.
`;

test('a record whose titles nothing marks is read by them, single words too', () => {
  const bare = `Title
Permit Sorter
Organisation name
Gorsebank Council
Phase
Production
Contact email
permits@gorsebank.example
Team
Permits Team
Senior responsible owner
Head of Parking
Scope
Letters about permits.
Human review
A clerk reads each letter.`;
  const { fields, answers, id } = readAtrs(bare).submission.declaration;
  expect(id).toBe('permit-sorter');
  expect(fields).toMatchObject({
    stage: 'live',
    organisations: [{ id: 'gorsebank-council', role: 'lead' }],
    declared_by: { post: 'Head of Parking', organisation: 'gorsebank-council' },
    contact: { team: 'Permits Team', email: 'permits@gorsebank.example' },
  });
  expect(answers.purpose.words).toBe('What it is meant for: Letters about permits.');
  // Somebody's answer is no title where titles are marked, and few titles are no record.
  expect(
    readAtrs(page.replace('Repairs Team', 'Repairs\nTeam')).submission.declaration.fields['contact'],
  ).toMatchObject({
    team: 'Repairs Team',
  });
  expect(looksLikeAtrs('Title\nA\nTeam\nB\nScope\nC\nPhase\nD')).toBe(false);
});

test('a record from its page fills what maps', () => {
  const { submission, filled, leftOver } = readAtrs(page);
  const { declaration, organisations } = submission;
  expect(declaration.id).toBe('repair-sorter');
  expect(declaration.fields).toEqual({
    title: 'Repair Sorter',
    contact: { url: 'https://gorsebank.example/repairs', email: 'repairs@gorsebank.example', team: 'Repairs Team' },
    organisations: [
      { id: 'gorsebank-council', role: 'lead' },
      { id: 'millrace-routing', role: 'supplier' },
    ],
    declared_by: { organisation: 'gorsebank-council', post: 'Head of Housing Repairs' },
    ai: [
      {
        kind: 'not_sure',
        role: 'not_sure',
        person_checks: 'A clerk reads every message and may change the number.',
        name: 'Sorter 2',
      },
    ],
    contest: { how: 'Ring the repairs line and a person looks again.' },
    assessments: [
      { kind: 'dpia', status: 'not_sure' },
      { kind: 'equality', status: 'not_sure' },
    ],
    uses_ai: 'not_sure',
  });
  expect(organisations).toEqual([
    { id: 'gorsebank-council', fields: { name: 'Gorsebank Council' } },
    { id: 'millrace-routing', fields: { name: 'Millrace Routing' } },
  ]);
  expect(declaration.answers.purpose.words).toBe(
    'Repair Sorter reads messages about repairs and suggests how urgent each is.\nIt does not close any request.\n\n' +
      'How it works: A model gives each message a number from 1 to 5.',
  );
  expect(declaration.answers.involvement).toEqual({ state: 'not_sure', words: notInAtrs });
  expect(filled).toContain('contact.email');
  expect(filled).toContain('harms');
  expect(leftOver).toEqual([
    'Gorsebank Council: Repair Sorter\nPublished 3 March 2026',
    '1.4 - Third party involvement\nYes',
  ]);
});

test('rows copied from the spreadsheet are understood, with line ends inside a cell', () => {
  const rows = [
    'Ref\tField\tPrompt\tYour answer',
    '0.13\tPhase\tWhich phase?\tPublic beta',
    '1.1\tName\tWhat is it called?\tRepair Sorter',
    '2.1.2\tTeam\tWhich team?\tRepairs Team',
    '2.2.1\tDetailed description\tHow does it work?\t"A model reads it.\nIt says ""urgent"" or not."',
    '2.9.9\tFavourite colour\tWhich?\tBlue',
  ].join('\n');
  const { submission, leftOver } = readAtrs(rows);
  expect(submission.declaration.fields['stage']).toBe('pilot');
  expect(submission.declaration.fields['contact']).toEqual({ team: 'Repairs Team' });
  expect(submission.declaration.answers.purpose.words).toBe(
    'How it works: A model reads it.\nIt says "urgent" or not.',
  );
  expect(leftOver).toEqual(['Ref\nField\nPrompt\nYour answer', '2.9.9\nFavourite colour\nWhich?\nBlue']);
});

test('a table whose cells come one after the other is understood', () => {
  const cells = [
    '1.1',
    'Name',
    'Repair Sorter',
    '2.1.2',
    'Team',
    'Repairs Team',
    '2.2.2',
    'Scope',
    'Repairs only.',
    '2.4.1.4',
    'Models',
    'One.',
  ];
  const { submission } = readAtrs(cells.join('\n\n'));
  expect(submission.declaration.fields['title']).toBe('Repair Sorter');
  expect(submission.declaration.answers.records.words).toBe('Models: One.');
});

test('a common word inside a text is no field', () => {
  const { submission } = readAtrs('2.1 - Detailed description\nWho uses it:\nTeam\nScope\nand others');
  expect(submission.declaration.answers.purpose.words).toContain('Team\nScope\nand others');
});

test('only a record looks like one', () => {
  expect(looksLikeAtrs(page)).toBe(true);
  expect(looksLikeAtrs('Name: us\nTeam: them\nScope: all')).toBe(false);
  expect(readAtrs('We count birds.')).toMatchObject({ filled: [], leftOver: ['We count birds.'] });
});

test('no word of a record is dropped', () => {
  const words = fc.array(fc.stringMatching(/^x[a-z]{2,9}$/), { minLength: 1, maxLength: 6 });
  const section = fc.record({ field: fc.constantFrom(...atrsFields), words });
  fc.assert(
    fc.property(fc.array(section, { maxLength: 8 }), (sections) => {
      const text = sections.map(({ field, words: own }) => `9.9 - ${field.titles[0]}\n${own.join(' ')}`).join('\n');
      const kept = JSON.stringify(readAtrs(text));
      const ids = new Set(JSON.stringify(readAtrs(text).submission.declaration.fields).split('"'));
      // Of a title said twice the first stands; every other word is in a field, an answer or left over.
      const titles = sections.filter(({ field }) => 'field' in field.to && field.to.field === 'title').slice(1);
      const organisations = sections.filter(
        ({ field }) => 'special' in field.to && /organisation|supplier/.test(field.to.special),
      );
      for (const { words: own } of sections.filter((each) => !titles.includes(each) && !organisations.includes(each))) {
        for (const word of own) expect(kept.includes(word) || ids.has(word)).toBe(true);
      }
    }),
  );
});

test('every place a field goes to has a label', () => {
  const places = atrsFields.flatMap(({ to }) => placesOf(to).fields);
  expect(places.filter((path) => !findField(path))).toEqual([]);
});
