import { styleText } from 'node:util';
import { compareText } from '../../src/text/compare-text.ts';
import { countNoun } from '../../src/text/count-noun.ts';
import { formatDate } from '../../src/text/dates.ts';
import type { BuildRecord } from '../../src/export/build-record.ts';
import { escapeControls } from '../shared/report-messages.ts';
import type { FoundCommit } from './find-commit.ts';
import type { Findings } from './compare-site.ts';
import { toAddress } from './site.ts';

/** What to report. */
export interface ReportOptions {
  readonly site: string;
  readonly record: BuildRecord & { readonly commit: string };
  readonly known: FoundCommit;
  readonly findings: Findings;
}

/** Whether the site has exactly the files of the build, and its own list says so. */
export function isProven({ differ, missing, extra, unreadable, misstated, invented }: Findings): boolean {
  return [differ, missing, extra, unreadable, misstated, invented].every(({ length }) => length === 0);
}

/** The report for a terminal: what was compared, what was found by kind, and the conclusion. */
export function reportVerified({ site, record, known, findings }: ReportOptions): string {
  const { differ, missing, extra, unreadable, misstated, invented } = findings;
  const why = new Map(unreadable);
  const parts = [
    formatHeading(site, record, known),
    formatGroup('Not what the commit gives', differ),
    formatGroup('Missing', missing),
    formatGroup('Not in the commit', extra),
    formatGroup('Cannot be looked at', [...why.keys()], (path) => `: ${why.get(path)!}`),
    formatGroup('The site’s own list is wrong about', misstated),
    formatGroup('The site’s own list names, and the site does not have', invented),
    formatNotes(record, findings),
    formatConclusion(record.commit, findings),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function formatHeading(site: string, { commit, built_for, content }: BuildRecord, known: FoundCommit): string {
  const { subject, day, branch, behind } = known;
  const age = behind === 0 ? `the latest of ${branch}` : `${countNoun(behind, 'commit')} behind ${branch}`;
  return [
    `${escapeControls(site)} says that it was built for ${formatDate(built_for)}`,
    `from commit ${commit!} (${formatDate(day)}, ${age}):`,
    `  ${escapeControls(subject)}`,
    ...(content === 'content' ? [] : [`Its entries are those in ${escapeControls(content ?? '')}/ there.`]),
    '',
  ].join('\n');
}

function formatGroup(title: string, paths: readonly string[], after: (path: string) => string = () => ''): string {
  if (paths.length === 0) return '';
  const lines = paths
    .map((path) => `  ${escapeControls(toAddress(path))}${escapeControls(after(path))}\n`)
    .sort(compareText);
  return `${styleText('red', `${title} (${paths.length.toLocaleString('en-GB')}):`)}\n${lines.join('')}`;
}

/** What has not been proven. */
function formatNotes({ submissions }: BuildRecord, { sawEverything, kept }: Findings): string {
  return [
    ...(submissions ? ['The list of open submissions is not in Git: it was taken from the site as it is.\n'] : []),
    ...kept.map((path) => `${toAddress(path)} is not handed out; some hosts keep it for themselves.\n`),
    ...(sawEverything
      ? []
      : [
          'Pages that neither the commit nor the site’s list names cannot be found over the web; verify the folder for those.\n',
        ]),
  ].join('');
}

function formatConclusion(commit: string, findings: Findings): string {
  const { expected, differ, missing, extra, unreadable, misstated, invented } = findings;
  const wrong = [
    [differ.length, 'differs', 'differ'],
    [missing.length, 'is missing', 'are missing'],
    [extra.length, 'is not in it', 'are not in it'],
    [unreadable.length, 'cannot be looked at', 'cannot be looked at'],
  ] as const;
  const counts = wrong.flatMap(([count, one, many]) => (count === 0 ? [] : [countNoun(count, one, many)]));
  const listFaults = misstated.length + invented.length;
  const wrongList = `the site’s own list is wrong about ${countNoun(listFaults, 'file')}.`;
  const all = `All ${countNoun(expected, 'file')} are what commit ${commit} gives`;
  if (counts.length === 0)
    return `${listFaults === 0 ? styleText('green', `${all}.`) : styleText('red', `${all}, but ${wrongList}`)}\n`;
  const sum = `Of ${countNoun(expected, 'file')} that commit ${commit} gives: ${counts.join(', ')}`;
  return `${styleText('red', listFaults === 0 ? `${sum}.` : `${sum}; ${wrongList}`)}\n`;
}
