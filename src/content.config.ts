import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type {
  OrganisationFields,
  PageFields,
  PrincipleFields,
  ReviewFields,
  SynonymFields,
} from './model/fields/collection-fields.ts';
import { openContent } from './site/loading/open-content.ts';
import {
  blueprintLoader,
  dependentLoader,
  projectLoader,
  removalLoader,
  wordsLoader,
  type StoredBlueprint,
  type StoredOther,
  type StoredProject,
  type StoredRemovals,
} from './site/loading/content-loaders.ts';
import { readToday } from './files/today.ts';

const base = process.cwd();
const today = readToday();
const own = resolve(base, 'content');
/** `REGISTER_CONTENT` builds another content folder, such as one made for a test. */
const root = resolve(base, process.env['REGISTER_CONTENT'] ?? own);
const options = { root, today, base };
const content = openContent(options);

/** Words of the register itself: those of another content folder where it has some, else the register's own. */
const words = (folder: 'principles' | 'pages' | 'search') => wordsLoader(folder, having(folder));
const having = (folder: string) => (existsSync(join(root, folder)) ? content : openContent({ ...options, root: own }));

export const collections = {
  projects: defineCollection({ loader: projectLoader(content), schema: z.custom<StoredProject>() }),
  organisations: defineCollection({
    loader: dependentLoader('organisations', content),
    schema: z.custom<StoredOther<OrganisationFields>>(),
  }),
  reviews: defineCollection({
    loader: dependentLoader('reviews', content),
    schema: z.custom<StoredOther<ReviewFields>>(),
  }),
  removed: defineCollection({ loader: removalLoader(content), schema: z.custom<StoredRemovals>() }),
  principles: defineCollection({ loader: words('principles'), schema: z.custom<StoredOther<PrincipleFields>>() }),
  blueprints: defineCollection({
    loader: blueprintLoader(having('blueprints')),
    schema: z.custom<StoredBlueprint>(),
  }),
  pages: defineCollection({ loader: words('pages'), schema: z.custom<StoredOther<PageFields>>() }),
  search: defineCollection({ loader: words('search'), schema: z.custom<StoredOther<SynonymFields>>() }),
};
