import { expect, it } from 'vitest';
import { newestFirst, updateList } from './update-list.ts';

const hostile = `"><script>alert('1')</script>&amp;`;
const escaped = '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;';

it('lists updates of some kinds, newest first', () => {
  const updates = [
    { date: '2026-01-02', kind: 'change', text: 'One thing' },
    { date: '2026-03-04', kind: 'outcome', text: hostile, result: 'mixed', url: 'https://a.example/b' },
    { date: '2026-02-03', kind: 'change', text: 'Another' },
  ] as const;
  expect(newestFirst([...updates], ['change']).map(({ text }) => text)).toEqual(['Another', 'One thing']);
  expect(newestFirst(undefined, ['change'])).toEqual([]);
  expect(updateList([updates[1]]).html).toBe(
    '<ul class="updates"> <li> <p> <b>Outcome</b>, 4 March 2026 <span class="mark state-mixed">Mixed</span> </p> ' +
      `<p dir="auto">${escaped}</p> <p><a href="https://a.example/b">More at a.example</a></p> </li> </ul>`,
  );
});
