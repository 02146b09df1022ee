import { expect, test } from 'vitest';
import { principles, type Principle } from '../../register/principles.ts';
import { readDeclaration } from '../../register/read/declaration.ts';
import { fieldsRead } from '../../register/testing/fields-read.ts';
import { sampleText, sampleToday } from '../../register/testing/sample.ts';
import { shownProject } from '../shown.ts';
import { fieldEvidence } from './fields.ts';

const { declaration } = readDeclaration({ path: 'a.md', id: 'a-sample', content: sampleText }, { today: sampleToday });
const shown = shownProject(declaration!, { today: sampleToday, organisationName: (id) => id });

test('what is shown as evidence for a principle is among its fields', () => {
  const shows = principles.flatMap(({ number, fields }: Principle) => {
    const evidence = fieldEvidence[number];
    const found = evidence ? fieldsRead(shown.front, (front) => evidence.show({ ...shown, front })) : [];
    return found.map((name) => ({ number, name, isNamed: fields.some((field) => field === name) }));
  });
  expect(shows.filter(({ isNamed }) => !isNamed)).toEqual([]);
  expect([...new Set(shows.map(({ number }) => number))]).toEqual([3, 6, 7, 8, 9]);
});
