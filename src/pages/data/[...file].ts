import type { APIRoute, GetStaticPaths } from 'astro';
import { fileFormats, type ExportFile } from '../../export/export-file.ts';
import { getOpenData } from '../../site/output/open-data.ts';

export const getStaticPaths = (async () => {
  const files = await getOpenData();
  return files.map((file) => ({ params: { file: file.name }, props: { file } }));
}) satisfies GetStaticPaths;

/** A file of the register's open data. */
export const GET: APIRoute<{ file: ExportFile }> = ({ props: { file } }) =>
  new Response(file.content, {
    headers: { 'Content-Type': `${fileFormats[file.format].mediaType}; charset=utf-8` },
  });
