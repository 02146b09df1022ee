import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeRepository, type NewCommit } from '../../../scripts/bench/generate/import-commits.ts';
import { planHistory } from '../../../scripts/bench/generate/plan-history.ts';
import { Random } from '../../../scripts/bench/random.ts';
import { exampleContent } from '../../../scripts/shared/paths.ts';

/** What happens in the history besides the ordinary, so that tests can look for it. */
export const past = {
  /** An entry that got a new id, and the one it had before. */
  renamed: { id: 'next-bus-times', before: 'bus-time-guesses' },
  /** An entry that was retired. */
  retired: 'gallery-picture-descriptions',
  /** An entry whose file was broken by a later change, and the word that nobody may see. */
  broken: { id: 'library-visits-count', secret: 'Quincelantern' },
  /** An entry that was taken out by law, and a word that stood in it. */
  removed: { id: 'visitor-faces', secret: 'Tamarindgate' },
  /** An entry in which somebody's NHS number stood for one version, and that number. */
  leaked: { id: 'reading-helper', secret: '401 023 2137' },
  /** An entry whose file somebody took out without a notice, and a word that stood in it. */
  gone: { id: 'quiet-trial', secret: 'Larkspurbridge' },
  /** A message that would do harm if it were not shown as text, with what may be shown of it. */
  hostile: { id: 'street-light-repairs', message: '</q><script>window.hostile=1</script> \u202eevil & "more"' },
  /** How many commits there are at least. */
  commits: 200,
} as const;

const start = Date.UTC(2025, 10, 3, 9) / 1000;
const step = 36 * 3600;

/** Makes a repository with the example entries and a past of more than 200 commits, in an empty folder. */
export async function writeHistory(folder: string): Promise<void> {
  await makeRepository(folder, commits(await readFiles(exampleContent)));
}

function* commits(files: ReadonlyMap<string, string>): Generator<NewCommit> {
  const random = new Random(2026);
  const projects = new Map<string, string>();
  const others = new Map<string, string>();
  for (const [path, text] of files) {
    const id = /^content\/projects\/(.+)\.md$/.exec(path)?.[1];
    if (id === undefined) others.set(path, text);
    else if (id !== past.renamed.id) projects.set(id, text);
  }
  const renamed = files.get(`content/projects/${past.renamed.id}.md`)!;
  projects.set(past.renamed.before, renamed);
  let seconds = start;
  for (const commit of planHistory({ projects, others, versions: 190, start, step }, random)) {
    seconds = commit.seconds;
    yield commit;
  }
  const commit = (message: string, changed: Readonly<Record<string, string | undefined>>): NewCommit => {
    seconds += step;
    const paths = Object.entries(changed).map(([path, text]) => [`content/${path}.md`, text] as const);
    return { branch: 'main', seconds, message, files: new Map(paths) };
  };
  const { id, before } = past.renamed;
  const withOldId = renamed.replace(/^example: true$/m, `previous_ids:\n  - ${before}\nexample: true`);
  yield commit('Call the bus times what people call them', {
    [`projects/${before}`]: undefined,
    [`projects/${id}`]: withOldId,
  });
  yield commit('Say where the times are shown', {
    [`projects/${id}`]: withOldId.replace('can switch a route', 'could switch every route'),
  });
  yield commit('Say it as before', { [`projects/${id}`]: withOldId });
  const retired = projects.get(past.retired)!.replace(/^stage: .*$/m, 'stage: retired');
  yield commit('The gallery has stopped (#900)', {
    [`projects/${past.retired}`]: retired.replace(/^(started: .*)$/m, '$1\nended: 2026-09'),
  });
  const faces = projects.get('junction-camera-counts')!;
  const secret = faces.replace(/^title: .*$/m, `title: Faces of visitors at ${past.removed.secret}`);
  yield commit('Declare faces of visitors', { [`projects/${past.removed.id}`]: secret });
  const { hostile, broken, leaked, gone } = past;
  yield commit('Declare a quiet trial', {
    [`projects/${gone.id}`]: faces.replace(/^title: .*$/m, `title: A trial at ${gone.secret}`),
  });
  // Another entry goes along, of which no law and no message says anything.
  yield commit('Taken out by order of a court', {
    [`projects/${past.removed.id}`]: undefined,
    [`projects/${gone.id}`]: undefined,
    [`removed/${past.removed.id}`]: `---\ndate: 2026-10-30\nground: court_order\nnote: A court ordered the removal of this entry.\n---\n`,
  });
  const helper = projects.get(leaked.id)!;
  const own = `\n## Contesting and refusing\n\n`;
  yield commit('Say what to tell us', {
    [`projects/${leaked.id}`]: helper.replace(own, `${own}Give your NHS number, such as ${leaked.secret}. `),
  });
  yield commit('Leave a number out', { [`projects/${leaked.id}`]: helper.replace(own, `${own}Ring us. `) });
  const lights = projects.get(hostile.id)!;
  yield commit(hostile.message, {
    [`projects/${hostile.id}`]: lights.replace(/^ {2}phone: .*$/m, '  phone: 0151 496 0999'),
  });
  const visits = projects.get(broken.id)!;
  yield commit('Say the stage', {
    [`projects/${broken.id}`]: visits.replace(/^stage: .*$/m, `stage: ${broken.secret}`),
  });
}

async function readFiles(content: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(content, { recursive: true, withFileTypes: true });
  const paths = names
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(content.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  return new Map(
    await Promise.all(
      paths.map(async (path) => [`content/${path}`, await readFile(join(content, path), 'utf8')] as const),
    ),
  );
}
