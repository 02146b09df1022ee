import { describe, expect, it, test } from 'vitest';
import type { Declaration } from '../model/declaration.ts';
import { proseQuestions } from '../model/questions/index.ts';
import { read } from '../../tests/support/register/read.ts';
import { sampleText, sampleToday, sampleWith } from '../../tests/support/register/sample.ts';
import { toSlug } from '../model/vocabulary/index.ts';
import { projectPage } from './project-page.ts';
import { previewPage } from './project-preview.ts';
import { deriveProject, type DeriveContext } from '../derive/derived-project.ts';
import type { ProjectReview } from '../derive/project-reviews.ts';
import { faultsIn, namesIn } from '../../tests/support/markup/markup.ts';

const beside: DeriveContext = {
  today: sampleToday,
  oversight: () => ({ signatorySince: '2025-03-28' }),
  organisationName: (id) => (id === 'sample-council' ? 'Sample <Council>' : id),
};

function declarationOf(text: string): Declaration {
  const { declaration, messages } = read(text);
  if (!declaration) throw new Error(JSON.stringify(messages));
  return declaration;
}

const pageOf = (text: string, others: Partial<DeriveContext> = {}) =>
  projectPage(deriveProject(declarationOf(text), { ...beside, ...others })).html;

describe('the page of a project', () => {
  const page = pageOf(sampleText);

  it('is sound markup from the heading to the rights', () => {
    expect(faultsIn(page)).toEqual([]);
    expect(page).toMatch(/^<h1 dir="auto">Counting visits to parks<\/h1> <p class="lead" dir="auto">We count/);
    expect(page).toMatch(/<section class="rights"(?:(?!<section).)*<\/section> <\/div> <\/div>$/);
  });

  it('answers each question once, under its own id', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(proseQuestions.map(({ id }) => toSlug(id))));
  });

  it('leads to every part that it names', () => {
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
    expect(targets.length).toBeGreaterThan(9);
    for (const target of targets) expect(page).toContain(` id="${target}"`);
  });

  it('marks nothing as missing', () => {
    expect(page).not.toMatch(/Not filled in yet|put right/);
  });

  it('names organisations as it was told, each with its part', () => {
    expect(page).toContain(
      '<dt>Who runs it</dt> <dd><ul> <li> <a href="/organisations/sample-council/" dir="auto">Sample &lt;Council&gt;</a>: leads the project </li>' +
        '<li> <a href="/organisations/sample-supplier/" dir="auto">sample-supplier</a>: supplier </li> </ul>',
    );
  });

  it('leads the team to the form, and anybody to its files', () => {
    expect(page).toContain(
      '<p class="update">For the team that runs this project: <a href="/declare/?update=sample-declaration">Update this entry</a></p>',
    );
    expect(page).toContain('<a href="/projects/sample-declaration.md">');
    expect(page).toContain('<a href="/projects/sample-declaration.json">');
  });
});

test('a day later, what is due is said', () => {
  const overdue = 'Review overdue since 1 April 2027';
  expect(pageOf(sampleText, { today: '2027-04-01' })).not.toContain(overdue);
  expect(pageOf(sampleText, { today: '2027-04-02' })).toContain(
    `<p><span class="mark state-due">${overdue}</span></p>`,
  );
});

test('Principle 11 is told only by somebody who knows of the reviews', () => {
  const row = (page: string) => /11\. Oversight.*?<td>(.*?)<\/td>/.exec(page)?.[1]?.trim();
  expect(row(pageOf(sampleText))).toBe('<span class="mark state-not_yet_due">Not yet due</span>');
  const preview = previewPage(read(sampleText).draft!, { today: sampleToday, organisationName: (id) => id }).html;
  expect(row(preview)).toBe('The register adds this.');
});

test('a project without a way of its own to object gives its contact', () => {
  const page = pageOf(
    sampleWith('', ['contest']).replace(
      /(## Contesting and refusing\n\n)[^]*$/,
      '$1Does not apply: nobody is counted.\n',
    ),
  );
  expect(faultsIn(page)).toEqual([]);
  expect(page).toContain('Whom to ask: <span dir="auto">Parks Team</span> </p> <ul> <li>Telephone: ');
});

test('what a file holds is text wherever it stands', () => {
  const hostile = `</p></section><script>x</script> ' onload=x "`;
  const quoted = JSON.stringify(hostile);
  const page = pageOf(
    sampleWith(`title: ${quoted}
summary: ${quoted}
stage: live
uses_ai: yes
ai:
  - kind: prediction
    role: decides
    name: ${quoted}
    supplier: sample-supplier
    person_checks: ${quoted}
found_at:
  - ${quoted}
personal_data:
  - identifiable
special_category: not_sure
contact:
  team: ${quoted}
  url: https://a.example/?b='c'&d
  checked: 2026-10-01
responsible:
  bias: ${quoted}
  updating: does_not_apply
  monitoring: not_sure
  training: ${quoted}
contest:
  how: ${quoted}
  post: ${quoted}
  in_person: ${quoted}
  help: ${quoted}
  opt_out: not_sure
  person_instead: no
assessments:
  - kind: dpia
    status: not_needed
    reason: ${quoted}
contracts:
  - with: sample-supplier
    value_gbp: 1234567
    url: https://a.example/contract
updates:
  - date: 2026-10-01
    kind: incident
    text: ${quoted}
  - date: 2026-10-02
    kind: correction
    text: ${quoted}
  - date: 2026-10-03
    kind: evaluation
    text: ${quoted}`),
    { organisationName: () => hostile },
  );
  expect(faultsIn(page)).toEqual([]);
  expect(namesIn(page)).toEqual(
    [
      ...[
        '@aria-labelledby',
        '@class',
        '@dir',
        '@href',
        '@id',
        '@scope',
        'a',
        'b',
        'dd',
        'div',
        'dl',
        'dt',
        'h1',
        'h2',
      ],
      ...['h3', 'li', 'nav', 'p', 'section', 'span', 'strong', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
    ].sort(),
  );
  expect(page.match(/&lt;\/p&gt;&lt;\/section&gt;&lt;script&gt;/g)).toHaveLength(21);
  expect(page).toContain(', £1,234,567 ');
});

describe('independent reviews', () => {
  const found = { principle: 8, finding: 'concern', note: 'Nothing <b>told</b>.', overdue: true } as const;
  const review: ProjectReview = {
    id: '2026-02-10-first-review',
    date: '2026-02-10',
    reviewer: 'A "panel"',
    organisations: ['sample-council'],
    findings: [{ ...found, action: 'Tell it.', due: '2026-08-31' }],
  };
  const pageWith = (...independentReviews: ProjectReview[]) =>
    projectPage({ ...deriveProject(declarationOf(sampleText), beside), independentReviews }).html;

  it('tells what was found at the lead organisation just before the rights', () => {
    const page = pageWith(review);
    expect(faultsIn(page)).toEqual([]);
    expect(page).toContain('<li><a href="#independent-reviews">Independent reviews</a></li><li><a href="#rights">');
    expect(page).toMatch(
      /<section aria-labelledby="independent-reviews">(?:(?!<section).)*<\/section> <section class="rights"/,
    );
    expect(page).toContain(
      'An independent review of <span dir="auto">Sample &lt;Council&gt;</span> on <a href="/reviews/2026-02-10-first-review/">10 February 2026</a> found',
    );
    expect(page).toContain('<p dir="auto">Nothing &lt;b&gt;told&lt;/b&gt;.</p>');
    expect(page).toContain('<b>To be done by 31 August 2026:</b> <span dir="auto">Tell it.</span> <span class="mark state-overdue">Overdue</span>'); // prettier-ignore
  });

  it('only says how principles stood when everybody was looked at', () => {
    const page = pageWith({ ...review, organisations: [], findings: [{ ...found, overdue: false }] });
    expect(page).toContain('An independent review of <span dir="auto">everybody who had signed the Charter</span> on');
    expect(page).not.toContain('told&lt;/b&gt;');
  });

  it('are no part of a page without one', () => {
    expect(pageWith()).not.toContain('independent-reviews');
  });
});
