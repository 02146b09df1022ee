import type { ProseQuestionId } from './questions/index.ts';

/** One of the Charter's eleven principles, and the answers that are evidence for it. Fields name their principles themselves. */
export interface Principle {
  /** 1 to 11. */
  readonly number: number;
  /** The last part of its address after the number, and of its file's name. */
  readonly slug: string;
  readonly name: string;
  /** The prose questions that are its evidence; none for Principle 11, which looks at the lead organisation's reviews. */
  readonly evidence: readonly ProseQuestionId[];
}

/**
 * The eleven principles of the Community Charter on Data and AI (Liverpool City Region, 2025): their numbers and names.
 * What each asks is told in `content/principles/`.
 */
export const principles = [
  { number: 1, slug: 'beneficial', name: 'Beneficial', evidence: ['benefits', 'results'] },
  { number: 2, slug: 'security', name: 'Security', evidence: ['five_safes', 'data_protection'] },
  {
    number: 3,
    slug: 'accountability',
    name: 'Accountability',
    evidence: ['responsibility', 'responsible_communication', 'contest'],
  },
  {
    number: 4,
    slug: 'transparency',
    name: 'Transparency',
    evidence: ['purpose', 'inputs', 'data_sources', 'records'],
  },
  {
    number: 5,
    slug: 'inclusivity',
    name: 'Inclusivity',
    evidence: ['involvement', 'records', 'communication'],
  },
  {
    number: 6,
    slug: 'privacy',
    name: 'Privacy',
    evidence: ['data_protection', 'data_sources'],
  },
  { number: 7, slug: 'legality', name: 'Legality', evidence: ['data_protection'] },
  {
    number: 8,
    slug: 'trustworthy',
    name: 'Trustworthy',
    evidence: ['communication', 'results', 'responsible_communication'],
  },
  {
    number: 9,
    slug: 'governance',
    name: 'Governance',
    evidence: ['harms', 'mitigation', 'contest'],
  },
  {
    number: 10,
    slug: 'balanced-innovation',
    name: 'Balanced Innovation',
    evidence: ['environment', 'employment', 'mitigation'],
  },
  { number: 11, slug: 'oversight', name: 'Oversight', evidence: [] },
] as const satisfies readonly Principle[];

/** The address of a principle below `/principles/`: `1-beneficial`. */
export function toPrincipleSlug({ number, slug }: Pick<Principle, 'number' | 'slug'>): string {
  return `${number}-${slug}`;
}
