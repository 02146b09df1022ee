import type { APIRoute } from 'astro';
import { writeBlankDeclaration } from '../../serialize/blank-declaration.ts';

/** A blank declaration to download, fill in and send back. */
export const GET: APIRoute = () =>
  new Response(writeBlankDeclaration(), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
