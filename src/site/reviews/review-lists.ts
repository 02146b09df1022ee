import { getFromRegister } from '../get-register.ts';
import { listReviewedOrganisations } from './reviewed-organisations.ts';

/** The lists of `/reviews/`. */
export const getReviewLists = () => getFromRegister(listReviewedOrganisations);
