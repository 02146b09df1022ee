import { getFromRegister } from '../get-register.ts';
import { reviewLists } from './reviewed-organisations.ts';

/** The lists of `/reviews/`. */
export const getReviewLists = () => getFromRegister(reviewLists);
