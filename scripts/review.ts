import { writeFileSync } from 'node:fs';
import { exitCodes, readArguments, refuseUsage } from './shared/arguments.ts';
import { fromCaller, isFolder, root } from './shared/paths.ts';
import { readToday } from '../src/files/today.ts';
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

await run();

async function run(): Promise<void> {
  const given = readArguments(help, {
    base: { type: 'string' },
    head: { type: 'string' },
    markdown: { type: 'boolean' },
    json: { type: 'boolean' },
    html: { type: 'string' },
    author: { type: 'string' },
    repository: { type: 'string' },
  });
  if (!given) return;
  const { base, head = 'HEAD', markdown, json, html, author, repository: folder } = given.values;
  if (given.files.length > 0) return refuseUsage(`There is nothing to do with ${given.files[0]}`, help);
  if (base === undefined) return refuseUsage('Name the published state with --base, for example --base main', help);
  if ([markdown, json, html !== undefined].filter(Boolean).length > 1)
    return refuseUsage('--markdown, --json and --html are three ways to say the same; choose one', help);
  const repository = folder === undefined ? root : fromCaller(folder);
  if (!isFolder(repository)) return refuseUsage(`There is no folder ${repository}`, help);

  const [{ reviewCommits, UnknownCommit }, { GitError }] = await Promise.all([
    import('./review/review-commits.ts'),
    import('../src/git/run-git.ts'),
  ]);
  try {
    const today = readToday();
    const { reviewed, commits } = await reviewCommits({ repository, base, head, author, today, host: settings.host });
    if (json) {
      const { reviewJson } = await import('./review/review-json.ts');
      process.stdout.write(reviewJson(reviewed, commits));
    } else if (html !== undefined) {
      const { reviewHtml } = await import('./review/review-html.ts');
      const page = reviewHtml(reviewed, settings, today);
      try {
        writeFileSync(fromCaller(html), page);
      } catch {
        return refuseUsage(`${html} cannot be written`, help);
      }
      process.stdout.write(`${reviewed.refused ? 'Refused' : 'Nothing refused'}. Written to ${html}.\n`);
    } else {
      const { reviewMarkdown } = await import('./review/review-markdown.ts');
      process.stdout.write(`${reviewMarkdown(reviewed, settings).join('\n\n')}\n`);
    }
    process.exitCode = reviewed.refused ? exitCodes.faults : exitCodes.fine;
  } catch (error) {
    if (error instanceof UnknownCommit) return refuseUsage(error.message, help);
    if (!(error instanceof GitError)) throw error;
    return refuseUsage(`Git could not do it: ${error.message.replace(/\.$/, '')}`, help);
  }
}
