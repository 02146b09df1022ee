import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFound, foundFile } from '../../src/files/content-folder.ts';
import { trailersOfEmail } from '../../src/history/trailers.ts';
import type { Message } from '../../src/model/message.ts';
import { readDeclaration } from '../../src/parse/parse-declaration.ts';
import { readOrganisation } from '../../src/parse/parse-collections.ts';
import type { Contact } from '../../src/model/fields/contact-fields.ts';
import { checkContent } from '../shared/check-content.ts';
import { shownPath } from '../shared/paths.ts';
import { commitOnBranch, resolve, type Committed } from './commit-on-branch.ts';
import { receiveFile, type ReceivedFile } from './received-file.ts';

/** What a reviewer has been sent, and knows of it. */
export interface ReceiveOptions {
  /** Absolute paths of the files that came. */
  readonly files: readonly string[];
  readonly repository: string;
  /** The content folder of the repository. */
  readonly content: string;
  readonly today: string;
  /** Where a new branch starts; `origin/main` or `main` unless given. */
  readonly base?: string | undefined;
  /** Who entered it, for the record: a post or a body, never a private person. */
  readonly typedBy: string;
  /** The reviewer has looked at what seems to be personal data, and it is none. */
  readonly personalDataChecked: boolean;
}

/** Refused: what is wrong, for the reviewer to send back. */
export interface Refused {
  readonly messages: readonly Message[];
  /** Why, beyond the messages. */
  readonly reason: 'faults' | 'personal-data' | 'no-declaration' | 'several-declarations';
}

/** Received: the branch, and how to make sure of the sender. */
export interface Received {
  readonly committed: Committed;
  readonly title: string;
  /** Whether the register has an entry of this id already. */
  readonly update: boolean;
  /** The post that the file names, and the organisation to ask: for an update the one that answers for the published entry. */
  readonly post: string;
  readonly organisation: string;
  /** How the register itself knows to reach the organisation; absent for one that is new. */
  readonly knownContact?: Contact | undefined;
  /** Advice of the checker. */
  readonly warnings: readonly Message[];
}

/** Checks what was sent as a part of the register and puts it on a branch of its own. @throws GitError */
export async function receive(options: ReceiveOptions): Promise<Received | Refused> {
  const read = options.files.map((path) => receiveFile(path, shownPath));
  const unreadable = read.flatMap((each) => ('message' in each ? [each.message] : []));
  if (unreadable.length > 0) return { messages: unreadable, reason: 'faults' };
  const files = read.flatMap((each) => ('file' in each ? [each.file] : []));
  const [project, ...others] = files.filter(({ collection }) => collection === 'projects');
  if (!project) return { messages: [], reason: 'no-declaration' };
  if (others.length > 0) return { messages: [], reason: 'several-declarations' };

  const messages = await checkReceived(files, options);
  if (messages.some(({ severity }) => severity === 'error')) return { messages, reason: 'faults' };
  const personal = messages.filter(({ code }) => code.startsWith('personal-'));
  if (personal.length > 0 && !options.personalDataChecked) return { messages: personal, reason: 'personal-data' };

  const { declaration } = readDeclaration({ path: project.shown, id: project.id, content: project.bytes }, options);
  if (!declaration) return { messages, reason: 'faults' };
  const { title, declared_by: declaredBy } = declaration.front;
  const published = publishedEntry(options, project.id);
  // Whoever wants to take an entry over would name an organisation of their own: the published entry says whom to ask.
  const asked = published ?? declaredBy.organisation;
  const known = knownOrganisation(options.content, asked);
  const committed = await commitOnBranch({
    repository: options.repository,
    branch: `declaration/${project.id}`,
    base: options.base ?? (await defaultBase(options.repository)),
    files: files.map(({ collection, id, bytes }) => ({ path: `content/${collection}/${id}.md`, bytes })),
    message: [
      `${published === undefined ? 'Declare' : 'Update'}: ${title}`,
      '',
      'Received by e-mail.',
      '',
      trailersOfEmail(declaredBy.post, declaredBy.organisation, options.typedBy),
    ].join('\n'),
  });
  return {
    committed,
    title,
    update: published !== undefined,
    post: declaredBy.post,
    organisation: known?.name ?? nameIn(files, asked),
    knownContact: known?.contact,
    warnings: messages,
  };
}

/** The messages on what was sent, each with the name under which the reviewer has the file. */
async function checkReceived(files: readonly ReceivedFile[], { content, today }: ReceiveOptions): Promise<Message[]> {
  const folder = await mkdtemp(join(tmpdir(), 'register-received-'));
  try {
    const names = new Map<string, string>();
    for (const { collection, id, bytes, shown } of files) {
      await mkdir(join(folder, collection), { recursive: true });
      // An id may be any file name, so only its last part is used; the checker says what is wrong with it.
      const path = join(folder, collection, `${id}.md`);
      await writeFile(path, bytes);
      names.set(path, shown);
    }
    const { messages } = await checkContent({ content, files: [...names.keys()], today });
    const shownNames = new Map([...names].map(([path, name]) => [shownPath(path), name]));
    return messages.map((message) => ({ ...message, file: shownNames.get(message.file) ?? message.file }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The organisation that answers for the published entry of this id; undefined when there is none. */
function publishedEntry({ content, today }: ReceiveOptions, id: string): string | undefined {
  const file = foundFile(join(content, 'projects', `${id}.md`), 'projects', shownPath);
  const found = readFound(file);
  if (!('bytes' in found)) return undefined;
  const { draft } = readDeclaration({ path: file.path, id, content: found.bytes }, { today });
  return draft?.front.declared_by?.organisation ?? '';
}

function knownOrganisation(content: string, id: string) {
  const file = foundFile(join(content, 'organisations', `${id}.md`), 'organisations', shownPath);
  const found = readFound(file);
  return 'bytes' in found ? readOrganisation({ path: file.path, id, content: found.bytes }).fields : undefined;
}

function nameIn(files: readonly ReceivedFile[], id: string): string {
  const own = files.find((file) => file.collection === 'organisations' && file.id === id);
  const fields = own && readOrganisation({ path: own.shown, id, content: own.bytes }).fields;
  return fields?.name ?? id;
}

async function defaultBase(repository: string): Promise<string> {
  return (await resolve(repository, 'origin/main')) === undefined ? 'main' : 'origin/main';
}
