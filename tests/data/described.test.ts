import { statSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { Package } from 'datapackage';
import jsonld from 'jsonld';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { exampleContent } from '../../scripts/shared/paths.ts';
import { collections } from '../../src/model/collections.ts';
import { settings } from '../../src/settings.ts';
import { withPage } from '../support/site/browser.ts';
import { everySite, fileAt, filesOf, sites, textOf } from '../support/site/sites.ts';

type Json = Readonly<Record<string, unknown>>;

/** A published JSON Schema, compiled by a validator that takes no keyword for granted. */
function validatorFrom(dist: string, file: string): ValidateFunction {
  const ajv = new Ajv({ strict: true, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(JSON.parse(textOf(dist, 'data/schema/project.json')) as Json);
  const schema = JSON.parse(textOf(dist, `data/schema/${file}`)) as { $id: string };
  return ajv.getSchema(schema.$id) ?? ajv.compile(schema);
}

describe.each(everySite)('the $name site', ({ site: { dist, url } }) => {
  const projects = filesOf(dist).filter((file) => /^projects\/[^/]+\.json$/u.test(file));

  test('has a schema that fits the JSON of each project', () => {
    const validate = validatorFrom(dist, 'project.json');
    for (const file of projects) {
      validate(JSON.parse(textOf(dist, file)));
      expect(validate.errors, file).toBeNull();
    }
  });

  test('says the same of a project in its own file, in the list and on its line', () => {
    const list = JSON.parse(textOf(dist, 'data/projects.json')) as { count: number; projects: Json[] };
    const validate = validatorFrom(dist, 'projects.json');
    validate(list);
    expect(validate.errors).toBeNull();
    expect(list.count).toBe(projects.length);
    const lines = textOf(dist, 'data/projects.jsonl').split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line) as Json)).toEqual(list.projects);
    for (const project of list.projects) {
      expect(JSON.parse(textOf(dist, `projects/${String(project['id'])}.json`))).toEqual(project);
    }
  });

  test.each(['', 'about/', 'data/', 'statistics/'])('says at /%s that projects are invented while some are', (path) => {
    const invented = projects.some((file) => (JSON.parse(textOf(dist, file)) as Json)['example'] === true);
    const page = textOf(dist, `${path}index.html`);
    expect(page.includes(' invented, to show how it works.')).toBe(invented);
  });

  test('has a data package that the Frictionless library finds sound, row by row', async () => {
    const basePath = join(dist, 'data');
    const found = await Package.load(join(basePath, 'datapackage.json'), { basePath, strict: false });
    expect(found.errors).toEqual([]);
    expect(found.resources).toHaveLength(13);
    for (const resource of found.resources) {
      const rows = await resource.read({ keyed: true });
      expect(await resource.checkRelations(), resource.name).toBe(true);
      if (resource.name === 'projects') expect(rows).toHaveLength(projects.length);
    }
  });

  test('has a catalogue entry whose files are there, in the sizes it names', async () => {
    const quads = await statements(dist);
    const objects = (predicate: string) => quads.filter((quad) => quad.predicate === predicate);
    const files = objects(`${dcat}downloadURL`).map(({ subject, object }) => ({
      file: fileAt(object.slice(settings.address.length)),
      size: Number(quads.find((quad) => quad.subject === subject && quad.predicate === `${dcat}byteSize`)?.object),
    }));
    expect(files.length).toBeGreaterThan(12);
    expect(files.map(({ file, size }) => [file, size])).toEqual(
      files.map(({ file }) => [file, statSync(join(dist, file)).size]),
    );
    // What schema.org calls a distribution is one in DCAT too, and the other way.
    const names = (predicate: string) =>
      objects(predicate)
        .map(({ object }) => object)
        .sort();
    expect(names('https://schema.org/distribution')).toEqual(names(`${dcat}distribution`));
    expect(names(`${dcat}distribution`)).toHaveLength(files.length);
    const days = objects('http://purl.org/dc/terms/modified');
    expect(days.every(({ object }) => /^\d{4}-\d\d-\d\d$/u.test(object))).toBe(true);
  });

  test('marks the data set on its page for search engines, without any code', async () => {
    await withPage(url, { javaScriptEnabled: true }, async ({ page }) => {
      await page.goto('/data/');
      const set = await page.evaluate(readDataset);
      expect(set.missing).toEqual([]);
      expect(set.description.length).toBeGreaterThan(50);
      expect(set.files.length).toBeGreaterThan(12);
      expect(set.files.filter((address) => !filesOf(dist).includes(fileAt(new URL(address).pathname)))).toEqual([]);
    });
  });
});

const dcat = 'http://www.w3.org/ns/dcat#';

interface Statement {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
}

/** What the catalogue entry says, as the JSON-LD library understands it without fetching anything. */
async function statements(dist: string): Promise<Statement[]> {
  const quads = await jsonld.toRDF(JSON.parse(textOf(dist, 'data/catalog.jsonld')) as Json, {
    documentLoader: (address) => Promise.reject(new Error(`It asks for ${address}.`)),
    safe: true,
  });
  return quads.map(({ subject, predicate, object }) => ({
    subject: subject.value,
    predicate: predicate.value,
    object: object.value,
  }));
}

/** Runs in the browser: the properties of the data set that the page gives as microdata. */
function readDataset(): { missing: string[]; description: string; files: string[] } {
  const set = document.querySelector('[itemtype="https://schema.org/Dataset"]')!;
  const all = [...set.querySelectorAll('[itemprop]')];
  const named = (name: string) => all.filter((element) => element.getAttribute('itemprop') === name);
  return {
    missing: ['name', 'description', 'license', 'creator', 'dateModified', 'distribution'].filter(
      (name) => named(name).length === 0,
    ),
    description: named('description')[0]?.textContent ?? '',
    files: named('contentUrl').map((link) => (link as HTMLAnchorElement).href),
  };
}

test.each(collections.filter((name) => filesOf(exampleContent).some((file) => file.startsWith(`${name}/`))))(
  'the schema of the files in content/%s fits each of them',
  (collection) => {
    const validate = validatorFrom(sites.own.dist, `front-matter/${collection}.json`);
    for (const file of filesOf(exampleContent).filter((name) => name.startsWith(`${collection}/`))) {
      const [, front = ''] = textOf(exampleContent, file).split(/^---$/mu);
      validate(parse(front));
      expect(validate.errors, file).toBeNull();
    }
  },
);
