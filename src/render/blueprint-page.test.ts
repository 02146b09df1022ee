import { expect, test } from 'vitest';
import type { Answer } from '../model/answer.ts';
import type { Blueprint } from '../model/blueprint.ts';
import { proseQuestions } from '../model/questions/index.ts';
import { countGaps, draftAnswer, filledFields } from './blueprint-page.ts';

function saying(value: string): Answer {
  return { state: 'answered', blocks: [{ type: 'paragraph', children: [{ type: 'text', value }] }] };
}

const none = Object.fromEntries(proseQuestions.map(({ id }) => [id, saying('Nothing.')])) as Blueprint['answers'];

const blueprint: Blueprint = {
  id: 'park-counters',
  name: 'Park counters',
  summary: 'For whoever counts visits.',
  front: {
    uses_ai: 'yes',
    ai: [{ kind: 'vision', role: 'informs', person_checks: '[fill in: the post] counts <again>.' }],
    contest: { how: 'Ring [fill in: number].', opt_out: 'no', person_instead: 'yes' },
    assessments: [{ kind: 'dpia', status: 'planned' }],
  },
  answers: { ...none, purpose: saying('We count [fill in: <b>what</b>] & more.') },
};

test('a gap in a draft answer stands out and stays text', () => {
  expect(draftAnswer('purpose', blueprint).html).toContain(
    'We count <strong>[fill in: &lt;b&gt;what&lt;/b&gt;]</strong> &amp; more.',
  );
});

test('a gap in a point of a list stands out too', () => {
  const { blocks } = saying('[fill in: one]');
  const purpose: Answer = {
    state: 'answered',
    blocks: [{ type: 'list', ordered: false, children: [{ type: 'listItem', children: blocks }] }],
  };
  const { html } = draftAnswer('purpose', { ...blueprint, answers: { ...none, purpose } });
  expect(html).toContain('<li><strong>[fill in: one]</strong></li>');
});

test('gaps are counted in answers and in fields', () => {
  expect(countGaps(blueprint)).toBe(3);
});

test('the fields are told in words, and those that are not chosen are left out', () => {
  const fields = filledFields(blueprint);
  expect(fields.map(({ label }) => label)).toEqual(['Uses AI', 'AI systems', 'How to contest', 'Assessments']);
  const words = fields.map(({ value }) => value.html).join('');
  expect(words).toContain('<strong>[fill in: the post]</strong> counts &lt;again&gt;.');
  expect(words).toContain('Data protection impact assessment: planned');
  expect(words).toContain('Can people keep their data out: no');
});
