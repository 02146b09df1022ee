import type { FrontMatter } from '../../../src/model/fields/declaration-fields.ts';
import { aiKinds, aiRoles, aiUses } from '../../../src/model/vocabulary/index.ts';
import type { Random } from '../random.ts';
import { pickInventedName } from './invented-words.ts';
import { generatePost } from './titles.ts';

/** What a project says of AI. A supplier is one of `suppliers`. */
export function generateAi(
  random: Random,
  stage: FrontMatter['stage'],
  suppliers: readonly string[],
): Pick<FrontMatter, 'uses_ai' | 'ai' | 'responsible'> {
  const { value: uses_ai } = random.chance(0.6) ? aiUses[0] : random.pick(aiUses);
  if (uses_ai === 'no' || (uses_ai !== 'yes' && random.chance(0.4))) return { uses_ai };
  const ai = Array.from({ length: random.chance(0.2) ? 2 : 1 }, () => ({
    kind: random.pick(aiKinds).value,
    role: random.pick(aiRoles).value,
    name: `${pickInventedName(random)} ${random.pick(['Assist', 'Forecast', 'Look', 'Plan'])}`,
    ...(suppliers.length > 0 && random.chance(0.7) && { supplier: random.pick(suppliers) }),
    ...(random.chance(0.8) && { person_checks: `The ${generatePost(random)} looks at every result before it counts.` }),
  }));
  const inUse = ['pilot', 'live', 'paused'].includes(stage);
  return { uses_ai, ai, ...((inUse || random.chance(0.3)) && { responsible: generateResponsible(random) }) };
}

function generateResponsible(random: Random): NonNullable<FrontMatter['responsible']> {
  const answer = () => (random.chance(0.9) ? generatePost(random) : random.pick(['not_sure', 'does_not_apply']));
  return { bias: answer(), updating: answer(), monitoring: answer(), training: answer() };
}
