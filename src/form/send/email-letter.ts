import type { WrittenFile } from '../../draft/draft.ts';
import { counted } from '../../text/count-noun.ts';
import { truncate } from '../../text/truncate.ts';
import type { DeclareSettings } from '../form-context.ts';
import type { Sending } from '../store/draft-store.ts';
import { address } from './github-addresses.ts';

/** The most bytes a `mailto:` address may have; some mail programs cut off what is longer. */
export const longestMailto = 1999;

/** What a letter or a pull request says. */
export interface Told {
  readonly title: string;
  readonly sending: Sending;
  readonly settings: DeclareSettings;
  /** Whether it changes an entry that is published already. */
  readonly update: boolean;
}

/** For whom the sender speaks and what they agreed to; goes into the letter, the pull request or the issue. */
export function statementOf({ sending, settings }: Told): string {
  return [
    `For: ${oneLine(sending.organisation)}`,
    `Post: ${oneLine(sending.post)}`,
    `I agree that this entry is public, that the register's history keeps it for good, and that it is under the licence ${settings.licence.name}.`,
  ].join('\n');
}

/** What an issue, a pull request or an e-mail is called. */
export function subjectOf({ title, update }: Told): string {
  return `${update ? 'Update' : 'Declaration'}: ${oneLine(title)}`;
}

/** For whom the sender speaks, in one line. */
export function speaksFor({ sending }: Told): string {
  return `${oneLine(sending.organisation)}, ${oneLine(sending.post)}`;
}

/** The e-mail to the register; names as many files as `most` says, all of them unless told. */
export function letterOf(told: Told, files: readonly WrittenFile[], most = files.length): string {
  const { settings, update } = told;
  const names = files.slice(0, most).map(({ path }) => `- ${fileName(path)}`);
  if (files.length > most) names.push(`- and ${files.length - most} more`);
  return [
    `Dear ${settings.keeper},`,
    `please ${update ? 'change an entry of' : 'add an entry to'} the ${settings.name}. I have attached ${counted(files.length, 'file')}:\n${names.join('\n')}`,
    statementOf(told),
    `The register promises an answer within ${counted(settings.promisedWorkingDays, 'working day')}.`,
  ].join('\n\n');
}

/** Opens the letter in a mail program. Names that would make the address too long are cut; the copyable letter has them in full. */
export function mailtoOf(told: Told, files: readonly WrittenFile[]): string {
  for (const length of [200, 100, 60, 40, 20]) {
    const { sending, title } = told;
    const short: Told = {
      ...told,
      title: cut(title, length),
      sending: { ...sending, organisation: cut(sending.organisation, length), post: cut(sending.post, length) },
    };
    const url = address(`mailto:${told.settings.email}`, {
      subject: subjectOf(short),
      body: letterOf(short, files, Math.ceil(length / 20)).replaceAll('\n', '\r\n'),
    });
    if (url.length <= longestMailto) return url;
  }
  return address(`mailto:${told.settings.email}`, { subject: 'Declaration' });
}

/** The name of a file without its folders. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function cut(text: string, length: number): string {
  return truncate(oneLine(text), length);
}

/** A text that somebody typed into one line, without what would begin another. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
