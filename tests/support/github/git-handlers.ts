import { invalid, notFound, refused, text, type Handler } from './handler.ts';
import { isObject, type JsonObject } from './json.ts';
import type { Replies } from './replies.ts';
import { signatureOf, type GitHubStore } from './github-store.ts';

/** Commits, trees, blobs, branches, and what was said of a commit. */
export function gitHandlers(store: GitHubStore, replies: Replies): Readonly<Record<string, Handler>> {
  const { repository } = store;

  const commitReply = async (sha: string) => {
    const commit = await repository.commit(sha);
    return commit ? { commit } : undefined;
  };

  return {
    async 'git/get-ref'({ path }) {
      const ref = `refs/${path['ref'] ?? ''}`;
      const sha = await repository.resolve(ref);
      return sha === undefined ? notFound : { status: 200, body: replies.ref(ref, sha) };
    },
    async 'git/create-ref'({ body }) {
      const ref = text(body['ref']);
      const sha = text(body['sha']);
      if (!/^refs\/[^/]+\/./.test(ref)) return refused('Reference name must start with \'refs\' and have at least two slashes.'); // prettier-ignore
      if ((await repository.resolve(ref)) !== undefined) return refused('Reference already exists');
      if ((await repository.kindOf(sha)) !== 'commit') return refused('Object does not exist');
      await repository.setRef(ref, sha);
      return { status: 201, body: replies.ref(ref, sha) };
    },
    async 'git/update-ref'({ path, body }) {
      const ref = `refs/${path['ref'] ?? ''}`;
      const sha = text(body['sha']);
      const before = await repository.resolve(ref);
      if (before === undefined) return refused('Reference does not exist');
      if ((await repository.kindOf(sha)) !== 'commit') return refused('Object does not exist');
      if (body['force'] !== true && !(await repository.isAncestor(before, sha))) return refused('Update is not a fast forward'); // prettier-ignore
      await repository.setRef(ref, sha);
      return { status: 200, body: replies.ref(ref, sha) };
    },
    async 'git/delete-ref'({ path }) {
      const ref = `refs/${path['ref'] ?? ''}`;
      if ((await repository.resolve(ref)) === undefined) return refused('Reference does not exist');
      await repository.setRef(ref, undefined);
      return { status: 204 };
    },
    async 'git/get-commit'({ path }) {
      const found = await commitReply(path['commit_sha'] ?? '');
      return found ? { status: 200, body: replies.gitCommit(found.commit) } : notFound;
    },
    async 'git/create-blob'({ body }) {
      const encoding = body['encoding'] === 'base64' ? 'base64' : 'utf8';
      const sha = await repository.addBlob(Buffer.from(text(body['content']), encoding));
      return { status: 201, body: replies.blob(sha) };
    },
    async 'git/get-tree'({ path }) {
      const name = path['tree_sha'] ?? '';
      const tree = (await repository.commit(name))?.tree ?? name;
      const entries = await repository.entries(tree);
      if (!entries) return notFound;
      const shown = entries.slice(0, store.mostTreeEntries).map(({ path: file, mode, type, sha, size }) => ({
        path: file,
        mode,
        type,
        sha,
        ...(size !== undefined && { size }),
        url: `${store.address}/repos/${store.owner}/${store.name}/git/${type}s/${sha}`,
      }));
      return { status: 200, body: replies.tree(tree, shown, shown.length < entries.length) };
    },
    async 'git/get-blob'({ path, raw }) {
      const sha = path['file_sha'] ?? '';
      const bytes = await repository.blob(sha);
      if (!bytes) return notFound;
      return raw ? { status: 200, bytes } : { status: 200, body: replies.wholeBlob(sha, bytes) };
    },
    async 'repos/list-commit-statuses-for-ref'({ path }) {
      const ref = path['ref'] ?? '';
      const commit = (await repository.resolve(`refs/heads/${ref}`)) ?? ref;
      const found = store.statuses.filter((status) => status.commit === commit).reverse();
      return { status: 200, list: found.map((status) => () => replies.status(status)) };
    },
    async 'repos/create-commit-status'({ path, body, by }) {
      const commit = path['sha'] ?? '';
      if ((await repository.kindOf(commit)) !== 'commit') return refused(`No commit found for SHA: ${commit}`);
      if (text(body['description']).length > 140) return invalid('Status', 'description', 'description is too long (maximum is 140 characters)'); // prettier-ignore
      const status = {
        id: store.nextId(),
        commit,
        author: by,
        context: text(body['context']) || 'default',
        state: text(body['state']),
        description: text(body['description']),
        target: text(body['target_url']),
        created: store.now(),
      };
      store.statuses.push(status);
      return { status: 201, body: replies.status(status) };
    },
    async 'git/create-tree'({ body }) {
      const base = text(body['base_tree']);
      if (base !== '' && !['tree', 'commit'].includes((await repository.kindOf(base)) ?? '')) return notFound;
      const entries = await Promise.all(
        (body['tree'] as readonly JsonObject[]).map(async (entry) => ({
          path: text(entry['path']),
          mode: text(entry['mode']),
          sha:
            'content' in entry
              ? await repository.addBlob(Buffer.from(text(entry['content'])))
              : (entry['sha'] as string | null),
        })),
      );
      const sha = await repository.addTree(base === '' ? undefined : base, entries);
      if (sha === undefined) return refused('GitRPC::BadObjectState');
      const listed = entries.map(({ path, mode, sha: object }) => ({
        path,
        mode,
        type: 'blob',
        sha: object ?? '',
        url: store.address,
      }));
      return { status: 201, body: replies.tree(sha, listed) };
    },
    async 'git/create-commit'({ body, by }) {
      const tree = text(body['tree']);
      const parents = (body['parents'] as readonly string[] | undefined) ?? [];
      if ((await repository.kindOf(tree)) !== 'tree') return refused('Tree SHA does not exist');
      for (const parent of parents) {
        if ((await repository.kindOf(parent)) !== 'commit') return refused('Parent SHA does not exist or is not a commit object'); // prettier-ignore
      }
      const signed = signatureOf(by, store.now());
      const author = isObject(body['author']) ? { ...signed, ...(body['author'] as Partial<typeof signed>) } : signed;
      const committer = isObject(body['committer'])
        ? { ...author, ...(body['committer'] as Partial<typeof signed>) }
        : author;
      const sha = await repository.addCommit({ tree, parents, author, committer, message: text(body['message']) });
      return { status: 201, body: replies.gitCommit((await repository.commit(sha))!) };
    },
    async 'repos/compare-commits-with-basehead'({ path }) {
      const [from = '', to = '', ...more] = (path['basehead'] ?? '').split('...');
      const resolveName = async (name: string) => (await repository.resolve(`refs/heads/${name}`)) ?? (/^[0-9a-f]{40}$/.test(name) ? repository.resolve(name) : undefined); // prettier-ignore
      const [base, head] = [await resolveName(from), await resolveName(to)];
      const mergeBase = base && head && (await repository.mergeBase(base, head));
      if (!base || !head || !mergeBase || more.length > 0) return notFound;
      const ahead = await repository.commitsBetween(base, head);
      const commits = await Promise.all(ahead.map((sha) => repository.commit(sha)));
      const body = replies.comparison({
        base: (await repository.commit(base))!,
        mergeBase: (await repository.commit(mergeBase))!,
        ahead: commits.flatMap((commit) => commit ?? []),
        behind: (await repository.commitsBetween(head, base)).length,
        files: (await repository.changes(mergeBase, head)).map((file) => replies.changedFile(file, head)),
      });
      return { status: 200, body };
    },
    async 'repos/get-content'({ path, query, raw }) {
      const name = query.get('ref') ?? 'main';
      const commit = (await repository.resolve(`refs/heads/${name}`)) ?? (await repository.resolve(name));
      const file = path['path'] ?? '';
      const bytes = commit === undefined ? undefined : await repository.file(commit, file);
      if (!bytes) return notFound;
      if (raw) return { status: 200, bytes };
      return { status: 200, body: replies.content(file, await repository.addBlob(bytes), bytes) };
    },
  };
}
