import { styleText } from 'node:util';
import { formatDate, type Day } from '../../src/text/dates.ts';
import { countNoun } from '../../src/text/count-noun.ts';
import { escapeControls } from '../shared/report-messages.ts';
import type { DueResult } from './read-due.ts';

/** What is due, for a person: organisation by organisation, the sum last. */
export function formatDue(due: DueResult, keeper: string): string {
  const { items, unread } = due;
  const groups = [...Map.groupBy(items, ({ organisation }) => organisation)].map(([organisation, owed]) => {
    const name = organisation === '' ? `For the ${keeper}` : due.organisationName(organisation);
    const lines = owed.map(({ project, overdue, by, words }) => {
      const mark = overdue ? styleText('red', 'overdue') : styleText('yellow', 'soon   ');
      const what = project === undefined ? '' : `${due.projectTitle(project)}: `;
      return `  ${mark}  ${formatDate(by)}  ${escapeControls(what + words)}\n`;
    });
    return `${styleText('underline', escapeControls(name))}\n${lines.join('')}\n`;
  });
  const overdue = items.filter((item) => item.overdue).length;
  const left = unread.length > 0 ? ` ${countNoun(unread.length, 'file')} could not be looked at: npm run check.` : '';
  return `${groups.join('')}${countNoun(overdue, 'thing')} overdue, ${items.length - overdue} due soon.${left}\n`;
}

/** What is due, for programs. */
export function formatDueJson({ items, unread }: DueResult, today: Day): string {
  return `${JSON.stringify({ schema: 1, today, items, unread }, null, 2)}\n`;
}
