import { settings } from '../../src/settings.ts';
import { personalDataChecked } from './from-issue/decide-issue.ts';
import { needsPeople } from './from-issue/issue-comment.ts';
import { declarationLabel } from './from-issue/issue-proposal.ts';
import { labels } from './pull-check/turn.ts';
import { reminderLabel } from './send-reminders.ts';

/** A label on GitHub. */
export interface Label {
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly color: string;
  readonly description: string;
}

/** Every label that the register's workflows read or set. */
export const registerLabels: readonly Label[] = [
  { name: declarationLabel, color: '0b5c63', description: 'Declares a project or changes an entry' },
  { name: needsPeople, color: 'b5121b', description: 'A person of the register has to look at this' },
  { name: personalDataChecked, color: '5f6b6d', description: 'A reviewer has looked: this is no personal data' },
  { name: labels.signatory, color: 'e8b33f', description: 'It is the turn of whoever handed this in' },
  { name: labels.cdc, color: '2d7d46', description: `It is the turn of the ${settings.keeper}` },
  { name: labels.dataOnly, color: 'c9dcdd', description: 'Touches entries and nothing else' },
  { name: labels.code, color: 'd94f3d', description: 'Touches more than entries: somebody has to read the code' },
  { name: reminderLabel, color: 'f1e3c6', description: 'What an organisation owes the register' },
];
