import { onceForRegister } from '../once.ts';
import { reviewLists } from './reviewed.ts';

/** The lists of `/reviews/`. Worked out once for a register. */
export const getReviewLists = onceForRegister(reviewLists);
