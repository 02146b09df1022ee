import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { toFoundFile, readFound } from '../../src/files/content-folder.ts';
import { isOrganisation } from '../../src/formats/recognise-input.ts';
import { writeEmailTrailers } from '../../src/history/trailers.ts';
import type { Contact } from '../../src/model/fields/contact-fields.ts';
import type { Message } from '../../src/model/message.ts';
import { readSource } from '../../src/parse/decode-source.ts';
import { readOrganisation } from '../../src/parse/parse-collections.ts';
import { readDeclaration } from '../../src/parse/parse-declaration.ts';
import { checkContent } from '../shared/check-content.ts';
import { shownPath } from '../shared/paths.ts';
import { commitOnBranch, resolveCommit, type CommitResult } from './commit-on-branch.ts';

/** What a reviewer has been sent, and knows of it. */
export interface ReceiveOptions {
  /** Absolute paths of the files that were sent. */
  readonly files: readonly string[];
  readonly repository: string;
  /** The content folder of the repository. */
  readonly content: string;
  readonly today: string;
  /** Where a new branch starts; `origin/main` or `main` by default. */
  readonly base?: string | undefined;
  /** Who entered it, for the record: a post or a body, never a private person. */
  readonly typedBy: string;
  /** Whether the reviewer has looked at what seems to be personal data, and it is none. */
  readonly personalDataChecked: boolean;
}

/** A refusal: what is wrong, for the reviewer to send back. */
export interface RefusedResult {
  readonly messages: readonly Message[];
  /** Why, beyond the messages. */
  readonly reason: 'faults' | 'personal-data' | 'no-declaration' | 'several-declarations';
}

/** A received declaration: its branch, and how to verify the sender. */
export interface ReceivedResult {
  readonly committed: CommitResult;
  readonly title: string;
  /** Whether the register has an entry of this id already. */
  readonly update: boolean;
  /** The post that the file names, and the organisation to ask: for an update the one that answers for the published entry. */
  readonly post: string;
  readonly organisation: string;
  /** The organisation's published contact; absent for a new one. */
  readonly knownContact?: Contact | undefined;
  /** The checker's warnings. */
  readonly warnings: readonly Message[];
}

interface ReceivedFile {
  /** The path on this computer, as messages show it. */
  readonly shown: string;
  readonly collection: 'projects' | 'organisations';
  /** The id: the file's name without what a browser or mail program adds, such as ` (1)`. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Checks what was sent as a part of the register and commits it on a branch of its own. @throws GitError */
export async function receiveFiles(options: ReceiveOptions): Promise<ReceivedResult | RefusedResult> {
  const read = options.files.map(readReceived);
  const unreadable = read.filter((each) => 'message' in each);
  if (unreadable.length > 0) return { messages: unreadable.map(({ message }) => message), reason: 'faults' };
  const files = read.filter((each) => 'bytes' in each);
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
  const published = readPublishedOrganisation(options, project.id);
  // The published entry says whom to ask: somebody taking it over would name an organisation of their own.
  const asked = published ?? declaredBy.organisation;
  const known = readContentFile(options.content, 'organisations', asked);
  const sent = files.find(({ collection, id }) => collection === 'organisations' && id === asked);
  const committed = await commitOnBranch({
    repository: options.repository,
    branch: `declaration/${project.id}`,
    base: options.base ?? (await chooseBase(options.repository)),
    files: files.map(({ collection, id, bytes }) => ({ path: `content/${collection}/${id}.md`, bytes })),
    message: [
      `${published === undefined ? 'Declare' : 'Update'}: ${title}`,
      '',
      'Received by e-mail.',
      '',
      writeEmailTrailers(declaredBy.post, declaredBy.organisation, options.typedBy),
    ].join('\n'),
  });
  const knownFields = known && readOrganisation(known).fields;
  const sentFields = sent && readOrganisation({ path: sent.shown, id: asked, content: sent.bytes }).fields;
  return {
    committed,
    title,
    update: published !== undefined,
    post: declaredBy.post,
    organisation: knownFields?.name ?? sentFields?.name ?? asked,
    knownContact: knownFields?.contact,
    warnings: messages,
  };
}

/** Reads a file that was sent; the message says why it cannot be read. Never follows a link, never throws. */
function readReceived(absolute: string): ReceivedFile | { readonly message: Message } {
  const file = toFoundFile(absolute, 'projects', shownPath);
  const found = readFound(file);
  if ('message' in found) return found;
  const id = basename(absolute, '.md').replace(/(?:[ _-]?\(\d+\)| - [Cc]opy| [Cc]opy)+$/, '');
  const collection = isOrganisation(readSource(found.bytes).text) ? 'organisations' : 'projects';
  return { shown: file.path, collection, id, bytes: found.bytes };
}

/** The messages about what was sent, each with the name under which the reviewer has the file. */
async function checkReceived(files: readonly ReceivedFile[], { content, today }: ReceiveOptions): Promise<Message[]> {
  const folder = await mkdtemp(join(tmpdir(), 'register-received-'));
  try {
    const names = new Map<string, string>();
    for (const { collection, id, bytes, shown } of files) {
      await mkdir(join(folder, collection), { recursive: true });
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

/** The organisation that answers for the published entry of this id; undefined if there is no such entry. */
function readPublishedOrganisation({ content, today }: ReceiveOptions, id: string): string | undefined {
  const published = readContentFile(content, 'projects', id);
  return published && (readDeclaration(published, { today }).draft?.front.declared_by?.organisation ?? '');
}

function readContentFile(content: string, collection: 'projects' | 'organisations', id: string) {
  const file = toFoundFile(join(content, collection, `${id}.md`), collection, shownPath);
  const found = readFound(file);
  return 'bytes' in found ? { path: file.path, id, content: found.bytes } : undefined;
}

async function chooseBase(repository: string): Promise<string> {
  return (await resolveCommit(repository, 'origin/main')) === undefined ? 'main' : 'origin/main';
}
