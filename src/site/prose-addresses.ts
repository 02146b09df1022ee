/** The permanent paths of the pages of prose, without slashes at their ends, by the names of their files. */
export const proseAddresses = {
  about: 'about',
  'what-to-declare': 'about/what-to-declare',
  join: 'join',
  'not-here': 'not-here',
  accessibility: 'accessibility',
  privacy: 'privacy',
} as const;
