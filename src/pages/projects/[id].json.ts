import type { APIRoute, GetStaticPaths } from 'astro';
import { makeProjectJson } from '../../export/project-json.ts';
import type { Project } from '../../site/model.ts';
import { getRegister } from '../../site/get-register.ts';
import { settings } from '../../settings.ts';

export const getStaticPaths = (async () => {
  const { projects } = await getRegister();
  return projects.map((project) => ({ params: { id: project.id }, props: { project }, cacheKey: project.cacheKey }));
}) satisfies GetStaticPaths;

/** A project as JSON: the same as in the list of all. */
export const GET: APIRoute<{ project: Project }> = ({ props }) =>
  new Response(`${JSON.stringify(makeProjectJson(props.project, settings), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
