import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSearchIndex } from './pagefind-index.ts';
import { getLastUpdated, getOutcomeState, getReviewState } from '../../derive/outcome.ts';
import { derivePrinciples } from '../../derive/principle-states.ts';
import { readDeclaration } from '../../parse/parse-declaration.ts';
import { showCommonWords } from '../../text/common-words.ts';
import { createSynonymFinder } from '../shared/synonyms.ts';
import { sampleText, sampleToday, sampleWith } from '../../../tests/support/register/sample.ts';
import { declarationFields } from '../../model/fields/declaration-fields.ts';
import { indexFields } from '../../model/fields/field-labels.ts';
import { searchFilters } from '../shared/search-filters.ts';
import {
  getFilterValues,
  makeSearchRecord,
  makeSortKey,
  type FindOrganisation,
  type SearchableProject,
} from './search-record.ts';

const hostile = `</i></p>"'><script>x</script> &lt;b&gt; &amp; ___PAGEFIND_WEIGHT___9 a:b,c[d] %`;
const quoted = JSON.stringify(hostile);
const find: FindOrganisation = (id) => ({ name: id === 'sample-council' ? hostile : 'Sample Supplier' });

function projectOf(text: string, id = 'sample-declaration'): SearchableProject {
  const { declaration, messages } = readDeclaration({ path: `${id}.md`, id, content: text }, { today: sampleToday });
  if (!declaration) throw new Error(JSON.stringify(messages));
  return {
    ...declaration,
    principles: derivePrinciples(declaration, [{ signatorySince: '2025-03-28' }], sampleToday),
    outcome: getOutcomeState(declaration.front, sampleToday),
    review: getReviewState(declaration.front, sampleToday),
    updated: getLastUpdated(declaration.front),
  };
}

const sample = projectOf(sampleText);
const harmful = projectOf(
  sampleWith(
    `title: ${quoted}\nsummary: ${quoted}\nfound_at:\n  - ${quoted}\n  - مستشفى الأطفال\nupdates:\n  - date: 2026-10-01\n    kind: incident\n    text: ${quoted}`,
  ),
  'harmful',
);

/** What Pagefind keeps of a page. */
interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly { readonly id: string; readonly title: string }[];
}

describe('the values of the filters', () => {
  test('are labels, one list for each filter', () => {
    const values = getFilterValues(sample, (id) => ({ name: id }));
    expect(Object.keys(values).sort()).toEqual(searchFilters.map(({ name }) => name).sort());
    expect(values).toMatchObject({
      ai: ['Does not use AI'],
      area: ['Wirral', 'Sefton'],
      place: ['Sandhey Park'],
      organisation: ['sample-council', 'sample-supplier'],
      opt_out: ['No'],
      outcome: ['not yet due'],
      review: ['in date'],
      year: ['2026'],
    });
    expect(values.principle).toHaveLength(11);
    expect(values.principle).toContain('2 Security: Withheld');
    expect(values.principle).toContain('11 Oversight: Not yet due');
  });

  test('say of a project without a way to object what its answer says', () => {
    const silent = projectOf(
      sampleWith('', ['contest']).replace(
        /(## Contesting and refusing\n\n)[^]*$/,
        '$1Does not apply: nobody is counted.\n',
      ),
    );
    expect(getFilterValues(silent, find).opt_out).toEqual(['Does not apply']);
  });
});

test('titles sort as people expect', () => {
  const titles = ['Zoo', 'apple', 'Écoles', 'Bus 10', 'Bus 9', '“Cars”', 'دفتر'];
  const sorted = titles.map((title) => [makeSortKey(title), title]).sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
  expect(sorted.map(([, title]) => title)).toEqual(['apple', 'Bus 9', 'Bus 10', '“Cars”', 'Écoles', 'Zoo', 'دفتر']);
});

describe('in the index', () => {
  let folder = '';
  let fragments: Fragment[] = [];

  const write = async (to: string) => {
    const index = await openSearchIndex();
    for (const project of [harmful, sample])
      void index.add(
        makeSearchRecord(
          project,
          find,
          createSynonymFinder([
            ['gate', 'turnstile'],
            ['GP', 'doctor'],
          ]),
        ),
      );
    await index.write(to);
  };
  const filesOf = async (of: string) =>
    (await readdir(of, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  const hashOf = async (of: string) => {
    const files = await Promise.all(
      (await filesOf(of)).map(async (file) => [
        file.slice(of.length),
        createHash('sha256')
          .update(await readFile(file))
          .digest('hex'),
      ]),
    );
    return Object.fromEntries(files) as Record<string, string>;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'search-record-'));
    await write(join(folder, 'one'));
    const packed = (await filesOf(join(folder, 'one/fragment'))).map((file) => readFile(file));
    // Pagefind puts twelve characters of its own before what it packs.
    fragments = (await Promise.all(packed)).map(
      (file) => JSON.parse(showCommonWords(gunzipSync(file).subarray(12).toString())) as Fragment,
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('hostile text is what it was', () => {
    const found = fragments.find(({ url }) => url === '/projects/harmful/')!;
    const text = (kept: string | undefined) => kept?.replaceAll('\u200B', '');
    expect(text(found.meta['title'])).toBe(hostile);
    expect(text(found.meta['summary'])).toBe(hostile);
    expect(found.filters['place']?.map(text)).toEqual([hostile, 'مستشفى الأطفال']);
    expect(found.filters['organisation']?.map(text)).toContain(hostile);
    // As a place, an organisation and an incident.
    expect(found.content.split(hostile)).toHaveLength(4);
    expect(found.anchors.map(({ id }) => id)).toContain('incidents');
  });

  test('every answer can be led to, and no heading is found as a word', () => {
    const found = fragments.find(({ url }) => url === '/projects/sample-declaration/')!;
    expect(found.anchors).toHaveLength(19);
    expect(found.anchors).toContainEqual(expect.objectContaining({ id: 'five-safes', title: 'Five Safes' }));
    expect(found.content).not.toContain('Five Safes');
    expect(found.content).toContain('Withheld (security): the places of the counters');
    expect(found.meta['example']).toBe('Example');
  });

  test('words that mean the same and those of the id stand in a part of their own, at the end', () => {
    const found = fragments.find(({ url }) => url === '/projects/sample-declaration/')!;
    expect(found.anchors.at(-1)?.id).toBe('same-words');
    expect(found.content).toMatch(/ring them\. turnstile \| declaration\.$/);
  });

  test('the same content gives the same bytes, and an older index goes', async () => {
    await write(join(folder, 'two'));
    await write(join(folder, 'two'));
    expect(await hashOf(join(folder, 'two'))).toEqual(await hashOf(join(folder, 'one')));
  });
});

test('a field whose values can be filtered names a filter of the search page', () => {
  const names: readonly string[] = searchFilters.map(({ name }) => name);
  const filters = [...indexFields(declarationFields).values()].flatMap(({ filter }) => filter ?? []);
  expect(filters).toContain('stage');
  expect(names).toEqual(expect.arrayContaining(filters));
});
