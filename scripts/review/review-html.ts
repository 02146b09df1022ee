import { join } from 'node:path';
import { compile } from 'sass';
import { escapeHtml } from '../../src/render/html.ts';
import { reviewPage } from '../../src/render/review-page.ts';
import type { Day } from '../../src/text/dates.ts';
import { root } from '../shared/paths.ts';
import type { ReviewedProposal } from './review-proposal.ts';

/** The settings that the page of a review mentions. */
export interface ReviewPageSettings {
  readonly name: string;
  readonly address: string;
}

/** Nothing but the file's own styles: opening it runs nothing and loads nothing. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A review as one self-contained file, with the page of each project as it would look. */
export function formatReviewHtml(
  { gate, review, refused }: ReviewedProposal,
  settings: ReviewPageSettings,
  today: Day,
): string {
  const { published } = review;
  const content = reviewPage({
    review,
    refusals: gate.refusals,
    outside: gate.outside,
    refused,
    address: settings.address,
    context: {
      today,
      oversight: (id) => published.oversight(id),
      organisationName: (id) => published.organisation(id)?.name ?? id,
    },
  });
  const { css } = compile(join(root, 'src/styles/review.scss'), { style: 'compressed', quietDeps: true });
  return `<!doctype html>
<html lang="en-GB" class="govuk-template">
<head>
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>Review – ${escapeHtml(settings.name)}</title>
<style>${css}</style>
</head>
<body class="govuk-template__body">
<main class="govuk-width-container">
${content.html}
</main>
</body>
</html>
`;
}
