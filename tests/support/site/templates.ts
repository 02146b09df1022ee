/** One kind of page and the addresses it has. */
export interface Template {
  readonly name: string;
  readonly addresses: RegExp;
}

/**
 * Every kind of page of the site (docs: the addresses are permanent). What holds for a template is tried on its first
 * address; a page that fits no template fails a test, so none is forgotten here.
 */
export const templates: readonly Template[] = [
  { name: 'home', addresses: /^\/$/u },
  { name: 'projects', addresses: /^\/projects\/(page\/\d+\/)?$/u },
  { name: 'project', addresses: /^\/projects\/[^/]+\/$/u },
  { name: 'card', addresses: /^\/projects\/[^/]+\/card\/$/u },
  { name: 'history', addresses: /^\/projects\/[^/]+\/history\/(page\/\d+\/)?$/u },
  { name: 'changes', addresses: /^\/changes\/(\d{4}-\d\d\/(page\/\d+\/)?)?$/u },
  { name: 'principles', addresses: /^\/principles\/$/u },
  { name: 'principle', addresses: /^\/principles\/\d+-[a-z-]+\/$/u },
  { name: 'principle: answers', addresses: /^\/principles\/\d+-[a-z-]+\/answers\/[a-z-]+\/(page\/\d+\/)?$/u },
  { name: 'principle by state', addresses: /^\/principles\/\d+-[a-z-]+\/[a-z-]+\/(page\/\d+\/)?$/u },
  { name: 'organisations', addresses: /^\/organisations\/(page\/\d+\/)?$/u },
  { name: 'organisation', addresses: /^\/organisations\/[^/]+\/(page\/\d+\/)?$/u },
  { name: 'browse', addresses: /^\/(themes|areas|stages|people|places)\/(page\/\d+\/)?$/u },
  { name: 'browse one', addresses: /^\/(themes|areas|stages|people|places)\/[^/]+\/(page\/\d+\/)?$/u },
  { name: 'search', addresses: /^\/search\/$/u },
  { name: 'compare', addresses: /^\/compare\/$/u },
  { name: 'help', addresses: /^\/help\/$/u },
  { name: 'help on a rule', addresses: /^\/help\/[a-z0-9-]+\/$/u },
  { name: 'declare', addresses: /^\/declare\/$/u },
  { name: 'questions', addresses: /^\/declare\/questions\/$/u },
  { name: 'starting points', addresses: /^\/blueprints\/$/u },
  { name: 'starting point', addresses: /^\/blueprints\/[a-z0-9-]+\/$/u },
  {
    name: 'prose',
    addresses: /^\/(about|about\/what-to-declare|join|not-here|accessibility|privacy)\/$/u,
  },
  { name: 'reviews', addresses: /^\/reviews\/(page\/\d+\/)?$/u },
  { name: 'review', addresses: /^\/reviews\/\d{4}-\d\d-\d\d-[a-z0-9-]+\/$/u },
  { name: 'statistics', addresses: /^\/statistics\/$/u },
  { name: 'data', addresses: /^\/data\/$/u },
  { name: 'data dictionary', addresses: /^\/data\/dictionary\/$/u },
  { name: 'submissions', addresses: /^\/submissions\/$/u },
  { name: 'not found', addresses: /^\/404\.html$/u },
];

/** The template of an address, or undefined when it has none. */
export function templateOf(address: string): Template | undefined {
  return templates.find(({ addresses }) => addresses.test(address));
}
