import type { ForbiddenCharacter } from '../../text/forbidden-characters.ts';
import type { Rule } from '../rule.ts';

export const forbiddenCharacter: Rule<Pick<ForbiddenCharacter, 'codePoint' | 'kind'>> = {
  code: 'forbidden-character',
  severity: 'error',
  scope: 'file',
  title: 'No hidden characters',
  why: 'Some characters cannot be seen but change what people or programs read: they can turn text round or hide words. Others look different on every computer. They mostly come along when text is copied from elsewhere.',
  bad: { frontMatter: 'title: Counting \u202Estisiv\u202C to parks' },
  good: { frontMatter: 'title: Counting visits to parks' },
  say: ({ codePoint, kind }) => ({
    message: `There is ${kind} here (${codePoint}), which people cannot see or read.`,
    fix: 'Delete the word around it and type it again.',
  }),
};
