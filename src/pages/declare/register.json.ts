import type { APIRoute } from 'astro';
import type { PublishedRegister } from '../../form/state/known-register.ts';
import { getRegister } from '../../site/get-register.ts';

/** What the form needs to know of the register: who can be named, and which titles and addresses are taken. */
export const GET: APIRoute = async () => {
  const { projects, organisations, removed } = await getRegister();
  const register: PublishedRegister = {
    organisations: organisations.map(({ id, name, fields }) => ({
      id,
      name,
      kind: fields?.kind,
      description: fields?.description,
      signatory: fields?.signatory_since === undefined ? undefined : true,
    })),
    projects: projects.map(({ id, front: { title, declared, previous_ids } }) => ({
      id,
      title,
      declared,
      previous_ids,
    })),
    removed: removed.map(({ id }) => id),
  };
  return new Response(`${JSON.stringify(register)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
