import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../model/answer.ts';
import { escapeHtml, html, toHtml } from './html.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });

describe('escapeHtml', () => {
  it('leaves nothing that could end a text, a tag or an attribute', () => {
    expect(escapeHtml(`"><script>alert('&')</script>`)).toBe(
      '&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;',
    );
  });

  it('keeps other scripts and emoji', () => {
    expect(escapeHtml('مرحبا 数据 👩‍👩‍👧')).toBe('مرحبا 数据 👩‍👩‍👧');
  });
});

describe('html', () => {
  it('escapes values, keeps markup, joins lists and leaves out what is not there', () => {
    const inner = html`<b>${'<'}</b>`;
    expect(html`<i title="${'"'}">${[inner, 2, undefined, false]}</i>`.html).toBe('<i title="&quot;"><b>&lt;</b>2</i>');
  });
});

it('takes the line breaks of the source out of a template, not out of its values', () => {
  expect(html`one two ${'a\nb'}`.html).toBe('one two a\nb');
});

describe('toHtml', () => {
  it('writes paragraphs, headings, marks, links and breaks', () => {
    expect(
      toHtml([
        { type: 'heading', depth: 2, children: [text('A & B')] },
        paragraph(
          { type: 'strong', children: [text('x')] },
          { type: 'break' },
          { type: 'link', url: 'https://a.example/?b=1&c="', children: [{ type: 'emphasis', children: [text('y')] }] },
        ),
      ]),
    ).toBe(
      '<h2>A &amp; B</h2><p dir="auto"><strong>x</strong><br>' +
        '<a href="https://a.example/?b=1&amp;c=&quot;"><em>y</em></a></p>',
    );
  });

  it('writes lists, with a start and with lists inside', () => {
    const inner: Block = {
      type: 'list',
      ordered: false,
      children: [{ type: 'listItem', children: [paragraph(text('b'))] }],
    };
    const outer: Block = {
      type: 'list',
      ordered: true,
      start: 3,
      children: [{ type: 'listItem', children: [paragraph(text('a')), inner] }],
    };
    expect(toHtml([outer])).toBe('<ol start="3" dir="auto"><li>a<ul dir="auto"><li>b</li></ul></li></ol>');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example/',
    '/\\evil.example',
    '/\t/evil.example',
    ' https://a.example',
  ])('shows a link to %s as words only', (url) => {
    expect(toHtml([paragraph({ type: 'link', url, children: [text('go')] })])).toBe('<p dir="auto">go</p>');
  });
});
