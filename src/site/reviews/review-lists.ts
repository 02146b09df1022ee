import { onceForRegister } from '../once-for-register.ts';
import { reviewLists } from './reviewed-organisations.ts';

/** The lists of `/reviews/`. Worked out once for a register. */
export const getReviewLists = onceForRegister(reviewLists);
