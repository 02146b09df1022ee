import { expect, it } from 'vitest';
import { joinLists, groupOrganisations } from './organisation-lists.ts';
import type { DerivedOrganisation } from '../../derive/derived-register.ts';

const organisation = (id: string, fields: object | undefined, role?: string) =>
  ({
    id,
    name: id,
    fields,
    projects: role ? [{ front: { organisations: [{ id, role }] } }] : [],
  }) as unknown as DerivedOrganisation;

it('tells those who have declared from those who have nothing to declare and those who are silent', () => {
  const signed = { signatory_since: '2025-04-01' };
  const declared = organisation('declared', signed, 'lead');
  const nothing = organisation('nothing', { ...signed, nothing_to_declare: '2026-01-01' });
  const silent = organisation('silent', signed, 'partner');
  const supplier = organisation('supplier', {}, 'supplier');
  const held = organisation('held', undefined);
  expect(groupOrganisations([declared, nothing, silent, supplier, held])).toEqual({
    declared: [declared],
    nothing: [nothing],
    silent: [silent],
    others: [supplier, held],
  });
  expect(joinLists(groupOrganisations([supplier, declared, silent])).map(({ list }) => list)).toEqual([
    'declared',
    'silent',
    'others',
  ]);
});
