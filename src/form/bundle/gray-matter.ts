import type { BrowserPlugin } from './browser-plugin.ts';

/**
 * Leaves out of gray-matter, for browsers alone, what the register never uses there and what does not run there: its
 * engines, which bring a second YAML reader and `eval` along (the reader hands over its own), and the copy of each text as
 * a Node buffer.
 */
export function grayMatterInBrowsers(): BrowserPlugin {
  return {
    name: 'gray-matter-in-browsers',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    transform(code, id) {
      const [, file] = /\/gray-matter\/lib\/(engines|to-file)\.js$/.exec(id.replaceAll('\\', '/')) ?? [];
      if (file === 'engines') return { code: 'module.exports = {};', map: null };
      if (file === 'to-file') return { code: code.replace('utils.toBuffer(file.content)', 'file.content'), map: null };
      return undefined;
    },
  };
}
