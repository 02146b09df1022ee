import type { Declaration, PartialDeclaration } from '../model/declaration.ts';
import { deriveProject, type DeriveContext } from '../derive/derived-project.ts';
import { getOutcomeState, getReviewState } from '../derive/outcome.ts';
import { proseQuestions } from '../model/questions/index.ts';
import { checkDraft } from '../rules/check-draft.ts';
import { draftRules } from '../rules/draft-rules.ts';
import { wholeFile } from '../model/message.ts';
import { declarationFields, type FrontMatter } from '../model/fields/declaration-fields.ts';
import type { Day } from '../text/dates.ts';
import type { Html } from './html.ts';
import { notFilledIn } from './missing-parts.ts';
import { projectPage } from './project-page.ts';
import type { ProjectView, ShownPrinciple } from './project-view.ts';

/**
 * The page that a draft will have, complete or not. Missing and invalid fields are marked in their places. It links neither
 * to its own files nor to the form. Never throws.
 */
export function previewPage(draft: PartialDeclaration, context: DeriveContext): Html {
  return projectPage(shownDraft(draft, context));
}

function shownDraft(draft: PartialDeclaration, context: DeriveContext): ProjectView {
  const { front, answers } = draft;
  const { today, organisationName } = context;
  const { stage, review_by } = front;
  const complete = toDeclaration(draft);
  const missing = findMissing(draft, today);
  return {
    front,
    answers,
    missing,
    ...(complete && { principles: previewPrinciples(complete, context) }),
    ...(stage && !missing.has('started') && { outcome: getOutcomeState({ ...front, stage }, today) }),
    ...(stage && review_by && { review: getReviewState({ stage, review_by }, today) }),
    organisationName,
  };
}

/** If nothing is known of the lead organisations, a preview does not say whether they have been reviewed (Principle 11). */
function previewPrinciples(declaration: Declaration, context: DeriveContext): ShownPrinciple[] {
  return deriveProject(declaration, context).principles.map((result) =>
    context.oversight || result.principle.number !== 11 ? result : { principle: result.principle, openBecause: [] },
  );
}

/** The rules on fields that are required because of the values of others. */
const missingRules = draftRules.filter(({ code }) => code.startsWith('missing-'));

const required = Object.values(declarationFields).flatMap((field) =>
  field.required ? [field.name as keyof FrontMatter] : [],
);

function findMissing(draft: PartialDeclaration, today: Day): Map<string, string> {
  const valid = new Set(Object.keys(draft.front));
  const findings = checkDraft({ ...draft, given: valid }, { today }, () => wholeFile, missingRules);
  const missing = [...required.filter((name) => !valid.has(name)), ...findings.map(({ field }) => field)];
  const invalid = [...draft.given].filter((name) => !valid.has(name));
  return new Map([
    ...missing.map((name) => [name, notFilledIn] as const),
    ...invalid.map((name) => [name, 'Needs to be put right'] as const),
  ]);
}

/** The draft as a declaration if it has every required field and every answer. */
function toDeclaration({ id, front, answers }: PartialDeclaration): Declaration | undefined {
  const whole =
    required.every((name) => front[name] !== undefined) &&
    proseQuestions.every(({ id: question }) => answers[question] !== undefined);
  return whole ? { id, front: front as FrontMatter, answers: answers as Declaration['answers'] } : undefined;
}
