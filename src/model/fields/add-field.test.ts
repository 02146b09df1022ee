import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { FieldEverywhere } from '../../../tests/support/register/field-everywhere.ts';

const root = resolve(import.meta.dirname, '../../..');
const copy = mkdtempSync(join(tmpdir(), 'add-field-'));
afterAll(() => rmSync(copy, { recursive: true }));

const table = 'src/model/fields/scope-fields.ts';
const description = `
  nearest_stop: {
    schema: z.optional(line(2, 80)),
    label: 'Nearest bus stop',
    hint: 'Where people get off the bus.',
    example: 'High Street',
    step: 'where-and-whom',
  },
`;

test('a field that is added in one file shows in the form, messages, exports, schemas, differences and documents', () => {
  for (const folder of ['src', 'scripts', 'tests/support', 'package.json']) {
    cpSync(join(root, folder), join(copy, folder), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const text = readFileSync(join(copy, table), 'utf8');
  writeFileSync(join(copy, table), text.replace(/\n\}\);\n$/, `${description}});\n`));

  const shown = show();
  expect(shown.form).toContain('Nearest bus stop (optional)');
  expect(shown.form).toContain('Where people get off the bus.');
  expect(shown.messages.join()).toContain('Nearest bus stop');
  expect(shown.personal).toContain('personal-nhs-number');
  expect(shown.csv.header).toContain(',people,nearest_stop,personal_data,');
  expect(shown.csv.cells).toContain('Station Road');
  expect(shown.schemas).toHaveLength(2);
  for (const schema of shown.schemas) {
    const { properties } = JSON.parse(schema) as { properties: Record<string, unknown> };
    expect(properties['nearest_stop']).toMatchObject({
      title: 'Nearest bus stop',
      description: 'Where people get off the bus.',
      minLength: 2,
    });
  }
  expect(shown.differences).toEqual([
    { field: 'nearest_stop', label: 'Nearest bus stop', before: '', after: 'Station Road' },
  ]);
  expect(shown.documents[0]).toContain(
    '| `nearest_stop` | Nearest bus stop | optional | Where people get off the bus. |\n',
  );
  expect(shown.documents[1]).toContain('# Where people get off the bus. (optional)\n# nearest_stop: High Street\n');
});

function show(): FieldEverywhere {
  const program = join(copy, 'tests/support/register/field-everywhere.ts');
  const printed = execFileSync(process.execPath, [program, 'nearest_stop', 'where-and-whom', 'Station Road']);
  return JSON.parse(printed.toString()) as FieldEverywhere;
}
