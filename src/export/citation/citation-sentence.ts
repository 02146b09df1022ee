import { formatDate } from '../../text/dates.ts';
import { joinList } from '../../text/join-list.ts';
import type { Cited } from './cited.ts';

/** How many digits of a commit are enough to find it. */
const shortCommit = 10;

/** A citation as a sentence for a report or a newspaper, with the address at its end and no full stop. */
export function writeCitation(cited: Cited): string {
  const { title, authors, register, publisher, address, day, version, commit, licence, example } = cited;
  const state = [
    formatDate(day),
    ...(version === undefined ? [] : [`version ${version}`]),
    ...(commit === undefined ? [] : [`commit ${commit.slice(0, shortCommit)}`]),
  ].join(', ');
  const who = authors.length > 0 ? `${joinList(authors, 'and')}, ` : '';
  return `${who}“${title}”${example ? ' [invented example]' : ''}, ${register} (${publisher}), ${state}, licence ${licence.name}, ${address}`;
}
