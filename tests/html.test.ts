import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { everySite, filesOf, textOf } from './support/site/sites.ts';

const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });

describe.each(everySite)('the $name site', ({ site }) => {
  test('is valid HTML', async () => {
    const faults: string[] = [];
    for (const file of filesOf(site.dist).filter((name) => name.endsWith('.html'))) {
      const { results } = await validator.validateString(textOf(site.dist, file));
      for (const { line, column, ruleId, message } of results.flatMap(({ messages }) => messages)) {
        faults.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
    expect(faults).toEqual([]);
  });
});
