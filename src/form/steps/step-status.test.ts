import { expect, test } from 'vitest';
import { steps } from '../../model/fields/form-steps.ts';
import type { Message } from '../../model/message.ts';
import { emptyDraft, type Submission } from '../../draft/draft.ts';
import type { PlacedMessage } from '../state/message-places.ts';
import { findStepStatus } from './step-status.ts';

const step = (id: string) => steps.find((one) => one.id === id)!;
const blank: Submission = { declaration: emptyDraft, organisations: [] };
const withFields = (fields: Submission['declaration']['fields']): Submission => ({
  ...blank,
  declaration: { ...emptyDraft, fields },
});

function error(stepId: string, code: string): PlacedMessage {
  const message: Message = {
    file: 'f', line: 1, column: 1, code, severity: 'error', field: '', message: '', fix: '', help: '',
  }; // prettier-ignore
  return { message, step: stepId, id: '', label: '' };
}

test.each([
  ['what', blank, ['missing-field'], { state: 'not started' }],
  ['what', withFields({ title: 'Park visits' }), ['missing-field'], { state: 'in progress' }],
  ['what', withFields({ title: 'P' }), ['wrong-length', 'missing-field'], { state: 'to correct', number: 1 }],
  ['what', withFields({ title: 'Park visits' }), [], { state: 'done' }],
  ['updates', blank, [], { state: 'optional' }],
  ['contact', withFields({ contact: { checked: '2026-11-24' } }), ['missing-field'], { state: 'not started' }],
  ['contact', withFields({ contact: { team: 'Parks' } }), ['missing-field'], { state: 'in progress' }],
])('%s with %j and %j', (id, submission, codes, status) => {
  const elsewhere = error('records', 'wrong-length');
  const placed = [...codes.map((code) => error(id, code)), elsewhere];
  expect(findStepStatus(step(id), submission, placed)).toEqual(status);
});
