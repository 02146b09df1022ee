import type { WrittenFile } from '../../draft/draft.ts';
import { countNoun } from '../../text/count-noun.ts';
import { joinLines } from '../../text/lines.ts';
import { truncate } from '../../text/truncate.ts';
import type { DeclareSettings } from '../form-context.ts';
import type { Sending } from '../store/draft-store.ts';
import { address } from './github-addresses.ts';

/** The most bytes a `mailto:` address may have; some mail programs cut off what is longer. */
export const longestMailto = 1999;

/** What an e-mail, a pull request or an issue is about. */
export interface LetterContext {
  /** The project's title. */
  readonly title: string;
  /** What the sender has said. */
  readonly sending: Sending;
  /** The register's settings. */
  readonly settings: DeclareSettings;
  /** Whether it changes an entry that is published already. */
  readonly update: boolean;
}

/** For whom the sender speaks and what they agreed to, for the e-mail, the pull request or the issue. */
export function composeStatement({ sending, settings }: LetterContext): string {
  return [
    `For: ${joinLines(sending.organisation)}`,
    `Post: ${joinLines(sending.post)}`,
    `I agree that this entry is public, that the register's history keeps it for good, and that it is under the licence ${settings.licence.name}.`,
  ].join('\n');
}

/** The title of an issue or a pull request, or the subject of an e-mail. */
export function composeSubject({ title, update }: LetterContext): string {
  return `${update ? 'Update' : 'Declaration'}: ${joinLines(title)}`;
}

/** For whom the sender speaks, in one line. */
export function composeSender({ sending }: LetterContext): string {
  return `${joinLines(sending.organisation)}, ${joinLines(sending.post)}`;
}

/** The text of the e-mail to the register. It names at most `most` files. */
export function composeLetter(letter: LetterContext, files: readonly WrittenFile[], most = files.length): string {
  const { settings, update } = letter;
  const names = files.slice(0, most).map(({ path }) => `- ${fileName(path)}`);
  if (files.length > most) names.push(`- and ${files.length - most} more`);
  return [
    `Dear ${settings.keeper},`,
    `please ${update ? 'change an entry of' : 'add an entry to'} the ${settings.name}. I have attached ${countNoun(files.length, 'file')}:\n${names.join('\n')}`,
    composeStatement(letter),
    `The register promises an answer within ${countNoun(settings.promisedWorkingDays, 'working day')}.`,
  ].join('\n\n');
}

/** An address that opens the e-mail in a mail program. Names that would make it too long are cut; the text to copy has them in full. */
export function composeMailto(letter: LetterContext, files: readonly WrittenFile[]): string {
  for (const length of [200, 100, 60, 40, 20]) {
    const { sending, title } = letter;
    const short: LetterContext = {
      ...letter,
      title: cut(title, length),
      sending: { ...sending, organisation: cut(sending.organisation, length), post: cut(sending.post, length) },
    };
    const url = address(`mailto:${letter.settings.email}`, {
      subject: composeSubject(short),
      body: composeLetter(short, files, Math.ceil(length / 20)).replaceAll('\n', '\r\n'),
    });
    if (url.length <= longestMailto) return url;
  }
  return address(`mailto:${letter.settings.email}`, { subject: 'Declaration' });
}

/** The name of a file without its folders. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function cut(text: string, length: number): string {
  return truncate(joinLines(text), length);
}
