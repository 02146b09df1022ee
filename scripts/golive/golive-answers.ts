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

/** What is wrong with an address; nothing when it is sound. */
export function whyNotAnAddress(text: string): string | undefined {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '')
    return 'Expected an address that begins with https://';
  if (url.origin !== text)
    return `Expected no more than the name, such as ${url.origin}: the register sits at the root of its host`;
  if (/\.example$/.test(url.hostname)) return 'That address exists only in examples';
  return undefined;
}

/** What is wrong with a repository; nothing when it is sound. */
export function whyNotARepository(text: string): string | undefined {
  if (!/^https:\/\/github\.com\/[A-Za-z\d](?:[A-Za-z\d-]{0,38})\/[\w.-]{1,100}$/.test(text))
    return 'Expected an address such as https://github.com/owner/name';
  return text.startsWith('https://github.com/example/') ? 'That repository exists only in examples' : undefined;
}

/** What is wrong with an e-mail address; nothing when it is sound. */
export function whyNotAnEmail(text: string): string | undefined {
  return /^[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/i.test(text) ? undefined : 'Expected an e-mail address';
}

/** What is wrong with the reviewers; nothing when they are sound. */
export function whyNotReviewers(text: string): string | undefined {
  const each = text.split(' ').filter(Boolean);
  return each.length > 0 && each.every((name) => /^@[A-Za-z\d][A-Za-z\d-]*(?:\/[\w.-]+)?$/.test(name))
    ? undefined
    : 'Expected a team such as @owner/reviewers, or accounts such as @name, with spaces between them';
}

/** What is wrong with each answer, by its name; empty when all is sound. */
export function faultsIn(answers: GoliveAnswers): Readonly<Record<string, string>> {
  const found = {
    address: whyNotAnAddress(answers.address),
    repository: whyNotARepository(answers.repository),
    email: whyNotAnEmail(answers.email),
    reviewers: whyNotReviewers(answers.reviewers),
  };
  return Object.fromEntries(Object.entries(found).filter(([, why]) => why !== undefined)) as Record<string, string>;
}
