import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { OrganisationFields, PageFields, PrincipleFields, ReviewFields } from './register/schema/others.ts';
import { otherLoader, projectLoader, type StoredOther, type StoredProject } from './site/loaders.ts';
import { today } from './site/today.ts';

const base = process.cwd();
const own = resolve(base, 'content');
/** `REGISTER_CONTENT` builds another content folder, such as one made for a test. */
const root = resolve(base, process.env['REGISTER_CONTENT'] ?? own);
const options = { root, today, base };

/** Words of the register itself: those of another content folder where it has some, else the register's own. */
const words = (folder: string) => (existsSync(join(root, folder)) ? options : { ...options, root: own });

export const collections = {
  projects: defineCollection({ loader: projectLoader(options), schema: z.custom<StoredProject>() }),
  organisations: defineCollection({
    loader: otherLoader('organisations', options),
    schema: z.custom<StoredOther<OrganisationFields>>(),
  }),
  reviews: defineCollection({ loader: otherLoader('reviews', options), schema: z.custom<StoredOther<ReviewFields>>() }),
  principles: defineCollection({
    loader: otherLoader('principles', words('principles')),
    schema: z.custom<StoredOther<PrincipleFields>>(),
  }),
  pages: defineCollection({
    loader: otherLoader('pages', words('pages')),
    schema: z.custom<StoredOther<PageFields>>(),
  }),
};
