import type { Register } from '../model.ts';
import { getRegister } from '../register.ts';
import { reviewLists, type ReviewLists } from './reviewed.ts';

const memo = new WeakMap<Register, ReviewLists>();

/** The lists of `/reviews/`. Worked out once for a register. */
export async function getReviewLists(): Promise<ReviewLists> {
  const register = await getRegister();
  const lists = memo.get(register) ?? reviewLists(register);
  memo.set(register, lists);
  return lists;
}
