import type { ExportedProject, Publisher } from '../derive/exported-register.ts';
import { makeProjectJson, type JsonObject } from './project-json.ts';

/** A project and its JSON, so that no table makes it anew. */
export interface Entry {
  readonly project: ExportedProject;
  readonly json: JsonObject;
}

/** A project with its JSON. */
export function makeEntry(project: ExportedProject, publisher: Publisher): Entry {
  return { project, json: makeProjectJson(project, publisher) };
}
