import { expect, test } from 'vitest';
import type { Blueprint } from '../../model/blueprint.ts';
import type { Theme } from '../../model/vocabulary/index.ts';
import { groupBlueprints } from './blueprint-groups.ts';

function blueprint(id: string, ...themes: Theme[]): Blueprint {
  const front = themes.length > 0 ? { themes } : {};
  return { id, name: id, summary: 'A starting point.', front, answers: {} as Blueprint['answers'] };
}

test('each starting point stands under the heading of its first theme, and no heading stands alone', () => {
  const blueprints = [
    blueprint('tickets', 'transport', 'money_and_benefits'),
    blueprint('letters', 'public_services'),
    blueprint('museum', 'culture_and_leisure'),
    blueprint('none'),
  ];
  expect(groupBlueprints(blueprints).map(({ heading, blueprints: own }) => [heading, ...own.map(({ id }) => id)])).toEqual([
    ['Offices and contact with the public', 'letters'],
    ['Streets, transport and buildings', 'tickets'],
    ['Everything else', 'museum', 'none'],
  ]); // prettier-ignore
});

test('where there are none, there is no heading', () => {
  expect(groupBlueprints([])).toEqual([]);
});
