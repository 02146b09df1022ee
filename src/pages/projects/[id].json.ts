import type { APIRoute, GetStaticPaths } from 'astro';
import { projectJson } from '../../site/project-json.ts';
import { getRegister, type Project } from '../../site/register.ts';

export const getStaticPaths = (async () => {
  const { projects } = await getRegister();
  return projects.map((project) => ({ params: { id: project.id }, props: { project }, cacheKey: project.cacheKey }));
}) satisfies GetStaticPaths;

/** A project as JSON. */
export const GET: APIRoute<{ project: Project }> = async ({ props }) =>
  new Response(`${JSON.stringify(projectJson(props.project, await getRegister()), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
