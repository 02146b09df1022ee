import type { Site } from '../setup/sites.ts';
import { withPage } from './browser.ts';
import { addressOf, filesOf, textOf } from './sites.ts';

/** What one HTML file says, as a browser reads it. */
export interface PageFacts {
  /** Path of the file below the site's folder. */
  readonly file: string;
  readonly address: string;
  /** The first element in head. */
  readonly firstInHead: string;
  /** The content of every policy that it gives. */
  readonly policies: readonly string[];
  /** Code and style inside the page, each as its opening tag. */
  readonly inline: readonly string[];
  /** Where links and forms lead, as written. */
  readonly links: readonly string[];
  /** What the page loads, as written. */
  readonly resources: readonly string[];
  /** Its own address, as the canonical link gives it. */
  readonly canonical: string | null;
  /** Where the page sends people on to at once; null when it does not. */
  readonly movesTo: string | null;
  /** Whether search engines are asked to leave the page out. */
  readonly unlisted: boolean;
  readonly ids: readonly string[];
  /** What the page offers in another form, each as `type address`. */
  readonly alternates: readonly string[];
}

/** Reads every HTML file of a site with the browser's own parser, without running or loading anything. */
export async function readPages(site: Site): Promise<PageFacts[]> {
  const files = filesOf(site.dist).filter((file) => file.endsWith('.html'));
  return withPage(site.url, {}, async ({ page }) => {
    const pages: PageFacts[] = [];
    for (let at = 0; at < files.length; at += 50) {
      const some = files.slice(at, at + 50);
      const facts = await page.evaluate(
        readDocuments,
        some.map((file) => textOf(site.dist, file)),
      );
      pages.push(...some.map((file, index) => ({ file, address: addressOf(file), ...facts[index]! })));
    }
    return pages;
  });
}

/** Runs in the browser. */
function readDocuments(texts: readonly string[]): Omit<PageFacts, 'file' | 'address'>[] {
  return texts.map((html) => {
    const document = new DOMParser().parseFromString(html, 'text/html');
    const all = [...document.querySelectorAll('*')];
    const attributes = (selector: string, name: string) =>
      [...document.querySelectorAll(selector)].flatMap((element) => element.getAttribute(name) ?? []);
    const openingTag = (element: Element) => (element.cloneNode() as Element).outerHTML.slice(0, 200);
    const isInline = (element: Element) =>
      element.matches('style, script:not([src]), [style], [srcdoc], a[href^="javascript:" i]') ||
      element.getAttributeNames().some((name) => name.startsWith('on'));
    const loading = [
      'stylesheet',
      'icon',
      'preload',
      'modulepreload',
      'prefetch',
      'preconnect',
      'dns-prefetch',
      'manifest',
    ];
    return {
      firstInHead: document.head.firstElementChild?.outerHTML ?? '',
      policies: attributes('meta[http-equiv="content-security-policy" i]', 'content'),
      inline: all.filter(isInline).map(openingTag),
      links: [...attributes('a[href], area[href]', 'href'), ...attributes('form[action]', 'action')],
      resources: [
        ...attributes('[src]', 'src'),
        ...attributes('[srcset]', 'srcset').flatMap((set) => set.split(',').map((item) => item.trim().split(' ')[0]!)),
        ...attributes('object[data]', 'data'),
        ...attributes(loading.map((rel) => `link[rel~="${rel}" i]`).join(), 'href'),
      ],
      canonical: attributes('link[rel="canonical" i]', 'href')[0] ?? null,
      movesTo: attributes('meta[http-equiv="refresh" i]', 'content')[0]?.replace(/^0; url=/u, '') ?? null,
      unlisted: attributes('meta[name="robots" i]', 'content').includes('noindex'),
      alternates: [...document.querySelectorAll('link[rel="alternate"]')].map(
        (link) => `${link.getAttribute('type') ?? ''} ${link.getAttribute('href') ?? ''}`,
      ),
      ids: all.flatMap(({ id }) => (id ? [id] : [])),
    };
  });
}
