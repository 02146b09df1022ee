import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** What a picture says to those who do not see it. */
export interface PictureWords {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** The size of letters in a picture, in units of its width. */
export const letterSize = 15;

/** Where Plot makes its elements; it needs a document and no browser. */
const { document } = parseHTML('<!doctype html><html lang="en"><body></body></html>');

/**
 * A picture as SVG for the middle of a page. Plot brings a style sheet and a typeface of its own: they are taken out, since
 * the page's policy allows no styles inside it, and letters are the page's.
 */
export function drawPlot(options: Plot.PlotOptions, { id, title, description }: PictureWords): string {
  const svg = Plot.plot({ ...options, document, className: 'plot' });
  for (const sheet of svg.querySelectorAll('style')) sheet.remove();
  // Plot labels the parts of a picture for screen readers; here the picture has one label as a whole.
  for (const part of svg.querySelectorAll('*')) {
    for (const name of ['aria-label', 'aria-hidden', 'aria-description']) part.removeAttribute(name);
  }
  for (const name of ['class', 'font-family', 'width', 'height']) svg.removeAttribute(name);
  svg.setAttribute('font-size', String(letterSize));
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${id}-title`);
  svg.setAttribute('aria-describedby', `${id}-description`);
  svg.prepend(textElement('title', `${id}-title`, title), textElement('desc', `${id}-description`, description));
  return svg.outerHTML;
}

function textElement(name: string, id: string, text: string) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  element.setAttribute('id', id);
  element.textContent = text;
  return element;
}
