import { intro } from '@clack/prompts';
import { promptsAt, type Terminal } from '../new/prompts.ts';
import {
  whyNotAnAddress,
  whyNotAnEmail,
  whyNotARepository,
  whyNotReviewers,
  type GoliveAnswers,
} from './golive-answers.ts';

/** Asks for what was not given. @throws Stopped */
export async function askGolive(given: Partial<GoliveAnswers>, terminal: Terminal = {}): Promise<GoliveAnswers> {
  intro('Going live', terminal);
  const ask = promptsAt(terminal);
  const line = (message: string, placeholder: string, why: (text: string) => string | undefined) =>
    ask.text(message, { placeholder, validate: (text) => why(text ?? '') });
  return {
    address:
      given.address ??
      (await line('Where will the register be read?', 'https://register.example.org', whyNotAnAddress)),
    repository:
      given.repository ??
      (await line('Where does it live on GitHub?', 'https://github.com/owner/name', whyNotARepository)),
    email: given.email ?? (await line('Whom do people write to?', 'register@example.org', whyNotAnEmail)),
    reviewers: given.reviewers ?? (await line('Who has to approve each change?', '@owner/reviewers', whyNotReviewers)),
  };
}
