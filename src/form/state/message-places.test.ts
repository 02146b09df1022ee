import { expect, test } from 'vitest';
import { steps } from '../../model/fields/form-steps.ts';
import { emptyDraft, type Submission } from '../../draft/draft.ts';
import { checkSubmission } from '../../draft/check-submission.ts';
import { composeFiles } from '../../draft/compose.ts';
import { placeMessages } from './message-places.ts';

const known = { projects: [], organisations: [], reviews: [], removals: [] };

function placed(submission: Submission) {
  const messages = checkSubmission(submission, { today: '2026-11-24', known });
  return placeMessages(messages, submission, composeFiles(submission));
}

test('every message of a blank declaration belongs to a step and a control', () => {
  const all = placed({ declaration: emptyDraft, organisations: [] });
  expect(all.length).toBeGreaterThan(25);
  for (const { step, id } of all) {
    expect(steps.map((one) => one.id)).toContain(step);
    expect(id).toMatch(/^[fqo]-/);
  }
});

test('the field and the question called contest are told apart', () => {
  const ids = placed({ declaration: emptyDraft, organisations: [] }).map(({ id }) => id);
  expect(ids).toContain('f-contest');
  expect(ids).toContain('q-contest');
});

test('messages on a new organisation and on the address go to their own controls', () => {
  const submission: Submission = {
    declaration: { ...emptyDraft, id: 'NO', fields: { title: 'Park visits' } },
    organisations: [
      { id: 'one-firm', fields: { name: 'One Firm', kind: 'commercial' } },
      { id: 'other-firm', fields: { name: 'O' } },
    ],
  };
  const all = placed(submission);
  expect(all.filter(({ id }) => id.startsWith('o-1-')).map(({ step }) => step)).toContain('who');
  expect(all.some(({ id }) => id === 'o-1-name')).toBe(true);
  expect(all.some(({ id }) => id === 'o-0-name')).toBe(false);
  expect(all.find(({ message }) => message.code === 'invalid-id')).toMatchObject({ step: 'what', id: 'f-id' });
});
