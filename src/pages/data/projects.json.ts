import type { APIRoute } from 'astro';
import { projectSummaryJson } from '../../site/project-json.ts';
import { getRegister } from '../../site/register.ts';
import { settings } from '../../settings.ts';

/** All projects, a few facts and the addresses of each. */
export const GET: APIRoute = async () => {
  const { projects, today } = await getRegister();
  const list = {
    schema: 1,
    as_of: today,
    licence: settings.contentLicence.url,
    projects: projects.map(projectSummaryJson),
  };
  return new Response(`${JSON.stringify(list, null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
