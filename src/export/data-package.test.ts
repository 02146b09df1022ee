import { expect, test } from 'vitest';
import { makeDataPackage } from './data-package.ts';
import { tables } from './tables/index.ts';

const publisher = {
  name: 'Charter Register',
  region: 'Sample Region',
  address: 'https://register.example',
  repository: '',
  keeper: 'Sample Keeper',
  email: 'keeper@register.example',
  contentLicence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
};

test('names the profiles of the standard, and tables and columns that exist', () => {
  const sized = tables.map((table) => ({ table, bytes: 1 }));
  const { profile, resources } = makeDataPackage(sized, publisher, '2026-11-01') as {
    profile: string;
    resources: {
      profile: string;
      name: string;
      schema: {
        fields: { name: string }[];
        primaryKey: string;
        foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
      };
    }[];
  };
  expect(profile).toBe('tabular-data-package');
  const columns = new Map(resources.map(({ name, schema }) => [name, schema.fields.map((field) => field.name)]));
  for (const resource of resources) {
    expect(resource.profile).toBe('tabular-data-resource');
    for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
      expect(columns.get(resource.name)).toContain(fields);
      expect(columns.get(reference.resource || resource.name)).toContain(reference.fields);
    }
  }
});
