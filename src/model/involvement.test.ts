import { expect, test } from 'vitest';
import type { FrontMatter } from './fields/declaration-fields.ts';
import { listInvolvedIds, listInvolvements, listLeads } from './involvement.ts';

const front: Partial<FrontMatter> = {
  organisations: [
    { id: 'council', role: 'lead' },
    { id: 'firm', role: 'supplier' },
    { id: 'college', role: 'lead' },
  ],
  ai: [
    { kind: 'vision', role: 'informs' },
    { kind: 'speech', role: 'informs', supplier: 'voices' },
  ],
  contracts: [{ with: 'firm' }],
};

test('every part of an organisation is told with its field', () => {
  expect(listInvolvements(front)).toEqual([
    { id: 'council', as: 'lead', field: 'organisations.0.id' },
    { id: 'firm', as: 'supplier', field: 'organisations.1.id' },
    { id: 'college', as: 'lead', field: 'organisations.2.id' },
    { id: 'voices', as: 'ai_supplier', field: 'ai.1.supplier' },
    { id: 'firm', as: 'contractor', field: 'contracts.0.with' },
  ]);
  expect(listInvolvements({})).toEqual([]);
});

test('each organisation is involved once, and the leads are known', () => {
  expect(listInvolvedIds(front)).toEqual(['council', 'firm', 'college', 'voices']);
  expect(listLeads(front)).toEqual(['council', 'college']);
});
