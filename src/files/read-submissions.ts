import { readFileSync } from 'node:fs';
import { parseOpenSubmissions, type OpenSubmissions } from '../model/open-submissions.ts';

/**
 * The list of open submissions from the file that `REGISTER_SUBMISSIONS` names; undefined without one, because a copy of the
 * register that speaks to no GitHub knows of none. @throws Error when there is such a file and it is no list.
 */
export function readSubmissions(): OpenSubmissions | undefined {
  const path = process.env['REGISTER_SUBMISSIONS'];
  if (!path) return undefined;
  const read = parseOpenSubmissions(readFileSync(path, 'utf8'));
  if (!read) throw new Error(`REGISTER_SUBMISSIONS names ${path}, which is no list of submissions`);
  return read;
}
