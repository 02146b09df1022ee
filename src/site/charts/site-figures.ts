import type { CountedSignatory, Figure } from '../../figures/figure.ts';
import { listFigures } from '../../figures/index.ts';
import { getOrganisationList } from '../lists/organisation-lists.ts';
import type { Register } from '../model.ts';
import { getFromRegister } from '../get-register.ts';

/** Every figure of the register. */
export const getFigures = () => getFromRegister(makeFigures);

function makeFigures({ projects, organisations, organisation, today }: Register): Figure[] {
  const signatories = organisations.flatMap((one): CountedSignatory[] => {
    const coverage = getOrganisationList(one);
    return one.fields && coverage !== 'others' ? [{ kind: one.fields.kind, coverage }] : [];
  });
  return listFigures({ projects, signatories, organisationName: (id) => organisation(id).name, today });
}
