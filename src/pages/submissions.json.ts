import type { APIRoute } from 'astro';
import { submissionsAsWritten } from '../site/lists/submissions.ts';

/** The list from which the page of open submissions was made, so that the same bytes can be built again; null where there is none. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(submissionsAsWritten ?? null)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
