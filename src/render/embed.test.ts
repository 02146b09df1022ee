import { describe, expect, it, test } from 'vitest';
import { aiUses, stages } from '../model/vocabulary/index.ts';
import { escapeHtml } from './html.ts';
import { faultsIn, namesIn } from '../../tests/support/markup/markup.ts';
import { badge, badgeCode, badgeSize, card, cardCode, snippets, type EmbeddedProject } from './embed.ts';

const embedded: EmbeddedProject = {
  id: 'park-visits',
  front: { title: 'Counting visits to parks', stage: 'pilot', uses_ai: 'yes' },
  leads: ['Sandhey Council', 'Parks Trust'],
  register: { name: 'Charter Register', region: 'Liverpool City Region', address: 'https://register.example' },
};
const hostile: EmbeddedProject = {
  ...embedded,
  front: { ...embedded.front, title: `"></title><script>alert(1)</script>' onload='x\u202e\u0000` },
  leads: ['<b>Bold</b> & Co'],
};

describe('a badge', () => {
  it('tells register, stage and AI, also to people who hear it', () => {
    const svg = badge(embedded).html;
    expect(svg).toContain('<title id="title">Charter Register: Counting visits to parks. Pilot. Uses AI.</title>');
    expect(svg).toContain('>Charter Register</text>');
    expect(svg).toContain('>Pilot</text> <text x="46" y="60" font-size="13">Uses AI</text>');
    expect(svg).not.toContain('xample');
  });

  it('says of an invented entry that it is one', () => {
    const svg = badge({ ...embedded, front: { ...embedded.front, example: true } }).html;
    expect(svg).toContain('>Invented example · Pilot</text>');
    expect(svg).toContain('Counting visits to parks. Invented example · Pilot. Uses AI.');
  });

  it('keeps its size whatever becomes of the project, and fits the narrowest telephone', () => {
    expect(badgeSize(embedded.register)).toEqual({ width: 280, height: 72 });
    expect(badge(hostile).html).toContain(' width="280" height="72" viewBox="0 0 280 72"');
    expect(badgeSize({ name: 'A register with a long name of its own' }).width).toBe(400);
    const letters = [...stages, ...aiUses].map(
      ({ label }) => `Invented example · ${label}`.length - (label.includes('AI') ? 19 : 0),
    );
    // 13 pixels high, a letter is 6 to 7 wide on average.
    expect(Math.max(...letters) * 7).toBeLessThanOrEqual(280 - 46);
  });

  it('holds nothing but a picture, whatever a title says', () => {
    const svg = badge(hostile).html;
    const names =
      'aria-labelledby,d,fill,font-family,font-size,font-weight,height,id,role,rx,stroke,stroke-width,viewBox,width,x,xmlns,y';
    expect([...new Set([...svg.matchAll(/ ([a-zA-Z-]+)="/g)].map(([, name]) => name))].sort()).toEqual(
      names.split(','),
    );
    expect(svg).not.toMatch(/<script|<style|\u202e/u);
    expect(svg).not.toContain('\0');
  });
});

describe('a card', () => {
  it('tells title, who leads, stage, AI and how to object, and leads out of its frame', () => {
    const markup = card(embedded).html;
    expect(faultsIn(markup)).toEqual([]);
    expect(markup).toContain('Led by <span dir="auto">Sandhey Council and Parks Trust</span>');
    expect(markup).toContain('<span class="mark">Pilot</span> <span class="mark ai-yes">Uses AI</span>');
    expect(markup).toContain('<a href="/projects/park-visits/#rights" target="_top">');
    expect([...markup.matchAll(/<a /g)]).toHaveLength([...markup.matchAll(/target="_top"/g)].length);
  });

  it('marks an example', () => {
    expect(card({ ...embedded, front: { ...embedded.front, example: true } }).html).toContain('>Example</span>');
  });

  it('shows hostile words as words', () => {
    expect(faultsIn(card(hostile).html)).toEqual([]);
    expect(namesIn(card(hostile).html)).toEqual(namesIn(card(embedded).html));
  });
});

describe('the code to paste', () => {
  it('is a picture that leads to the entry, or a frame with a name', () => {
    expect(badgeCode(embedded).html).toBe(
      '<a href="https://register.example/projects/park-visits/"><img src="https://register.example/projects/park-visits/badge.svg" alt="Charter Register: Counting visits to parks" width="280" height="72"></a>',
    );
    expect(cardCode(embedded).html).toBe(
      '<iframe src="https://register.example/projects/park-visits/card/" title="Charter Register: Counting visits to parks" width="320" height="320" style="border:0;max-width:100%" loading="lazy"></iframe>',
    );
  });

  it('says of an example that it is invented', () => {
    const example = { ...embedded, front: { ...embedded.front, example: true as const } };
    expect(badgeCode(example).html).toContain('alt="Charter Register: Counting visits to parks (invented example)"');
    expect(cardCode(example).html).toContain('title="Charter Register: Counting visits to parks (invented example)"');
  });

  test.each([
    ['badge', badgeCode],
    ['card', cardCode],
  ] as const)('of a %s stands on the page as text and keeps hostile words in their attribute', (_name, code) => {
    const pasted = code(hostile).html;
    const tagsOf = (markup: string) => markup.replace(/="[^"]*"/g, '');
    expect(tagsOf(pasted)).toBe(tagsOf(code(embedded).html));
    expect(snippets(hostile).html).toContain(`<pre dir="ltr">${escapeHtml(pasted)}</pre>`);
  });
});
