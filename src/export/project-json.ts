import type { Answer } from '../model/answer.ts';
import { listInvolvedIds } from '../model/involvement.ts';
import { getShownVersion } from '../history/shown-version.ts';
import { toPrincipleSlug } from '../model/principles.ts';
import { proseQuestions } from '../model/questions/index.ts';
import { writeMarkdown } from '../serialize/serialize-markdown.ts';
import type { DerivedProject } from '../derive/derived-project.ts';
import type { Publisher } from './publisher.ts';

/** An object as JSON has it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The version of the format of a project's JSON. It increases when a name changes its meaning. */
export const projectFormat = 1;

/** A project and its JSON, from which the rows of every table are made. */
export interface ExportedProject {
  readonly project: DerivedProject;
  readonly json: JsonObject;
}

/**
 * A project as in `/projects/<id>.json` and in the lists of all: the fields of its file, each answer as its state and its
 * Markdown, and what the register derives. json-schema/project-schema.ts describes it.
 */
export function makeProjectJson(project: DerivedProject, { address, contentLicence }: Publisher): JsonObject {
  const { id, front, answers } = project;
  return {
    $schema: `${address}/data/schema/project.json`,
    schema: projectFormat,
    id,
    address: `${address}/projects/${id}/`,
    json: `${address}/projects/${id}.json`,
    file: `${address}/projects/${id}.md`,
    licence: contentLicence.url,
    ...front,
    answers: Object.fromEntries(proseQuestions.map((question) => [question.id, makeAnswerJson(answers[question.id])])),
    organisation_names: Object.fromEntries(
      listInvolvedIds(front).map((organisation) => [organisation, project.organisationName(organisation)]),
    ),
    derived: {
      principles: project.principles.map(({ principle, state, openBecause }) => ({
        number: principle.number,
        name: principle.name,
        address: `${address}/principles/${toPrincipleSlug(principle)}/`,
        state,
        open_because: openBecause,
      })),
      outcome: project.outcome,
      review: project.review,
      updated: project.updated,
      ...makeVersionJson(project),
    },
  };
}

/** The published version that is shown, if known, and whether a later one is invalid. */
function makeVersionJson(project: DerivedProject): JsonObject {
  const shown = getShownVersion(project);
  return {
    ...(shown && { version: { number: shown.number, day: shown.day, commit: shown.commit } }),
    ...(project.lastGood && { awaiting_correction: true }),
  };
}

function makeAnswerJson({ state, withheld, blocks }: Answer): JsonObject {
  return { state, ...(withheld && { withheld }), text: writeMarkdown(blocks).trimEnd() };
}
