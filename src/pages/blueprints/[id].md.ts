import type { APIRoute, GetStaticPaths } from 'astro';
import type { Blueprint } from '../../model/blueprint.ts';
import { composeFromBlueprint } from '../../draft/draft-from-blueprint.ts';
import { getRegister } from '../../site/get-register.ts';

export const getStaticPaths = (async () => {
  const { blueprints } = await getRegister();
  return blueprints.map((blueprint) => ({ params: { id: blueprint.id }, props: { blueprint } }));
}) satisfies GetStaticPaths;

/** A starting point as the file of a declaration, to fill in. */
export const GET: APIRoute<{ blueprint: Blueprint }> = ({ props }) =>
  new Response(composeFromBlueprint(props.blueprint), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
