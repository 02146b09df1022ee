import { readFileSync } from 'node:fs';
import { parseOpenSubmissions, type OpenSubmissions } from '../model/open-submissions.ts';

/**
 * Reads the list of open submissions from the file that `REGISTER_SUBMISSIONS` names; undefined without that variable, as in
 * copies of the register that do not use GitHub. @throws if the file is not a valid list.
 */
export function readSubmissions(): OpenSubmissions | undefined {
  const path = process.env['REGISTER_SUBMISSIONS'];
  if (!path) return undefined;
  const read = parseOpenSubmissions(readFileSync(path, 'utf8'));
  if (!read) throw new Error(`REGISTER_SUBMISSIONS names ${path}, which is no list of submissions`);
  return read;
}
