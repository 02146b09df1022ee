import type { ReviewFields } from '../../../src/model/fields/collection-fields.ts';
import { principles } from '../../../src/model/principles.ts';
import { reviewFindings } from '../../../src/model/vocabulary/index.ts';
import type { Random } from '../random.ts';
import { lastDay, pickDay } from './days.ts';
import type { GeneratedOrganisation } from './generate-organisations.ts';

/** How many organisations one review covers. */
const covered = 12;

/** Independent reviews that cover half of the organisations between them. */
export function generateReviews(organisations: readonly GeneratedOrganisation[], random: Random): ReviewFields[] {
  return Array.from({ length: Math.ceil(organisations.length / 2 / covered) }, () => ({
    date: pickDay(random, '2025-06-01', lastDay),
    reviewer: 'A panel of residents',
    independence: 'No member works for a body under review.',
    covers: random.some(organisations, covered, covered).map(({ id }) => id),
    findings: random.some(principles, 2, 5).map(({ number }) => ({
      principle: number,
      finding: random.pick(reviewFindings).value,
      note: 'The panel read the entries and spoke with people whom the projects affect.',
    })),
    example: true as const,
  }));
}
