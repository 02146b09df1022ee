import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'astro';
import { readFolders } from './get-register.ts';

/** A Vite plugin. */
type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

const module = new URL('get-register.ts', import.meta.url);

/**
 * Lets the integrations and the pages of a build share one register. Astro bundles the pages with copies of their modules, so
 * a build keeps the module that loads the register outside the bundle. The development server reloads that module whenever a
 * content file changes.
 */
export function sharedRegister(): VitePlugin[] {
  const { content } = readFolders();
  return [
    {
      name: 'shared-register',
      apply: 'build',
      enforce: 'pre',
      async resolveId(source, importer, options) {
        if (!source.endsWith('/get-register.ts')) return undefined;
        const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
        return resolved?.id === fileURLToPath(module) ? { id: module.href, external: true } : undefined;
      },
    },
    {
      name: 'live-content',
      apply: 'serve',
      configureServer: ({ watcher }) => void watcher.add(content),
      hotUpdate({ file, modules }) {
        if (!file.startsWith(`${content.replaceAll(sep, '/')}/`)) return undefined;
        return [...modules, ...(this.environment.moduleGraph.getModulesByFile(fileURLToPath(module)) ?? [])];
      },
    },
  ];
}
