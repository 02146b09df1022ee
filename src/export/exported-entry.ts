import type { DerivedProject } from '../derive/derived-project.ts';
import type { Publisher } from './publisher.ts';
import { makeProjectJson, type JsonObject } from './project-json.ts';

/** A project and its JSON, so that no table makes it anew. */
export interface Entry {
  readonly project: DerivedProject;
  readonly json: JsonObject;
}

/** A project with its JSON. */
export function makeEntry(project: DerivedProject, publisher: Publisher): Entry {
  return { project, json: makeProjectJson(project, publisher) };
}
