import { expect, test } from 'vitest';
import { listFieldsOnPrinciple } from '../model/fields/declaration-fields.ts';
import { principles } from '../model/principles.ts';
import { fieldsRead } from '../../tests/support/register/fields-read.ts';
import { read } from '../../tests/support/register/read.ts';
import { sampleText, sampleToday } from '../../tests/support/register/sample.ts';
import { findFieldReasons, hasAssessments } from './field-reasons.ts';

const sample = read(sampleText).declaration!.front;

test('no field decides on a principle that is not among its fields', () => {
  const decide = principles.map(({ number }) => {
    const found = [sample, { ...sample, stage: 'live' as const }].flatMap((front) =>
      fieldsRead(front, (shown) => [findFieldReasons(number, shown, sampleToday), hasAssessments(number, shown)]),
    );
    return {
      number,
      decides: found.length > 0,
      unnamed: found.filter((name) => !listFieldsOnPrinciple(number).some((field) => field === name)),
    };
  });
  expect(decide.flatMap(({ number, unnamed }) => unnamed.map((name) => `${number}: ${name}`))).toEqual([]);
  expect(decide.flatMap(({ number, decides }) => (decides ? [number] : []))).toEqual([3, 6, 7, 8, 9]);
});
