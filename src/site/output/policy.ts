/**
 * What pages may load: the site's own files and nothing else. No inline code or style has a way in, so a text that
 * slipped through every other guard would still do nothing. `wasm-unsafe-eval` is for Pagefind's search engine.
 */
const directives = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

/** The policy as the first element of every page's head gives it, also where a host sends no headers. */
export const contentSecurityPolicy = directives.join('; ');
