import { expect, it } from 'vitest';
import { contestPoints, outsideLink, reachPoints } from './contact-points.ts';

const hostile = `"><script>alert('1')</script>&amp;`;
const escaped = '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;';

it('offers the telephone first, and dials digits alone', () => {
  const ways = { email: 'a@b.example', phone: '+44 (0)151 496 0100', url: 'https://c.example/d?e=1&f=2' };
  expect(reachPoints(ways).html).toBe(
    '<li>Telephone: <a href="tel:+4401514960100">+44 (0)151 496 0100</a></li>' +
      '<li>E-mail: <a href="mailto:a@b.example">a@b.example</a></li>' +
      '<li>Web page: <a href="https://c.example/d?e=1&amp;f=2">c.example</a></li>',
  );
  expect(reachPoints({}).html).toBe('');
});

it.each(['javascript:alert(1)', 'http://a.example', '//a.example', 'a.example', hostile, ''])(
  'shows an address of another kind as text: %s',
  (url) => {
    expect(outsideLink(url, 'At ').html).not.toContain('<');
    expect(outsideLink(url, 'At ').html).toMatch(/^At /);
  },
);

it('tells every way to object', () => {
  const contest = { how: hostile, opt_out: 'yes', person_instead: 'no' } as const;
  expect(contestPoints({ ...contest, post: hostile, in_person: 'Desk', help: 'Signing', reply_days: 1 }).html).toBe(
    `<li>Post: <span dir="auto">${escaped}</span></li><li>In person: <span dir="auto">Desk</span></li>` +
      '<li>Help: <span dir="auto">Signing</span></li><li>You get an answer within 1 working day</li>',
  );
});
