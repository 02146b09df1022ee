/** The folders of `content/` whose files the register reads. */
export const collections = [
  'projects',
  'organisations',
  'principles',
  'reviews',
  'pages',
  'blueprints',
  'removed',
  'search',
] as const;
/** The name of one of {@link collections}. */
export type Collection = (typeof collections)[number];
