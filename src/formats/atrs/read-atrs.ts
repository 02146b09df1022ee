import { proseQuestions, type ProseQuestionId } from '../../model/questions/index.ts';
import type { Plain } from '../../parse/front-matter-text.ts';
import { assessmentKinds, type Stage } from '../../model/vocabulary/index.ts';
import { idFromTitle } from '../../draft/id-from-title.ts';
import { withValue } from '../../draft/draft-values.ts';
import { emptyDraft, type WrittenAnswer, type WrittenOrganisation } from '../../draft/draft.ts';
import type { SpecialTarget } from './atrs-fields.ts';
import { splitSections, type AtrsSection } from './atrs-sections.ts';
import type { Imported } from '../import-result.ts';
import { collapseWhiteSpace } from '../../text/collapse-white-space.ts';

export { looksLikeAtrs } from './atrs-sections.ts';

/** The answer to a question that ATRS does not ask. */
export const notInAtrs = 'the ATRS record does not ask this. Nobody has answered it for this register yet.';

/**
 * Converts an ATRS record to a draft declaration. Questions without an equivalent in ATRS are answered "Not sure", with a reason.
 * Never throws; all of a text that is not a record is left over.
 */
export function readAtrs(text: string): Imported {
  const { sections, leftOver } = splitSections(text);
  const builder = new DraftBuilder();
  for (const section of sections) builder.take(section);
  return builder.finish(leftOver, sections.length > 0);
}

/** Collects sections into a draft. */
class DraftBuilder {
  private fields = emptyDraft.fields;
  private readonly answers = new Map<ProseQuestionId, string[]>();
  private readonly organisations: WrittenOrganisation[] = [];
  private readonly filled = new Set<string>();
  private readonly leftOver: string[] = [];

  take({ field, title, text }: AtrsSection): void {
    if (isEmptyAnswer(text)) return;
    const { to, lead } = field;
    if ('nowhere' in to) this.leave(title, text);
    else if ('question' in to) this.answer(to.question, text, lead);
    else if ('field' in to) {
      // A record may repeat its title and web page; the first counts.
      const before = this.filled.has(to.field);
      if (before) return to.field === 'title' ? undefined : this.leave(title, text);
      if (to.field === 'title' && text.length > 100) this.leave(title, text);
      else if (to.field === 'summary' && text.length > 200) this.answer('purpose', text);
      else if (to.field === 'contact.url' && !/^https:\/\/\S+$/.test(text)) this.leave(title, text);
      else this.set(to.field, collapseWhiteSpace(text));
    } else this.special(to.special, { field, title, text });
  }

  finish(before: readonly string[], isRecord: boolean): Imported {
    if (isRecord && !this.filled.has('uses_ai')) this.set('uses_ai', 'not_sure');
    const answers = Object.fromEntries(
      proseQuestions.map(({ id }): [ProseQuestionId, WrittenAnswer] => {
        const parts = this.answers.get(id);
        if (parts) return [id, { state: 'answered', words: parts.join('\n\n') }];
        return [id, isRecord ? { state: 'not_sure', words: notInAtrs } : { state: 'answered', words: '' }];
      }),
    ) as typeof emptyDraft.answers;
    const title = this.fields['title'];
    return {
      submission: {
        declaration: { id: typeof title === 'string' ? idFromTitle(title) : '', fields: this.fields, answers },
        organisations: this.organisations,
      },
      filled: [...this.filled, ...proseQuestions.map(({ id }) => id).filter((id) => this.answers.has(id))],
      leftOver: [...before, ...this.leftOver],
    };
  }

  private special(kind: SpecialTarget, { field: { lead }, title, text }: AtrsSection): void {
    switch (kind) {
      case 'organisation':
        return this.organisation(text, 'lead');
      case 'supplier':
        return text.length <= 120 ? this.organisation(text, 'supplier') : this.leave(title, text);
      case 'owner': {
        const post = findPost(text);
        return post === undefined ? this.leave(title, text) : this.set('declared_by.post', post);
      }
      case 'phase': {
        const stage = findStage(text);
        return stage === undefined ? this.leave(title, text) : this.set('stage', stage);
      }
      case 'model':
        this.answer('records', text, lead);
        if (text.length <= 120 && !this.filled.has('ai.0.name')) this.ai({ name: collapseWhiteSpace(text) });
        return;
      case 'human_review':
        this.answer('mitigation', text, lead);
        if (text.length <= 300) this.ai({ person_checks: collapseWhiteSpace(text) });
        return;
      case 'assessments':
        this.answer('data_protection', text, lead);
        return this.assessments(text);
      case 'appeals':
        this.answer('contest', text);
        if (text.length <= 400) this.set('contest.how', collapseWhiteSpace(text));
    }
  }

  private organisation(text: string, role: 'lead' | 'supplier'): void {
    const name = collapseWhiteSpace(text);
    const id = idFromTitle(name);
    if (id === '' || this.organisations.some((known) => known.id === id)) return;
    this.organisations.push({ id, fields: { name } });
    const present = (this.fields['organisations'] ?? []) as readonly Plain[];
    this.set('organisations', [...present, { id, role }]);
    if (role === 'lead') this.set('declared_by.organisation', id);
  }

  /** Adds details of the AI. ATRS has no field for its kind or its role in decisions, so both are "not sure". */
  private ai(details: { readonly [key: string]: string }): void {
    const [first] = (this.fields['ai'] ?? [{ kind: 'not_sure', role: 'not_sure' }]) as { [key: string]: Plain }[];
    this.set('ai', [{ ...first, ...details }]);
    for (const name of Object.keys(details)) this.filled.add(`ai.0.${name}`);
  }

  private assessments(text: string): void {
    const named = assessmentKinds.filter(({ value }) => assessmentWords[value]?.test(text));
    const present = (this.fields['assessments'] ?? []) as readonly { [key: string]: Plain }[];
    const added = named
      .filter(({ value }) => !present.some(({ kind }) => kind === value))
      .map(({ value }) => ({ kind: value, status: 'not_sure' }));
    if (added.length > 0) this.set('assessments', [...present, ...added]);
  }

  private answer(question: ProseQuestionId, text: string, lead?: string): void {
    const parts = this.answers.get(question) ?? [];
    parts.push(lead === undefined ? text : `${lead}: ${text}`);
    this.answers.set(question, parts);
  }

  private set(path: string, value: Plain): void {
    this.fields = withValue(this.fields, path, value);
    this.filled.add(path);
  }

  private leave(title: string, text: string): void {
    this.leftOver.push(`${title}\n${text}`);
  }
}

const assessmentWords: Readonly<Partial<Record<(typeof assessmentKinds)[number]['value'], RegExp>>> = {
  dpia: /\bdpia\b|data (?:protection|privacy) impact/i,
  equality: /\bE(?:Q)?IA\b|equality/i,
  human_rights: /human rights/i,
  algorithmic_impact: /algorithmic impact/i,
  environmental: /environmental impact/i,
  clinical_safety: /clinical safety|DCB ?01(?:29|60)/i,
  research_ethics: /research ethics/i,
  security: /penetration test|security assessment/i,
};

function isEmptyAnswer(text: string): boolean {
  return /^(?:n\/?a|none|not applicable|-)?\.?$/i.test(text.trim());
}

/** Finds the post in a text that may also name a person: `A. Person, Director of Housing` gives `Director of Housing`. */
function findPost(text: string): string | undefined {
  const pieces = collapseWhiteSpace(text).split(/\s*[,;:–—|(]\s*|\s+-\s+/);
  const post = pieces.find((piece) =>
    /\b(?:chief|deputy|director|head|lead|leader|manager|officer|owner|secretary|commissioner)\b/i.test(piece),
  );
  return post && post.length <= 120 ? post.replace(/\)$/, '') : undefined;
}

const phases: readonly (readonly [words: RegExp, stage: Stage])[] = [
  [/retired|decommissioned/i, 'retired'],
  [/beta|pilot/i, 'pilot'],
  [/pre-?deployment|alpha|design|development/i, 'development'],
  [/production|live|deployed/i, 'live'],
  [/idea|scoping/i, 'idea'],
];

function findStage(text: string): Stage | undefined {
  return phases.find(([words]) => words.test(text))?.[1];
}
