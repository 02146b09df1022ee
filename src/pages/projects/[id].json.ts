import type { APIRoute, GetStaticPaths } from 'astro';
import { makeProjectJson } from '../../export/project-json.ts';
import type { DerivedProject } from '../../derive/derived-project.ts';
import { getRegister } from '../../site/get-register.ts';
import { settings } from '../../settings.ts';

export const getStaticPaths = (async () => {
  const { projects } = await getRegister();
  return projects.map((project) => ({ params: { id: project.id }, props: { project } }));
}) satisfies GetStaticPaths;

/** A project as JSON: the same as in the list of all. */
export const GET: APIRoute<{ project: DerivedProject }> = ({ props }) =>
  new Response(`${JSON.stringify(makeProjectJson(props.project, settings), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
