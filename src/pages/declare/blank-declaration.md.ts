import type { APIRoute } from 'astro';
import { blankDeclaration } from '../../serialize/blank-declaration.ts';

/** A blank declaration to download, fill in and send back. */
export const GET: APIRoute = () =>
  new Response(blankDeclaration(), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
