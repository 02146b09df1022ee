import type { APIRoute, GetStaticPaths } from 'astro';
import { getRegister } from '../../site/get-register.ts';

export const getStaticPaths = (async () => {
  const { files } = await getRegister();
  return [...files].map(([id, bytes]) => ({ params: { id }, props: { bytes } }));
}) satisfies GetStaticPaths;

/** A project's own file, byte for byte. */
export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) =>
  new Response(props.bytes, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
