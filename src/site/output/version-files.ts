import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { streamBlobs } from '../../git/blobs.ts';
import { GitError } from '../../git/run-git.ts';
import { getRegister } from '../get-register.ts';

/**
 * Writes the file of every version that was shown next to the page of its entry's history, byte for byte as it was published.
 * Not an endpoint: a single Git process gives them one after the other, so that no more than one is ever held in memory.
 */
export function versionFiles(): AstroIntegration {
  return {
    name: 'version-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { repository, projects } = await getRegister();
        // A register that does not know its past has no versions.
        if (repository === undefined) return;
        const wanted = projects.flatMap(({ id, history }) =>
          history.flatMap(({ number, blob, readable }) =>
            readable ? [{ blob, path: `projects/${id}/history/${number}.md` }] : [],
          ),
        );
        for await (const { wanted: file, bytes } of streamBlobs(repository, wanted)) {
          if (!bytes) throw new GitError('Git does not give every version that its log names.');
          await writeFile(fileURLToPath(new URL(file.path, dir)), bytes);
        }
      },
    },
  };
}
