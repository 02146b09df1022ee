import { contentSecurityPolicy } from './policy.ts';

const policyHeader = 'Content-Security-Policy';

/** What a feed is served as: a host that went by the file's ending alone would say less, and some readers ask. */
export const feedTypes = {
  xml: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const;

/**
 * The text of the `_headers` file, which many hosts of static sites read. Browsers heed `frame-ancestors` here alone: every
 * page forbids being framed but the cards, which are made for it and where nothing can be pressed but links that leave the
 * frame. A header set twice would be joined to one, and of two policies the stricter counts, so the rule for cards takes the
 * general one off first (`!`); a host that does not know that sign shows no card, which is the safe way to fail.
 */
export const headers = `/*
  ${policyHeader}: ${contentSecurityPolicy}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()

# The data is for everybody: programs on other sites may read it too.
/data/*
  Access-Control-Allow-Origin: *
/projects/*.json
  Access-Control-Allow-Origin: *
/projects/*.md
  Access-Control-Allow-Origin: *

/projects/:id/card/
  ! ${policyHeader}
  ${policyHeader}: ${contentSecurityPolicy}; frame-ancestors *
${Object.entries(feedTypes)
  .flatMap(([ending, type]) =>
    [`/feed.${ending}`, `/*/feed.${ending}`].map((path) => `${path}\n  Content-Type: ${type}\n`),
  )
  .join('')}`;
