import { expect, test } from 'vitest';
import { listFieldsOnPrinciple } from '../../model/fields/declaration-fields.ts';
import { principles } from '../../model/principles.ts';
import { readDeclaration } from '../../parse/parse-declaration.ts';
import { fieldsRead } from '../../../tests/support/register/fields-read.ts';
import { sampleText, sampleToday } from '../../../tests/support/register/sample.ts';
import { deriveProject } from '../../derive/derived-project.ts';
import { fieldEvidence } from './evidence-fields.ts';

const { declaration } = readDeclaration({ path: 'a.md', id: 'a-sample', content: sampleText }, { today: sampleToday });
const shown = deriveProject(declaration!, { today: sampleToday, organisationName: (id) => id });

test('what is shown as evidence for a principle is among its fields', () => {
  const shows = principles.flatMap(({ number }) => {
    const evidence = fieldEvidence[number];
    const found = evidence ? fieldsRead(shown.front, (front) => evidence.show({ ...shown, front })) : [];
    return found.map((name) => ({
      number,
      name,
      isNamed: listFieldsOnPrinciple(number).some((field) => field === name),
    }));
  });
  expect(shows.filter(({ isNamed }) => !isNamed)).toEqual([]);
  expect([...new Set(shows.map(({ number }) => number))]).toEqual([3, 6, 7, 8, 9]);
});
