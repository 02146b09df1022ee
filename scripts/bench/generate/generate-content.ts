import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { organisationFields } from '../../../src/model/fields/organisation-fields.ts';
import { reviewFields } from '../../../src/model/fields/review-fields.ts';
import { writeDeclaration } from '../../../src/serialize/serialize-declaration.ts';
import { writeFrontMatter } from '../../../src/serialize/serialize-front-matter.ts';
import { generateAnswers } from './generate-answers.ts';
import { generateFront } from './generate-front-matter.ts';
import { generateOrganisations, generateReviews } from './generate-organisations.ts';
import { pickSentences, readSentencePool } from './sentence-pool.ts';
import { generatePlaces, generateTitle } from './invented.ts';
import { Random } from '../random.ts';

/** How many organisations and places a register of a size has. */
const share = {
  organisations: (count: number) => Math.max(10, Math.ceil(count / 50)),
  places: (count: number) => Math.max(20, Math.ceil(count / 10)),
};

/**
 * Writes a register of invented declarations, with organisations and reviews, below `folder`, which is made if need be.
 * The same count and seed over the same examples in `content/projects` give the same bytes; every file passes the check.
 * @param count how many declarations, of about 1,300 words each
 */
export function generateContent(folder: string, count: number, seed: number): void {
  const random = new Random(seed);
  const pool = readSentencePool();
  const organisations = generateOrganisations(share.organisations(count), random);
  const places = generatePlaces(share.places(count), random);
  for (const collection of ['projects', 'organisations', 'reviews']) {
    mkdirSync(join(folder, collection), { recursive: true });
  }
  for (const { id, fields } of organisations) {
    write(folder, 'organisations', id, `---\n${writeFrontMatter(fields, Object.keys(organisationFields))}---\n`);
  }
  for (const [index, fields] of generateReviews(organisations, random).entries()) {
    const name = `${fields.date}-review-${index + 1}`;
    write(folder, 'reviews', name, `---\n${writeFrontMatter(fields, Object.keys(reviewFields))}---\n`);
  }
  const taken = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const { id, title } = generateTitle(random, taken);
    const sentences = pickSentences(pool, random);
    const answers = generateAnswers(random, sentences);
    const front = generateFront(random, {
      id,
      title,
      // Each organisation leads a project before any leads a second, so that none is unused.
      lead: organisations[index] ?? random.pickUneven(organisations),
      organisations,
      places,
      sentence: () => random.pick(sentences.get('results')!),
      nothingToContest: answers.contest.state === 'does_not_apply',
    });
    write(folder, 'projects', id, writeDeclaration({ front, answers }));
  }
}

function write(folder: string, collection: string, id: string, text: string): void {
  writeFileSync(join(folder, collection, `${id}.md`), text);
}
