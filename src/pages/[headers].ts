import type { APIRoute } from 'astro';
import { headers } from '../site/output/headers-text.ts';

/** The file `_headers`. Astro leaves out pages whose names begin with `_`, hence the parameter. */
export function getStaticPaths() {
  return [{ params: { headers: '_headers' } }];
}

export const GET: APIRoute = () => new Response(headers);
