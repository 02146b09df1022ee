import type { Cited } from '../export/citation/cited.ts';
import { listCitedHeads } from '../export/citation/cited-versions.ts';
import { listLeads } from '../model/involvement.ts';
import { getShownVersion } from '../history/shown-version.ts';
import type { Version } from '../history/version.ts';
import { settings } from '../settings.ts';
import type { EmbeddedProject } from '../render/embed.ts';
import type { DerivedProject } from '../derive/derived-project.ts';

/** What a citation of a project as its page shows it names. */
export function citeProject(project: DerivedProject): Cited {
  const { id, front, updated } = project;
  const version = getShownVersion(project);
  return {
    ...common(project),
    title: front.title,
    authors: leadNames(project),
    address: `${settings.address}/projects/${id}/`,
    day: version?.day ?? updated,
    version: version?.number,
    commit: version?.commit,
  };
}

/**
 * What a citation of each version of a project names, by the version's number; one that is not shown has none. What a version
 * was called is worked out backwards from what is shown, so there are none at all while that is no version.
 */
export function citeVersions(project: DerivedProject): ReadonlyMap<number, Cited> {
  const { id, front, history } = project;
  if (!getShownVersion(project)) return new Map();
  const heads = listCitedHeads(history, { title: front.title, authors: leadNames(project) });
  const cited = (version: Version): [number, Cited][] => {
    const head = heads.get(version.number);
    if (!head) return [];
    const { number, day, commit } = version;
    const address = `${settings.address}/projects/${id}/history/#version-${number}`;
    return [[number, { ...common(project), ...head, address, day, version: number, commit }]];
  };
  return new Map(history.flatMap(cited));
}

/** What a badge and a card show of a project. */
export function embedProject(project: DerivedProject): EmbeddedProject {
  const { name, region, address } = settings;
  return { id: project.id, front: project.front, leads: leadNames(project), register: { name, region, address } };
}

function common({ id, front }: DerivedProject): Pick<Cited, 'id' | 'register' | 'publisher' | 'licence' | 'example'> {
  return {
    id,
    register: `${settings.name}, ${settings.region}`,
    publisher: settings.keeper,
    licence: settings.contentLicence,
    ...(front.example && { example: true }),
  };
}

function leadNames({ front, organisationName }: DerivedProject): string[] {
  return listLeads(front).map(organisationName);
}
