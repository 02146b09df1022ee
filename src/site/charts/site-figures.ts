import type { CountedSignatory, Figure } from '../../figures/figure.ts';
import { figures } from '../../figures/index.ts';
import { listOf } from '../lists/organisation-lists.ts';
import type { Register } from '../model.ts';
import { getFromRegister } from '../get-register.ts';

/** Every figure of the register. */
export const getFigures = () => getFromRegister(figuresOf);

function figuresOf({ projects, organisations, organisation, today }: Register): Figure[] {
  const signatories = organisations.flatMap((one): CountedSignatory[] => {
    const coverage = listOf(one);
    return one.fields && coverage !== 'others' ? [{ kind: one.fields.kind, coverage }] : [];
  });
  return figures({ projects, signatories, organisationName: (id) => organisation(id).name, today });
}
