import type { ExportedProject, Publisher } from '../derive/exported-register.ts';
import { projectJson, type JsonObject } from './project-json.ts';

/** A project and its JSON, so that no table makes it anew. */
export interface Entry {
  readonly project: ExportedProject;
  readonly json: JsonObject;
}

/** A project with its JSON. */
export function entryOf(project: ExportedProject, publisher: Publisher): Entry {
  return { project, json: projectJson(project, publisher) };
}
