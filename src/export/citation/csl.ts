import { makeCitationKey, listCitationNotes, type Cited } from './cited.ts';

/** A citation as CSL-JSON (Citation Style Language, input data 1.0), which is a list with one item. */
export function writeCslJson(cited: Cited): string {
  const { title, authors, register, publisher, address, day, version } = cited;
  const item = {
    id: makeCitationKey(cited),
    type: 'webpage',
    title,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    'container-title': register,
    publisher,
    issued: { 'date-parts': [day.split('-').map(Number)] },
    ...(version !== undefined && { version: String(version) }),
    URL: address,
    note: listCitationNotes(cited).join('. '),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
