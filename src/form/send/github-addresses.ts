/** The most bytes an address may have. GitHub answers longer ones with an error; its own limit is a little higher. */
export const longestAddress = 8000;

/** File name of the issue form that takes a whole file (.github/ISSUE_TEMPLATE, made from src/formats/issue/issue-elements.ts). */
const issueTemplate = 'declaration-file.yml';

/**
 * GitHub's page for proposing a new file. It needs no rights: GitHub forks the repository for people without them.
 * @param text what the file is filled in with; without it, the page is empty.
 */
export function newFileAddress(repository: string, path: string, text?: string): string {
  const cut = path.lastIndexOf('/');
  return address(`${repository}/new/main/${inPath(path.slice(0, cut))}`, {
    filename: path.slice(cut + 1),
    value: text,
  });
}

/** GitHub's page for proposing a change to a file. It cannot be filled in beforehand. */
export function editAddress(repository: string, path: string): string {
  return `${repository}/edit/main/${inPath(path)}`;
}

/** The issue form with some of its fields filled in, by their ids. */
export function issueAddress(repository: string, title: string, fields: Readonly<Record<string, string>>): string {
  return address(`${repository}/issues/new`, { template: issueTemplate, title, ...fields });
}

/** Whether an address is short enough for GitHub. */
export function fits(url: string): boolean {
  // An address is ASCII by now: each character is a byte.
  return url.length <= longestAddress;
}

/** An address with its fields encoded; fields without a value are left out. */
export function address(base: string, fields: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encode(name)}=${encode(value)}`],
  );
  return given.length === 0 ? base : `${base}${base.includes('?') ? '&' : '?'}${given.join('&')}`;
}

/** Encodes a text for an address. A lone surrogate, at which encoding would throw, becomes a replacement character. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function inPath(path: string): string {
  return path.split('/').map(encode).join('/');
}
