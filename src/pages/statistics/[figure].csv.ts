import type { APIRoute, GetStaticPaths } from 'astro';
import type { Figure } from '../../register/figures/figure.ts';
import { figureCsv } from '../../register/figures/figure-csv.ts';
import { getFigures } from '../../site/figures/figures.ts';

export const getStaticPaths = (async () =>
  (await getFigures()).map((figure) => ({
    params: { figure: figure.id },
    props: { figure },
  }))) satisfies GetStaticPaths;

/** The numbers of a figure as CSV. */
export const GET: APIRoute<{ figure: Figure }> = ({ props }) =>
  new Response(figureCsv(props.figure), { headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' } });
