import { stripVTControlCharacters, styleText } from 'node:util';
import { dateInWords, type Day } from '../../../src/register/text/date.ts';
import { counted } from '../../../src/register/text/counted.ts';
import type { Due } from './read.ts';

/** What is due, for a person: organisation by organisation, the sum last. */
export function dueReport({ items, organisationName, projectTitle, unread }: Due, keeper: string): string {
  const groups = [...Map.groupBy(items, ({ organisation }) => organisation)].map(([organisation, owed]) => {
    const name = organisation === '' ? `For the ${keeper}` : organisationName(organisation);
    const lines = owed.map(({ project, overdue, by, words }) => {
      const mark = overdue ? styleText('red', 'overdue') : styleText('yellow', 'soon   ');
      const what = project === undefined ? '' : `${projectTitle(project)}: `;
      return `  ${mark}  ${dateInWords(by)}  ${what}${words}\n`;
    });
    return stripHostile(`${styleText('underline', name)}\n${lines.join('')}\n`);
  });
  const overdue = items.filter((item) => item.overdue).length;
  const left = unread.length > 0 ? ` ${counted(unread.length, 'file')} could not be looked at: npm run check.` : '';
  return `${groups.join('')}${counted(overdue, 'thing')} overdue, ${items.length - overdue} due soon.${left}\n`;
}

/** Names come from files; what a terminal would obey goes, our own colours stay. */
function stripHostile(text: string): string {
  return text.split(/(\u001B\[\d+m)/).map((part, index) => (index % 2 === 1 ? part : stripVTControlCharacters(part))).join(''); // prettier-ignore
}

/** What is due, for programs. */
export function dueJson({ items, unread }: Due, today: Day): string {
  return `${JSON.stringify({ schema: 1, today, items, unread }, null, 2)}\n`;
}
