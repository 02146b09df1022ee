import { contentSecurityPolicy } from './policy.ts';

const policyHeader = 'Content-Security-Policy';

/** The media types of feeds, which hosts cannot derive from the file extension. */
export const feedTypes = {
  xml: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const;

/**
 * The text of the `_headers` file, which many hosts of static sites read. Browsers honour `frame-ancestors` only in headers:
 * no page may be framed except the cards, which are made for it and have only links that leave the frame. As the stricter of
 * two policies applies, the rule for cards first removes the general one (`!`). Hosts that do not support `!` show no cards,
 * which is the safe way to fail.
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
