/** Register-wide settings. What else another region changes to adopt the register stands in README.md. */
export const settings = {
  /** What the register is called. */
  name: 'Charter Register',
  /** The region whose Charter it serves. */
  region: 'Liverpool City Region',
  /** The public address, without a slash at the end; `.example` until the register has one. */
  address: 'https://charter-register.example',
  /** How names of things in feeds begin (RFC 4151). Set once, when the register goes live, and never again: with other names every reader would show everything anew. */
  feedNames: 'tag:charter-register.example,2026:',
  /** Where the source lives and pull requests go, without a slash at the end; a placeholder until there is one. Empty closes the doors that lead to GitHub. */
  repository: 'https://github.com/example/charter-register' as string,
  /** The body that reviews declarations. */
  keeper: 'Civic Data Cooperative',
  /** The organisation at which that body has its home. For its own entries somebody from elsewhere decides. */
  host: 'University of Liverpool',
  /** Its e-mail address. */
  email: 'cdc.info@liverpool.ac.uk',
  /** Working days within which a declaration is reviewed and a question answered. */
  promisedWorkingDays: 10,
  /** The licence of the entries. */
  contentLicence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  /** Credit for the Charter; its licence is CC BY-NC-SA 4.0. */
  charter: {
    credit: 'University of Liverpool / Liverpool City Region Civic Data Cooperative, 2025, CC BY-NC-SA 4.0',
    url: 'https://livrepository.liverpool.ac.uk/3193485/3/CDCCommunityCharter.pdf',
    /** Its first version; what changed later stands in the reviews that led to it. */
    first: { date: '2025-03', words: 'The eleven principles, written by 59 residents of the region.' },
  },
} as const;
