import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { getRegister, type Project } from '../../site/register.ts';

export const getStaticPaths = (async () => {
  const { projects } = await getRegister();
  return projects.map((project) => ({ params: { id: project.id }, props: { project }, cacheKey: project.cacheKey }));
}) satisfies GetStaticPaths;

/** A project's own file, byte for byte. */
export const GET: APIRoute<{ project: Project }> = ({ props }) =>
  new Response(readFileSync(resolve(props.project.path)), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
