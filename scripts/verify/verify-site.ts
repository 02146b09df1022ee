import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  buildRecordPath,
  maximumRecordBytes,
  readBuildRecord,
  type BuildRecord,
} from '../../src/export/build-record.ts';
import { withCleanup } from '../shared/cleanup.ts';
import { findCommit } from './find-commit.ts';
import { compareSite } from './compare-site.ts';
import type { Progress } from '../shared/progress.ts';
import { rebuild } from './rebuild.ts';
import { isProven, reportVerified } from './report-verified.ts';
import { showDifference } from './show-difference.ts';
import { NotProvenError, type Site } from './site.ts';

/** The report, and whether the site is exactly what its commit gives. */
export interface VerifyResult {
  readonly text: string;
  readonly proven: boolean;
}

/**
 * Repeats the build that a site says it comes from, and compares.
 * @param repository a clone of the register.
 * @param show the address of a page whose differences are shown as well, if any.
 * @throws NotProven if that cannot be done.
 */
export async function verifySite(
  site: Site,
  repository: string,
  progress: Progress,
  show: string | undefined,
): Promise<VerifyResult> {
  progress.say(`Reading what ${site.name} says of itself`);
  const record = await readRecord(site);
  const known = await findCommit(repository, record.commit);
  const submissions = record.submissions ? await site.read('submissions.json', 1024 * 1024) : undefined;
  const folder = mkdtempSync(join(tmpdir(), 'register-verify-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return withCleanup(remove, async () => {
    const dist = await rebuild({ repository, record, submissions, folder, say: progress.say });
    progress.say('Comparing');
    const findings = await compareSite(site, record, dist, progress.count);
    const difference = show === undefined ? '' : `${await showDifference(site, dist, show)}\n`;
    progress.end();
    return {
      text: difference + reportVerified({ site: site.name, record, known, findings }),
      proven: isProven(findings),
    };
  });
}

/** The site's record. @throws NotProven if its build cannot be repeated. */
async function readRecord(site: Site): Promise<BuildRecord & { readonly commit: string; readonly content: string }> {
  const bytes = await site.read(buildRecordPath, maximumRecordBytes);
  const record = readBuildRecord(Buffer.from(bytes).toString('utf8'));
  const cannot = 'so nobody can build the same';
  if (typeof record === 'string') throw new NotProvenError(`The record of ${site.name} cannot be read. ${record}`);
  const { commit, uncommitted, content, why_no_commit } = record;
  if (commit === null)
    throw new NotProvenError(`${site.name} names no commit, ${cannot}. ${why_no_commit ?? ''}`.trimEnd());
  if (uncommitted)
    throw new NotProvenError(
      `${site.name} was built from files that had been changed since commit ${commit} and are not in Git, ${cannot}.`,
    );
  if (content === null)
    throw new NotProvenError(`${site.name} was built from entries outside its repository, ${cannot}.`);
  return { ...record, commit, content };
}
