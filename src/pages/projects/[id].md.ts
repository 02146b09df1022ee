import type { APIRoute, GetStaticPaths } from 'astro';
import type { Project } from '../../site/model.ts';
import { getRegister } from '../../site/get-register.ts';

export const getStaticPaths = (async () => {
  const { projects } = await getRegister();
  return projects.map((project) => ({ params: { id: project.id }, props: { project }, cacheKey: project.cacheKey }));
}) satisfies GetStaticPaths;

/** A project's own file, byte for byte. */
export const GET: APIRoute<{ project: Project }> = ({ props }) =>
  new Response(props.project.bytes.slice(), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
