import type { APIRoute } from 'astro';
import { getRegister } from '../site/get-register.ts';

/** The list from which the page of open submissions was made, so that the same bytes can be built again; null where there is none. */
export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify((await getRegister()).submissions ?? null)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
