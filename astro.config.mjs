import { defineConfig } from 'astro/config';
import { buildRecord } from './src/site/output/build-record-integration.ts';
import { versionFiles } from './src/site/output/version-files.ts';
import { searchIndex } from './src/search/index/search-integration.ts';
import { grayMatterInBrowsers, leaveOutHelp } from './src/form/bundle/browser-plugins.ts';
import { readFolders } from './src/site/get-register.ts';
import { sharedRegister } from './src/site/vite-register.ts';
import { settings } from './src/settings.ts';

export default defineConfig({
  site: settings.address,
  cacheDir: readFolders().cache,
  trailingSlash: 'always',
  // Nothing inline anywhere, so that one strict policy holds for every page (docs/architecture.md).
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  compressHTML: true,
  devToolbar: { enabled: false },
  // The record lists the hash of every file, so it is written last.
  integrations: [searchIndex(), versionFiles(), buildRecord()],
  vite: { build: { assetsInlineLimit: 0 }, plugins: [sharedRegister(), grayMatterInBrowsers(), leaveOutHelp()] },
});
