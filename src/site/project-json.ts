import { involvedIds } from '../register/derive/involvement.ts';
import { proseQuestions } from '../register/questions/index.ts';
import { principleSlug } from '../register/principles.ts';
import { writeMarkdown } from '../register/write/markdown.ts';
import { settings } from '../settings.ts';
import type { Project, Register } from './register.ts';

/**
 * A project as `/projects/<id>.json` gives it: the fields of its file under their own names, each answer as its state and
 * its Markdown, and what the register derives. `schema` counts up when a name changes its meaning.
 */
export function projectJson(project: Project, register: Register): object {
  const { id, front, answers } = project;
  return {
    schema: 1,
    id,
    address: `${settings.address}/projects/${id}/`,
    licence: settings.contentLicence.url,
    ...front,
    answers: Object.fromEntries(
      proseQuestions.map((question) => {
        const { state, withheld, blocks } = answers[question.id];
        return [question.id, { state, ...(withheld && { withheld }), text: writeMarkdown(blocks).trimEnd() }];
      }),
    ),
    organisation_names: Object.fromEntries(
      involvedIds(front).map((organisation) => [organisation, register.organisation(organisation).name]),
    ),
    derived: {
      principles: project.principles.map(({ principle, state, openBecause }) => ({
        number: principle.number,
        name: principle.name,
        address: `${settings.address}/principles/${principleSlug(principle)}/`,
        state,
        open_because: openBecause,
      })),
      outcome: project.outcome,
      review: project.review,
      updated: project.updated,
    },
  };
}

/** A project in the list of all, `/data/projects.json`: enough to choose by, and the addresses of the rest. */
export function projectSummaryJson({ id, front, updated }: Project): object {
  return {
    id,
    title: front.title,
    summary: front.summary,
    stage: front.stage,
    uses_ai: front.uses_ai,
    declared: front.declared,
    updated,
    ...(front.example && { example: true }),
    address: `${settings.address}/projects/${id}/`,
    json: `${settings.address}/projects/${id}.json`,
    file: `${settings.address}/projects/${id}.md`,
  };
}
