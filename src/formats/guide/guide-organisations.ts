import type { Plain } from '../../parse/front-matter-text.ts';
import type { OrganisationKind, Role } from '../../model/vocabulary/index.ts';
import { idFromTitle } from '../../draft/id-from-title.ts';
import type { WrittenOrganisation } from '../../draft/draft.ts';
import { collapseWhiteSpace } from '../../text/collapse-white-space.ts';

/** The result of reading a list of organisations. */
export interface NamedOrganisations {
  /** Each organisation that could be read. */
  readonly organisations: readonly WrittenOrganisation[];
  /** Entries for the field `organisations`: an id, and a role if one is given. */
  readonly entries: readonly Plain[];
  /** Text that is not about an organisation, or says more than its kind and role. */
  readonly leftOver: readonly string[];
}

/** Words for each kind; the first match counts. */
const kindPatterns: readonly (readonly [RegExp, OrganisationKind])[] = [
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

const rolePatterns: readonly (readonly [RegExp, Role])[] = [
  [/\blead\b|\bleads\b/i, 'lead'],
  [/supplier|supplies|provides the (?:system|software)/i, 'supplier'],
  [/funder|funds|pays/i, 'funder'],
  [/data controller/i, 'data_controller'],
  [/data provider|provides data/i, 'data_provider'],
  [/partner\b/i, 'partner'],
];

/** Anything longer is a sentence, not a name. */
const maximumWords = 12;

/** Reads organisations, one per line or separated by semicolons: `Name (type)`, `Name - type`, `Name: type, role`. */
export function readOrganisations(lines: readonly string[]): NamedOrganisations {
  const organisations: WrittenOrganisation[] = [];
  const entries: Plain[] = [];
  const leftOver: string[] = [];
  for (const piece of lines.flatMap(splitLine)) {
    const { name, details } = parsePiece(piece);
    const id = idFromTitle(name);
    if (
      id === '' ||
      organisations.some((known) => known.id === id) ||
      name.split(/\s+/).length > maximumWords ||
      /[.!?]$/.test(piece)
    ) {
      leftOver.push(piece);
      continue;
    }
    const kind = findKind(name, details);
    const role = rolePatterns.find(([words]) => words.test(details))?.[1];
    organisations.push({ id, fields: { name, ...(kind && { kind }) } });
    entries.push({ id, ...(role && { role }) });
    if (details !== '' && !isOnlyKindOrRole(details)) leftOver.push(piece);
  }
  return { organisations, entries, leftOver };
}

function findKind(name: string, details: string): OrganisationKind | undefined {
  if (details === '') return undefined;
  const type = kindPatterns.find(([words]) => words.test(details))?.[1];
  // The name of a "public service" may show its kind.
  if (type === 'public_service') {
    const named = kindPatterns.find(([words]) => words.test(name))?.[1];
    return named === 'council' || named === 'combined_authority' || named === 'nhs' || named === 'police_fire_rescue'
      ? named
      : type;
  }
  return type;
}

function isOnlyKindOrRole(details: string): boolean {
  let rest = details;
  for (const [words] of [...kindPatterns, ...rolePatterns]) rest = rest.replace(new RegExp(words, 'gi'), '');
  return (
    rest
      .replace(/\b(?:service|sector|organisation|body|and|the|project|of|type)s?\b/gi, '')
      .replace(/[^\p{L}\p{N}]/gu, '').length <= 3
  );
}

function splitLine(line: string): string[] {
  const text = line.replace(/^[\s•▪●○■□‣*–-]+|^\s*o\s+|^\s*\(?\d{1,2}[.)]\s*/g, '').trim();
  const parts = text.split(/\s*;\s*/);
  // "A (academic), B (commercial)": with types in brackets, commas separate organisations.
  const commas = parts.flatMap((part) =>
    (part.match(/\(/g)?.length ?? 0) > 1 ? part.split(/(?<=\)),?\s*(?:and\s+)?/) : [part],
  );
  return commas.map((part) => part.trim()).filter((part) => part !== '');
}

function parsePiece(piece: string): { name: string; details: string } {
  const match = /^(.*?)\s*(?:\(([^()]*)\)\s*[,;.]?|\s[–—-]\s*(.+)|[:\t|]\s*(.+))$/s.exec(piece);
  if (!match?.[1]) return { name: collapseWhiteSpace(piece), details: '' };
  return { name: collapseWhiteSpace(match[1]), details: collapseWhiteSpace(match[2] ?? match[3] ?? match[4] ?? '') };
}
