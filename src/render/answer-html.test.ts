import { expect, it } from 'vitest';
import { answerMark, questionAndAnswer } from './answer-html.ts';

const hostile = `"><script>alert('1')</script>&amp;`;
const escaped = '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;';
const blocks = [{ type: 'paragraph', children: [{ type: 'text', value: hostile }] }] as const;

it('shows an answer under its heading', () => {
  expect(questionAndAnswer('five_safes', { state: 'answered', blocks }).html).toBe(
    `<h3 id="five-safes">Five Safes</h3> <p dir="auto">${escaped}</p>`,
  );
});

it('says first of an answer that it is none, and of a missing one that it is missing', () => {
  expect(questionAndAnswer('harms', { state: 'not_sure', blocks }).html).toContain(
    `<div class="unanswered"> <p><span class="mark state-open">Not sure</span></p> <p dir="auto">${escaped}</p> </div>`,
  );
  expect(questionAndAnswer('harms', undefined).html).toContain('<p><span class="mark">Not filled in yet</span></p>');
  expect(answerMark({ state: 'withheld', withheld: 'security', blocks: [] })?.html).toMatch(
    /^<span class="mark state-withheld">Withheld: [^<]+<\/span> [A-Z]/,
  );
  expect(answerMark({ state: 'answered', blocks: [] })).toBeUndefined();
});
