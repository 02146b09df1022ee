import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { streamBlobs } from '../../git/blobs.ts';
import { GitError } from '../../git/run-git.ts';
import { getRegister } from '../get-register.ts';

/**
 * Writes the file of every readable version, byte for byte, next to the page of its entry's history. An integration rather
 * than an endpoint, so that a single Git process streams them and only one is in memory at a time.
 */
export function versionFiles(): AstroIntegration {
  return {
    name: 'version-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { repository, projects } = await getRegister();
        // Without a known past, there are no versions.
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
