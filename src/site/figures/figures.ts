import type { Figure } from '../../register/figures/figure.ts';
import { figures } from '../../register/figures/index.ts';
import { organisationLists } from '../lists/organisation-lists.ts';
import type { Register } from '../model.ts';
import { onceForRegister } from '../once.ts';

/** Every figure of the register. Worked out once for a register. */
export const getFigures = onceForRegister<readonly Figure[]>(figuresOf);

function figuresOf({ projects, organisations, organisation, today }: Register): Figure[] {
  const lists = organisationLists(organisations);
  const signatories = (['declared', 'nothing', 'silent'] as const).flatMap((list) =>
    lists[list].flatMap(({ fields }) => (fields ? [{ kind: fields.kind, list }] : [])),
  );
  return figures({ projects, signatories, organisationName: (id) => organisation(id).name, today });
}
