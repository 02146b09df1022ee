import { stripVTControlCharacters, styleText } from 'node:util';
import { countBySeverity, type Message } from '../../src/model/message.ts';
import { counted } from '../../src/text/count-noun.ts';
import { settings } from '../../src/settings.ts';
import type { CheckResult } from './check-content.ts';

/** The answer of `check --json`; its shape is a contract. */
export function reportJson({ checked, messages }: CheckResult): string {
  return `${JSON.stringify({ schema: 1, checked, ...countBySeverity(messages), messages }, null, 2)}\n`;
}

/** Messages as annotations that GitHub shows beside the lines of a pull request. */
export function reportGithub({ messages }: CheckResult): string {
  return messages
    .map(({ severity, file, line, column, code, message, fix, help }) => {
      const properties = `file=${property(file)},line=${line},col=${column},title=${property(code)}`;
      return `::${severity} ${properties}::${data(`${message} ${fix} ${settings.address}${help}`)}\n`;
    })
    .join('');
}

// https://docs.github.com/actions/reference/workflow-commands-for-github-actions: text from a file must not end the
// command and begin another.
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Messages for a person, file by file; the sum comes last. */
export function reportTerminal({ checked, messages }: CheckResult): string {
  const byFile = Map.groupBy(messages, ({ file }) => file);
  const files = [...byFile].map(
    ([file, found]) => `${styleText('underline', printable(file))}\n${found.map(paragraph).join('')}`,
  );
  const { errors, warnings } = countBySeverity(messages);
  const sum = `${counted(checked, 'file')} checked: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`;
  return `${files.map((file) => `${file}\n`).join('')}${styleText(errors > 0 ? 'red' : 'green', sum)}\n`;
}

function paragraph({ line, column, severity, code, message, fix }: Message): string {
  const mark = severity === 'error' ? styleText('red', 'error') : styleText('yellow', 'warning');
  return `  ${line}:${column}  ${mark}  ${printable(message)}\n      ${printable(fix)} ${styleText('dim', `(${code})`)}\n`;
}

/** Text from files without what a terminal would obey. */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '?');
}
