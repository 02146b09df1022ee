import { readSubmissions } from '../../files/read-submissions.ts';
import { onceForRegister } from '../once-for-register.ts';

/** The list as the scheduled job wrote it; undefined for a copy of the register that knows of none. */
export const getSubmissions = onceForRegister(readSubmissions);
