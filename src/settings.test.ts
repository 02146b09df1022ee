import { expect, test } from 'vitest';
import { resources } from './model/questions/resources.ts';
import { settings } from './settings.ts';

test('questions lead to the report of the Charter that the settings name', () => {
  expect(resources.residentsReport.url).toBe(settings.charter.url);
});
