import { stripVTControlCharacters, styleText } from 'node:util';
import { countBySeverity, type Message } from '../../src/model/message.ts';
import { countNoun } from '../../src/text/count-noun.ts';
import { settings } from '../../src/settings.ts';
import type { CheckResult } from './check-content.ts';

/** The output of `check --json`; its shape is a contract. */
export function reportJson({ checked, messages }: CheckResult): string {
  return `${JSON.stringify({ schema: 1, checked, ...countBySeverity(messages), messages }, null, 2)}\n`;
}

/** Messages as annotations that GitHub shows next to the lines of a pull request. */
export function reportGithub({ messages }: CheckResult): string {
  return messages
    .map(({ severity, file, line, column, code, message, fix, help }) => {
      const properties = `file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(code)}`;
      return `::${severity} ${properties}::${escapeData(`${message} ${fix} ${settings.address}${help}`)}\n`;
    })
    .join('');
}

// https://docs.github.com/actions/reference/workflow-commands-for-github-actions: text from a file must not end one
// command and begin another.
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Messages for a terminal, file by file; the sum comes last. */
export function reportTerminal({ checked, messages }: CheckResult): string {
  const byFile = Map.groupBy(messages, ({ file }) => file);
  const files = [...byFile].map(
    ([file, found]) => `${styleText('underline', escapeControls(file))}\n${found.map(formatMessage).join('')}`,
  );
  const { errors, warnings } = countBySeverity(messages);
  const sum = `${countNoun(checked, 'file')} checked: ${countNoun(errors, 'error')}, ${countNoun(warnings, 'warning')}.`;
  return `${files.map((file) => `${file}\n`).join('')}${styleText(errors > 0 ? 'red' : 'green', sum)}\n`;
}

function formatMessage({ line, column, severity, code, message, fix }: Message): string {
  const mark = severity === 'error' ? styleText('red', 'error') : styleText('yellow', 'warning');
  return `  ${line}:${column}  ${mark}  ${escapeControls(message)}\n      ${escapeControls(fix)} ${styleText('dim', `(${code})`)}\n`;
}

/** Text from files without control characters that a terminal would interpret. */
export function escapeControls(text: string): string {
  return stripVTControlCharacters(text).replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '?');
}
