/**
 * Words that anybody may have typed, made harmless for the places where GitHub reads more into words than they say:
 * comments, titles, commit messages, and the log of a workflow.
 */

/** Invisible in a comment; keeps signs apart that GitHub would read together. */
const apart = '&#8203;';

/**
 * Somebody's words as plain text inside a comment in Markdown: on one line, of at most `most` characters, with no effect at
 * all. They mention nobody, link to nothing, close no issue, and hold no image, HTML or Markdown.
 */
export function literal(words: string, most = 300): string {
  return (
    shortened(oneLine(words), most)
      // As a numbered entity, a sign means itself and nothing else. Some mean something only at the beginning of a line, and a
      // colon only in an address or in the name of a picture.
      .replace(/[&<>`*_[\]{}#|~\\^$]|:(?!\s|$)|^[-+=]/g, (sign) => `&#${sign.charCodeAt(0)};`)
      .replaceAll('@', `&#64;${apart}`)
      // Numbers of issues and commits are found in the finished text, so entities alone do not hide them.
      .replaceAll('&#35;', `&#35;${apart}`)
      .replace(/\b(GH-)(?=\d)/gi, `$1${apart}`)
      .replace(/\b(www)\./gi, `$1${apart}.`)
      .replace(/\b(https?|ftp|mailto|xmpp)&#58;/gi, `$1${apart}&#58;`)
      .replace(/[0-9a-f]{7,}/gi, (digits) =>
        /\d/.test(digits) ? `${digits.slice(0, 6)}${apart}${digits.slice(6)}` : digits,
      )
      // At the beginning of a line, a number and a full stop or bracket would begin a list.
      .replace(/^(\d{1,9})([.)])/, (_all, digits: string, sign: string) => `${digits}&#${sign.charCodeAt(0)};`)
  );
}

/**
 * Somebody's words for a title or a line of a commit message, where there is no way to mark them as plain text. What would
 * mention people, close issues, link or keep workflows from running is written in another way.
 */
export function forTitle(words: string, most = 120): string {
  const harmless = oneLine(words)
    .replace(/[a-z][a-z0-9+.-]*:\/\/\S+/gi, '(address)')
    .replace(/\bGH-(?=\d)/gi, 'GH ')
    .replace(/#+(?=\s*\d)/g, 'no. ')
    .replaceAll('@', '(at)')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    // Nothing to evaluate for a workflow or a shell that is less careful.
    .replace(/\$(?=[{(])/g, '')
    .replaceAll('{{', '{ {')
    .replace(/[<>`]/g, "'");
  return shortened(harmless, most);
}

/** Words for the log of a workflow, which takes a line that begins with two colons for a command. */
export function forLog(words: string): string {
  return shortened(oneLine(words), 500).replaceAll('::', ': :').replaceAll('##[', '## [');
}

/** An account's name, if it can be one; undefined for anything else. */
export function loginOf(name: string): string | undefined {
  return /^[a-z\d](?:[a-z\d_-]{0,99})(?:\[bot\])?$/i.test(name) ? name : undefined;
}

/** Words on one line, without signs that cannot be seen or that turn the direction of text round. */
function oneLine(words: string): string {
  return (
    words
      .toWellFormed()
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
      // Joiners stay: scripts and emoji need them.
      .replace(/(?![\u200C\u200D])[\p{Cf}\p{Co}\p{Cn}]/gu, '')
      .trim()
  );
}

function shortened(words: string, most: number): string {
  if (words.length <= most) return words;
  const characters = [...words];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : words;
}
