import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeHugoSite } from './hugo-site.ts';
import { runMeasured, type Spent } from './run-measured.ts';
import { countPages } from './weigh.ts';
import type { Workshop } from './temporary-folder.ts';

/** The same build several times; the first list ran without caches, the second with those of the run before. */
export interface BuildRuns {
  readonly cold: readonly Spent[];
  readonly warm: readonly Spent[];
  /** HTML pages built. */
  readonly pages: number;
}

/** A comparison with Hugo and Pagefind's command, each run in turn with ours. */
export interface HugoRuns {
  readonly hugo: readonly Spent[];
  readonly pagefind: readonly Spent[];
  readonly pages: number;
}

/** Both sides' runs. */
export interface Builds {
  readonly ours: BuildRuns;
  readonly hugo?: HugoRuns;
}

/** Builds a content folder `runs` times cold and warm and, unless told otherwise, as often with Hugo in between. */
export async function compareBuilds(workshop: Workshop, content: string, runs: number, hugo: boolean): Promise<Builds> {
  const { project, dist, scratch, forget } = workshop;
  const site = join(scratch, 'hugo');
  if (hugo) writeHugoSite(content, site);
  const build = () =>
    runMeasured(process.execPath, ['scripts/build.ts'], { cwd: project, env: { REGISTER_CONTENT: content } });
  const ours = { cold: [] as Spent[], warm: [] as Spent[] };
  const theirs = { hugo: [] as Spent[], pagefind: [] as Spent[] };
  for (let run = 0; run < runs; run += 1) {
    forget();
    ours.cold.push(await build());
    if (hugo) {
      rmSync(join(site, 'public'), { recursive: true, force: true });
      theirs.hugo.push(await runMeasured('hugo', ['--quiet'], { cwd: site }));
      theirs.pagefind.push(await runPagefind(project, join(site, 'public')));
    }
    ours.warm.push(await build());
  }
  const built = { ours: { ...ours, pages: countPages(dist) } };
  return hugo ? { ...built, hugo: { ...theirs, pages: countPages(join(site, 'public')) } } : built;
}

function runPagefind(project: string, site: string): Promise<Spent> {
  const command = join(project, 'node_modules/.bin/pagefind');
  return runMeasured(command, ['--site', site, '--glob', 'projects/*/index.html', '--quiet']);
}
