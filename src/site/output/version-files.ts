import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { streamBlobs } from '../../git/blobs.ts';
import { GitError } from '../../git/run-git.ts';
import { onceAssembled } from '../assembled.ts';
import type { Register } from '../model.ts';
import { recallPast } from '../loading/past.ts';

/**
 * Lays the file of every version that was shown beside the page of its entry's history, byte for byte as it was published. Not an endpoint:
 * one Git gives them all one after the other, so that no more than one is ever held in memory.
 */
export function versionFiles(): AstroIntegration {
  let register: Register | undefined;
  return {
    name: 'version-files',
    hooks: {
      'astro:build:start': () => onceAssembled((assembled) => (register = assembled as Register)),
      'astro:build:done': async ({ dir }) => {
        const { repository } = recallPast();
        // A register that does not know its past has no versions.
        if (repository === undefined) return;
        // Every page asks for the register; links to its versions must not go out without their files.
        if (!register)
          throw new Error('The register was never put together, so the files of its versions are missing.');
        const wanted = register.projects.flatMap(({ id, history }) =>
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
