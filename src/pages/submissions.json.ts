import type { APIRoute } from 'astro';
import { getSubmissions } from '../site/submissions/submissions-file.ts';

/** The list from which the page of open submissions was made, so that the same bytes can be built again; null where there is none. */
export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify((await getSubmissions()) ?? null)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
