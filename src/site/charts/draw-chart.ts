import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** The text alternative of a chart. */
export interface PictureWords {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** The font size in a chart, in units of its width. */
export const letterSize = 15;

/** The document that Plot needs in order to create elements outside a browser. */
const { document } = parseHTML('<!doctype html><html lang="en"><body></body></html>');

/**
 * Draws a chart as inline SVG, without Plot's style sheet, which the content security policy forbids, and without its font,
 * so that the page's applies.
 */
export function drawPlot(options: Plot.PlotOptions, { id, title, description }: PictureWords): string {
  const svg = Plot.plot({ ...options, document, className: 'plot' });
  for (const sheet of svg.querySelectorAll('style')) sheet.remove();
  // Plot labels the parts of a chart for screen readers; here, the chart has one label as a whole.
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
