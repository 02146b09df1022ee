import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'astro';
import { readFolders } from './get-register.ts';

/** A plugin of Vite. */
type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

const module = new URL('get-register.ts', import.meta.url);

/**
 * Lets the build and the pages share one register. Astro bundles the pages, and a bundle has modules of its own; so in a
 * build the module that loads the register stays out of the bundle, and pages import the one that the integrations have. In
 * development the pages are alone, and the module is loaded anew whenever a file of the content folder changes.
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
