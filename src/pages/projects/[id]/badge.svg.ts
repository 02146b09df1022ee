import type { APIRoute, GetStaticPaths } from 'astro';
import type { DerivedProject } from '../../../derive/derived-project.ts';
import { getRegister } from '../../../site/get-register.ts';
import { embedProject } from '../../../site/cited-project.ts';
import { badge } from '../../../render/embed.ts';

export const getStaticPaths = (async () => {
  const { projects } = await getRegister();
  return projects.map((project) => ({ params: { id: project.id }, props: { project } }));
}) satisfies GetStaticPaths;

/** A project's badge. */
export const GET: APIRoute<{ project: DerivedProject }> = ({ props }) =>
  new Response(`${badge(embedProject(props.project)).html}\n`, {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
