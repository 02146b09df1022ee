/**
 * What pages may load: only the site's own files. Inline scripts and styles are forbidden, as a last defence against injected
 * markup. Pagefind's search engine needs `wasm-unsafe-eval`.
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

/** The policy for the head of every page, which applies even if a host sends no headers. */
export const contentSecurityPolicy = directives.join('; ');
