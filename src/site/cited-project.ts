import type { Cited } from '../export/citation/cited.ts';
import { listCitedHeads } from '../export/citation/cited-versions.ts';
import { listLeads } from '../model/involvement.ts';
import { getShownVersion } from '../history/shown-version.ts';
import type { Version } from '../history/version.ts';
import { settings } from '../settings.ts';
import type { EmbeddedProject } from '../render/embed.ts';
import type { DerivedProject } from '../derive/derived-project.ts';

/** The citation of a project as its page shows it. */
export function citeProject(project: DerivedProject): Cited {
  const { id, front, updated } = project;
  const version = getShownVersion(project);
  return {
    ...getCommonParts(project),
    title: front.title,
    authors: listLeadNames(project),
    address: `${settings.address}/projects/${id}/`,
    day: version?.day ?? updated,
    version: version?.number,
    commit: version?.commit,
  };
}

/**
 * The citation of each readable version of a project, by its number. Titles of old versions are derived backwards from the
 * version that is shown, so there are no citations if the page shows none.
 */
export function citeVersions(project: DerivedProject): ReadonlyMap<number, Cited> {
  const { id, front, history } = project;
  if (!getShownVersion(project)) return new Map();
  const heads = listCitedHeads(history, { title: front.title, authors: listLeadNames(project) });
  const citeVersion = (version: Version): [number, Cited][] => {
    const head = heads.get(version.number);
    if (!head) return [];
    const { number, day, commit } = version;
    const address = `${settings.address}/projects/${id}/history/#version-${number}`;
    return [[number, { ...getCommonParts(project), ...head, address, day, version: number, commit }]];
  };
  return new Map(history.flatMap(citeVersion));
}

/** What badges and cards show of a project. */
export function embedProject(project: DerivedProject): EmbeddedProject {
  const { name, region, address } = settings;
  return { id: project.id, front: project.front, leads: listLeadNames(project), register: { name, region, address } };
}

function getCommonParts({
  id,
  front,
}: DerivedProject): Pick<Cited, 'id' | 'register' | 'publisher' | 'licence' | 'example'> {
  return {
    id,
    register: `${settings.name}, ${settings.region}`,
    publisher: settings.keeper,
    licence: settings.contentLicence,
    ...(front.example && { example: true }),
  };
}

function listLeadNames({ front, organisationName }: DerivedProject): string[] {
  return listLeads(front).map(organisationName);
}
