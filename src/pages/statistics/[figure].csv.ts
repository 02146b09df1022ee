import type { APIRoute, GetStaticPaths } from 'astro';
import type { Figure } from '../../figures/figure.ts';
import { writeFigureCsv } from '../../figures/figure-csv.ts';
import { getRegister } from '../../site/get-register.ts';
import { getFigures } from '../../site/charts/site-figures.ts';

export const getStaticPaths = (async () =>
  (await getFigures()).map((figure) => ({
    params: { figure: figure.id },
    props: { figure },
  }))) satisfies GetStaticPaths;

/** The numbers of a figure as CSV. */
export const GET: APIRoute<{ figure: Figure }> = async ({ props }) => {
  const { projects } = await getRegister();
  const csv = writeFigureCsv(props.figure, { hasExamples: projects.some(({ front }) => front.example === true) });
  return new Response(csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' } });
};
