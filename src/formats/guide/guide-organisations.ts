import type { Plain } from '../../parse/front-matter-text.ts';
import { roles, type OrganisationKind, type Role } from '../../model/vocabulary/index.ts';
import { idFromTitle } from '../../draft/id-from-title.ts';
import type { WrittenOrganisation } from '../../draft/draft.ts';
import { collapseWhiteSpace } from '../../text/collapse-white-space.ts';

/** What a list of organisations says. */
export interface NamedOrganisations {
  readonly organisations: readonly WrittenOrganisation[];
  /** For the field `organisations`: an id, and a role where one is said. */
  readonly entries: readonly Plain[];
  readonly leftOver: readonly string[];
}

/** Kinds by the words that people and the guide use for them; the first that fits counts. */
const kinds: readonly (readonly [RegExp, OrganisationKind])[] = [
  [/combined authority/i, 'combined_authority'],
  [/\bcouncil\b|local authority/i, 'council'],
  [/\bnhs\b|health (?:service|trust)/i, 'nhs'],
  [/\bpolice\b|\bfire\b|rescue/i, 'police_fire_rescue'],
  [/housing association/i, 'housing_association'],
  [/social enterprise|community interest company/i, 'social_enterprise'],
  [/\bschools?\b|\bcollege\b/i, 'school_or_college'],
  [/academic|universit|research/i, 'academic'],
  [/voluntary|charit|third sector|community group/i, 'voluntary'],
  [/commercial|company|private|business|\bltd\b|\bplc\b/i, 'commercial'],
  [/public/i, 'public_service'],
  [/partnership/i, 'partnership'],
];

const saidRoles: readonly (readonly [RegExp, Role])[] = [
  [/\blead\b|\bleads\b/i, 'lead'],
  [/supplier|supplies|provides the (?:system|software)/i, 'supplier'],
  [/funder|funds|pays/i, 'funder'],
  [/data controller/i, 'data_controller'],
  [/data provider|provides data/i, 'data_provider'],
  [/partner\b/i, 'partner'],
];

/** Longer names are sentences. */
const mostWords = 12;

/** Reads organisations, one a line or divided by semicolons: `Name (type)`, `Name - type`, `Name: type, role`. */
export function readOrganisations(lines: readonly string[]): NamedOrganisations {
  const organisations: WrittenOrganisation[] = [];
  const entries: Plain[] = [];
  const leftOver: string[] = [];
  for (const piece of lines.flatMap(piecesOf)) {
    const { name, said } = partsOf(piece);
    const id = idFromTitle(name);
    if (
      id === '' ||
      organisations.some((known) => known.id === id) ||
      name.split(/\s+/).length > mostWords ||
      /[.!?]$/.test(piece)
    ) {
      leftOver.push(piece);
      continue;
    }
    const kind = kindOf(name, said);
    const role = saidRoles.find(([words]) => words.test(said))?.[1];
    organisations.push({ id, fields: { name, ...(kind && { kind }) } });
    entries.push({ id, ...(role && { role: roles.find(({ value }) => value === role)!.value }) });
    // What was said beyond the kind and the role is not lost.
    if (said !== '' && !isOnlyKindOrRole(said)) leftOver.push(piece);
  }
  return { organisations, entries, leftOver };
}

function kindOf(name: string, said: string): OrganisationKind | undefined {
  if (said === '') return undefined;
  const type = kinds.find(([words]) => words.test(said))?.[1];
  // Of a "public service" the name may tell which.
  if (type === 'public_service') {
    const named = kinds.find(([words]) => words.test(name))?.[1];
    return named === 'council' || named === 'combined_authority' || named === 'nhs' || named === 'police_fire_rescue'
      ? named
      : type;
  }
  return type;
}

function isOnlyKindOrRole(said: string): boolean {
  let rest = said;
  for (const [words] of [...kinds, ...saidRoles]) rest = rest.replace(new RegExp(words, 'gi'), '');
  return (
    rest
      .replace(/\b(?:service|sector|organisation|body|and|the|project|of|type)s?\b/gi, '')
      .replace(/[^\p{L}\p{N}]/gu, '').length <= 3
  );
}

function piecesOf(line: string): string[] {
  const text = line.replace(/^[\s•▪●○■□‣*–-]+|^\s*o\s+|^\s*\(?\d{1,2}[.)]\s*/g, '').trim();
  const parts = text.split(/\s*;\s*/);
  // "A (academic), B (commercial)": commas divide where brackets tell the types.
  const commas = parts.flatMap((part) =>
    (part.match(/\(/g)?.length ?? 0) > 1 ? part.split(/(?<=\)),?\s*(?:and\s+)?/) : [part],
  );
  return commas.map((part) => part.trim()).filter((part) => part !== '');
}

function partsOf(piece: string): { name: string; said: string } {
  const match = /^(.*?)\s*(?:\(([^()]*)\)\s*[,;.]?|\s[–—-]\s*(.+)|[:\t|]\s*(.+))$/s.exec(piece);
  if (!match?.[1]) return { name: collapseWhiteSpace(piece), said: '' };
  return { name: collapseWhiteSpace(match[1]), said: collapseWhiteSpace(match[2] ?? match[3] ?? match[4] ?? '') };
}
