import { expect, it } from 'vitest';
import { aiMark, exampleMark, pointList, stateMark } from './marks.ts';

const hostile = `"><script>alert('1')</script>&amp;`;
const escaped = '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;';

it('marks AI, examples and states in words', () => {
  expect(aiMark({ uses_ai: 'no' }).html).toBe('<span class="mark ai-no">Does not use AI</span>');
  expect(exampleMark({ example: true })?.html).toBe('<span class="mark">Example</span>');
  expect(exampleMark({})).toBeUndefined();
  expect(stateMark('open', hostile).html).toBe(`<span class="mark state-open">${escaped}</span>`);
  expect(pointList([])).toBeUndefined();
  expect(pointList([hostile])?.html).toBe(`<ul> <li>${escaped}</li> </ul>`);
});
