import { getFromRegister } from '../get-register.ts';
import { reviewLists } from './reviewed-organisations.ts';

/** The lists of `/reviews/`. Worked out once for a register. */
export const getReviewLists = () => getFromRegister(reviewLists);
