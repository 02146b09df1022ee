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

/** The number of the format of a project's JSON; counts up when a name changes its meaning. */
export const projectFormat = 1;

/**
 * A project as `/projects/<id>.json` gives it, and as it stands in the lists of all: the fields of its file under their own
 * names, each answer as its state and its Markdown, and what the register derives. `/data/schema/project.json` describes it
 * (schema/project.ts).
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
    answers: Object.fromEntries(proseQuestions.map((question) => [question.id, answerJson(answers[question.id])])),
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
      ...versionJson(project),
    },
  };
}

/** Which published version this is, where that is known, and whether a later one is at fault. */
function versionJson(project: DerivedProject): JsonObject {
  const shown = getShownVersion(project);
  return {
    ...(shown && { version: { number: shown.number, day: shown.day, commit: shown.commit } }),
    ...(project.lastGood && { awaiting_correction: true }),
  };
}

function answerJson({ state, withheld, blocks }: Answer): JsonObject {
  return { state, ...(withheld && { withheld }), text: writeMarkdown(blocks).trimEnd() };
}
