import { principleStates, type PrincipleState } from '../../derive/principle-states.ts';
import { toSlug } from '../../model/vocabulary/index.ts';
import type { DerivedProject } from '../../derive/derived-project.ts';
import type { Register } from '../model.ts';
import { getFromRegister } from '../get-register.ts';

/** The projects in one state on one principle. */
export interface PrincipleList {
  readonly state: PrincipleState;
  readonly label: string;
  readonly explanation: string;
  /** The state in an address. */
  readonly slug: string;
  /** Sorted by title. */
  readonly projects: readonly DerivedProject[];
}

/** The projects by state, without empty states, by the number of the principle. */
export const getPrincipleLists = () => getFromRegister(listPrincipleStates);

function listPrincipleStates({ projects, principles }: Register): ReadonlyMap<number, readonly PrincipleList[]> {
  return new Map(
    principles.map(({ number }) => {
      const byState = Map.groupBy(projects, (project) => getState(project, number));
      const lists = principleStates.flatMap(({ value, label, explanation }) => {
        const found = byState.get(value);
        return found ? [{ state: value, label, explanation, slug: toSlug(value), projects: found }] : [];
      });
      return [number, lists];
    }),
  );
}

/** Why a project is open on a principle, in words; empty unless it is. */
export function getOpenReasons(project: DerivedProject, number: number): readonly string[] {
  return project.principles.find(({ principle }) => principle.number === number)?.openBecause ?? [];
}

function getState(project: DerivedProject, number: number): PrincipleState | undefined {
  return project.principles.find(({ principle }) => principle.number === number)?.state;
}
