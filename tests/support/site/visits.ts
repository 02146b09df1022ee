import { statSync } from 'node:fs';
import { join } from 'node:path';
import { brokenIds, hostileTitles, foreignTitles, previousId, removedIds } from '../setup/hostile-content.ts';
import type { Site } from '../setup/sites.ts';
import { addressOf, filesOf, sites } from './sites.ts';
import { templates } from './templates.ts';

/** An address that stands for all of its kind. */
export interface Example {
  readonly name: string;
  readonly site: Site;
  readonly address: string;
}

/**
 * One address of every kind: for each template the longest page the register's own content gives it, with or without a past,
 * because most can go wrong there; and from the other site what only faulty, foreign or hostile content brings about.
 */
export function exampleOfEveryKind(): Example[] {
  const pages = [sites.own, sites.history]
    .flatMap((site) =>
      filesOf(site.dist)
        .filter((file) => file.endsWith('.html'))
        .map((file) => ({ site, address: addressOf(file), size: statSync(join(site.dist, file)).size })),
    )
    .sort((a, b) => b.size - a.size);
  const own = templates.flatMap(({ name, addresses: fits }) => {
    const page = pages.find(({ address }) => fits.test(address));
    return page ? [{ name, site: page.site, address: page.address }] : [];
  });
  const other = Object.entries({
    'awaiting correction': brokenIds[0],
    moved: previousId,
    removed: removedIds[0],
    'hostile project': Object.keys(hostileTitles)[0]!,
    'foreign project': Object.keys(foreignTitles)[0]!,
  }).map(([name, id]) => ({ name, site: sites.hostile, address: `/projects/${id}/` }));
  return [
    ...own,
    ...other,
    { name: 'submissions of hostile projects', site: sites.hostile, address: '/submissions/' },
    { name: 'submissions that are not known', site: sites.empty, address: '/submissions/' },
  ];
}
