/**
 * Makes untrusted text harmless where GitHub gives it a meaning: in comments, titles, commit messages and the log of a
 * workflow.
 */

/** Invisible in a comment; separates characters that GitHub would interpret together. */
const separator = '&#8203;';

/**
 * Text as plain text inside a comment in Markdown: on one line, of at most `most` characters, with no effect at all. It
 * mentions nobody, links to nothing, closes no issue, and holds no image, HTML or Markdown.
 */
export function escapeMarkdown(words: string, most = 300): string {
  return (
    shorten(flattenText(words), most)
      // As a numeric entity, a character means only itself. Some are special only at the beginning of a line, and a colon only
      // in an address or an emoji's name.
      .replace(/[&<>`*_[\]{}#|~\\^$]|:(?!\s|$)|^[-+=]/g, (sign) => `&#${sign.charCodeAt(0)};`)
      .replaceAll('@', `&#64;${separator}`)
      // Numbers of issues and commits are found in the finished text, so entities alone do not hide them.
      .replaceAll('&#35;', `&#35;${separator}`)
      .replace(/\b(GH-)(?=\d)/gi, `$1${separator}`)
      .replace(/\b(www)\./gi, `$1${separator}.`)
      .replace(/\b(https?|ftp|mailto|xmpp)&#58;/gi, `$1${separator}&#58;`)
      .replace(/[0-9a-f]{7,}/gi, (digits) =>
        /\d/.test(digits) ? `${digits.slice(0, 6)}${separator}${digits.slice(6)}` : digits,
      )
      // At the beginning of a line, a number and a full stop or bracket would begin a list.
      .replace(/^(\d{1,9})([.)])/, (_all, digits: string, sign: string) => `${digits}&#${sign.charCodeAt(0)};`)
  );
}

/**
 * Text for a title or a line of a commit message, which cannot be escaped. Whatever would mention people, close issues, link
 * or keep workflows from running is replaced.
 */
export function sanitiseTitle(words: string, most = 120): string {
  const harmless = flattenText(words)
    .replace(/[a-z][a-z0-9+.-]*:\/\/\S+/gi, '(address)')
    .replace(/\bGH-(?=\d)/gi, 'GH ')
    .replace(/#+(?=\s*\d)/g, 'no. ')
    .replaceAll('@', '(at)')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    // Nothing for a careless workflow or shell to evaluate.
    .replace(/\$(?=[{(])/g, '')
    .replaceAll('{{', '{ {')
    .replace(/[<>`]/g, "'");
  return shorten(harmless, most);
}

/** Text for the log of a workflow, which takes a line that begins with two colons for a command. */
export function sanitiseLog(words: string): string {
  return shorten(flattenText(words), 500).replaceAll('::', ': :').replaceAll('##[', '## [');
}

/** An account's name, if it is a possible one; undefined for anything else. */
export function parseLogin(name: string): string | undefined {
  return /^[a-z\d](?:[a-z\d_-]{0,99})(?:\[bot\])?$/i.test(name) ? name : undefined;
}

/** Text on one line, without characters that are invisible or reverse the direction of text. */
function flattenText(words: string): string {
  return (
    words
      .toWellFormed()
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
      // Joiners stay: scripts and emoji need them.
      .replace(/(?![\u200C\u200D])[\p{Cf}\p{Co}\p{Cn}]/gu, '')
      .trim()
  );
}

function shorten(words: string, most: number): string {
  if (words.length <= most) return words;
  const characters = [...words];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : words;
}
