import { intro } from '@clack/prompts';
import { createPrompts, type Terminal } from '../new/prompts.ts';

/** What the register has to know before it can be public. */
export interface GoliveAnswers {
  /** The public address: `https://` and a name, without a path. */
  readonly address: string;
  /** `https://github.com/owner/name`. */
  readonly repository: string;
  readonly email: string;
  /** Who approves: `@owner/team` or `@account`, several with spaces between them. */
  readonly reviewers: string;
}

/** The answers that were given on the command line. */
export type GivenAnswers = { readonly [Name in keyof GoliveAnswers]: string | undefined };

interface Question {
  readonly question: string;
  readonly placeholder: string;
  /** What is wrong with an answer; undefined if it is valid. */
  readonly validate: (text: string) => string | undefined;
}

const questions: Readonly<Record<keyof GoliveAnswers, Question>> = {
  address: {
    question: 'Where will the register be read?',
    placeholder: 'https://register.example.org',
    validate(text) {
      const url = URL.parse(text);
      if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '')
        return 'Expected an address that begins with https://';
      if (url.origin !== text)
        return `Expected no more than the name, such as ${url.origin}: the register sits at the root of its host`;
      return url.hostname.endsWith('.example') ? 'That address exists only in examples' : undefined;
    },
  },
  repository: {
    question: 'Where does it live on GitHub?',
    placeholder: 'https://github.com/owner/name',
    validate(text) {
      if (!/^https:\/\/github\.com\/[A-Za-z\d](?:[A-Za-z\d-]{0,38})\/[\w.-]{1,100}$/.test(text))
        return 'Expected an address such as https://github.com/owner/name';
      return text.startsWith('https://github.com/example/') ? 'That repository exists only in examples' : undefined;
    },
  },
  email: {
    question: 'Whom do people write to?',
    placeholder: 'register@example.org',
    validate: (text) => (/^[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/i.test(text) ? undefined : 'Expected an e-mail address'),
  },
  reviewers: {
    question: 'Who has to approve each change?',
    placeholder: '@owner/reviewers',
    validate(text) {
      const names = text.split(' ').filter(Boolean);
      return names.length > 0 && names.every((name) => /^@[A-Za-z\d][A-Za-z\d-]*(?:\/[\w.-]+)?$/.test(name))
        ? undefined
        : 'Expected a team such as @owner/reviewers, or accounts such as @name, with spaces between them';
    },
  },
};

/** What is wrong with each answer, by its name; empty if all are valid. */
export function findFaults(answers: GoliveAnswers): [name: string, fault: string][] {
  const names = Object.keys(questions) as (keyof GoliveAnswers)[];
  return names.flatMap((name) => {
    const fault = questions[name].validate(answers[name]);
    return fault === undefined ? [] : [[name, fault] as [string, string]];
  });
}

/** Asks for what was not given. @throws CancelledError */
export async function askGolive(given: GivenAnswers, terminal: Terminal = {}): Promise<GoliveAnswers> {
  intro('Going live', terminal);
  const prompts = createPrompts(terminal);
  const ask = async (name: keyof GoliveAnswers): Promise<string> => {
    const { question, placeholder, validate } = questions[name];
    return given[name] ?? prompts.text(question, { placeholder, validate: (text) => validate(text ?? '') });
  };
  return {
    address: await ask('address'),
    repository: await ask('repository'),
    email: await ask('email'),
    reviewers: await ask('reviewers'),
  };
}
