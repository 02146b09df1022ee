import { writeFileSync } from 'node:fs';
import { reviewCommits } from './review/review-commits.ts';
import { formatReviewHtml } from './review/review-html.ts';
import { formatReviewJson } from './review/review-proposal.ts';
import { formatReviewMarkdown } from './review/review-markdown.ts';
import { refuseFiles, requireToday, runCommand, UsageError } from './shared/command.ts';
import { fromCaller, requireFolder, root } from './shared/paths.ts';
import { GitError } from '../src/git/run-git.ts';
import { settings } from '../src/settings.ts';

const help = `npm run review -- --base <ref> [--head <ref>] [--markdown | --json | --html <file>]

For a reviewer: says in words what one state of the register changes against another, what the checks find in what was
changed, and what to settle before it is published.

  --base <ref>           the published state: a branch, tag or commit
  --head <ref>           the changed state, if not HEAD
  --markdown             in Markdown; this is what it does unless told
  --json                 for programs
  --html <file>          as a page in one file, with each project's page as it would look
  --author <account>     the GitHub account that hands it in, to see whether it submits for the lead organisation
  --repository <folder>  another copy of the register than this one

Exits 0 when nothing is refused, 1 when something is, 2 for a wrong call.
`;

const options = {
  base: { type: 'string' },
  head: { type: 'string', default: 'HEAD' },
  markdown: { type: 'boolean' },
  json: { type: 'boolean' },
  html: { type: 'string' },
  author: { type: 'string' },
  repository: { type: 'string', default: root },
} as const;

await runCommand(help, options, async ({ values, files }) => {
  const { base, head, markdown, json, html, author } = values;
  refuseFiles(files);
  if (base === undefined) throw new UsageError('Name the published state with --base, for example --base main');
  if ([markdown, json, html !== undefined].filter(Boolean).length > 1)
    throw new UsageError('--markdown, --json and --html are three ways to say the same; choose one');
  const repository = requireFolder(fromCaller(values.repository));
  try {
    const today = requireToday();
    const { reviewed, commits } = await reviewCommits({ repository, base, head, author, today, host: settings.host });
    if (html !== undefined) {
      writePage(html, formatReviewHtml(reviewed, settings, today));
      process.stdout.write(`${reviewed.refused ? 'Refused' : 'Nothing refused'}. Written to ${html}.\n`);
    } else {
      process.stdout.write(
        json ? formatReviewJson(reviewed, commits) : `${formatReviewMarkdown(reviewed, settings).join('\n\n')}\n`,
      );
    }
    return !reviewed.refused;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UsageError(`Git could not do it: ${error.message.replace(/\.$/, '')}`);
  }
});

function writePage(path: string, page: string): void {
  try {
    writeFileSync(fromCaller(path), page);
  } catch {
    throw new UsageError(`${path} cannot be written`);
  }
}
