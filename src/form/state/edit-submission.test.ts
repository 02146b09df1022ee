import { expect, test } from 'vitest';
import { emptyDraft, type Submission } from '../../draft/draft.ts';
import { findLeads, findOrganisations, withNewOrganisation, withOrganisationField } from './edit-submission.ts';

const blank: Submission = { declaration: emptyDraft, organisations: [] };
const none = new Set<string>();

function naming(id: string, submission: Submission): Submission {
  const fields = {
    organisations: [
      { id, role: 'lead' },
      { id: 'other-firm', role: 'supplier' },
    ],
    declared_by: { post: 'Head of Parks', organisation: id },
    ai: [{ kind: 'vision', supplier: id }, { kind: 'speech' }],
    contracts: [{ with: id }],
  };
  return { ...submission, declaration: { ...submission.declaration, fields } };
}

test('a new name gives a new organisation its id, and whatever names it follows', () => {
  const { submission, id } = withNewOrganisation(blank, none);
  const renamed = withOrganisationField(naming(id, submission), 0, 'name', 'Sandhey Council', none);
  expect(renamed.organisations).toEqual([{ id: 'sandhey-council', fields: { name: 'Sandhey Council' } }]);
  expect(renamed.declaration).toEqual(naming('sandhey-council', blank).declaration);
  expect(findOrganisations(renamed)).toEqual(['sandhey-council', 'other-firm']);
  expect([...findLeads(renamed)]).toEqual(['sandhey-council']);
});

test('a name that is taken gets a number, and one that is deleted again leaves an id to name it by', () => {
  const { submission } = withNewOrganisation(blank, none);
  const named = withOrganisationField(submission, 0, 'name', 'Sandhey Council', new Set(['sandhey-council']));
  expect(named.organisations[0]?.id).toBe('sandhey-council-2');
  expect(withOrganisationField(named, 0, 'name', undefined, none).organisations[0]?.id).toBe('new-organisation');
});

test('two nameless organisations are two', () => {
  const one = withNewOrganisation(blank, none);
  expect(withNewOrganisation(one.submission, none).id).not.toBe(one.id);
});

test('fields of some other shape name nobody', () => {
  const odd = {
    organisations: 'text',
    declared_by: ['x'],
    ai: [null, 'text', ['x'], { supplier: ['x'] }],
    contracts: null,
  };
  const submission = { ...blank, declaration: { ...emptyDraft, fields: odd } };
  expect(findOrganisations(submission)).toEqual([]);
  expect([...findLeads(submission)]).toEqual([]);
});
