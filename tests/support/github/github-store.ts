import type { JsonObject } from './json.ts';
import type { Repository, Signature } from './git-repository.ts';

/** An account. */
export interface Account {
  readonly login: string;
  readonly id: number;
  readonly type: 'User' | 'Bot';
}

/** An issue as it is stored. */
export interface IssueRecord {
  readonly number: number;
  readonly author: Account;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  labels: string[];
  updated: string;
  readonly created: string;
}

/** Somebody's copy of the repository. As on GitHub, all copies keep their objects in one place. */
export interface ForkRecord {
  readonly owner: Account;
  readonly repository: Repository;
}

/** What somebody or something said of a commit. */
export interface StatusRecord {
  readonly id: number;
  readonly commit: string;
  readonly author: Account;
  readonly context: string;
  readonly state: string;
  readonly description: string;
  readonly target: string;
  readonly created: string;
}

/** A pull request as it is stored. Its labels and comments are those of the issue of the same number. */
export interface PullRecord {
  readonly number: number;
  readonly issue: IssueRecord;
  /** The branch's name. */
  readonly head: string;
  /** The copy in which that branch lies; absent for a branch of the repository itself. */
  readonly from?: ForkRecord;
  readonly base: string;
  /** The head's last commit when it was closed. */
  closedAt?: string;
  merged: boolean;
  draft: boolean;
}

/** A comment on an issue or a pull request. */
export interface CommentRecord {
  readonly id: number;
  readonly issue: number;
  readonly author: Account;
  body: string;
  updated: string;
  readonly created: string;
}

/** A review of a pull request. */
export interface ReviewRecord {
  readonly id: number;
  readonly pull: number;
  readonly author: Account;
  readonly commit: string;
  readonly body: string;
  readonly submitted: string;
  /** What it says on single lines. */
  readonly lines: readonly { readonly path: string; readonly line: number; readonly body: string }[];
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';
  /** Why it was dismissed. */
  dismissal?: string;
}

/** The parts of the API that a workflow's token may be given, as a workflow writes them. */
export type Permissions = Readonly<Record<string, string>>;

/** Everything that the fake stores: one repository with its issues, pull requests and accounts. */
export interface GitHubStore {
  readonly owner: string;
  readonly name: string;
  /** The server's address, without a slash at the end. */
  address: string;
  readonly repository: Repository;
  readonly accounts: Map<string, Account>;
  readonly issues: Map<number, IssueRecord>;
  readonly pulls: Map<number, PullRecord>;
  readonly comments: CommentRecord[];
  readonly reviews: ReviewRecord[];
  readonly statuses: StatusRecord[];
  readonly forks: Map<string, ForkRecord>;
  /** What whoever administers the repository has set. */
  readonly administered: {
    readonly labels: Set<string>;
    readonly rulesets: JsonObject[];
    /** How Pages is built; undefined while it is off. */
    pages?: string;
    workflows?: JsonObject;
    /** Whether the organisation has decided what workflows may do. */
    workflowsAreFixed?: boolean;
  };
  /** Entries of a folder that are listed before the list is cut. */
  mostTreeEntries: number;
  /** Who uses each token, and what it may do. */
  readonly tokens: Map<string, { account: Account; permissions: Permissions }>;
  /** A new number for an issue or a pull request, which share one row. */
  nextNumber(): number;
  nextId(): number;
  /** The present moment; each call is a second later than the one before. */
  now(): string;
}

/** The account of this name, made when it is first seen. */
export function accountOf(store: GitHubStore, login: string): Account {
  const known = store.accounts.get(login.toLowerCase());
  if (known) return known;
  const account: Account = { login, id: 1000 + store.accounts.size, type: login.endsWith('[bot]') ? 'Bot' : 'User' };
  store.accounts.set(login.toLowerCase(), account);
  return account;
}

/** How an account signs its commits. */
export function signatureOf(account: Account, date: string): Signature {
  return { name: account.login, email: `${account.id}+${account.login}@users.noreply.github.example`, date };
}

/** An empty store around a repository. */
export function createStore(repository: Repository, owner: string, name: string): GitHubStore {
  let number = 0;
  let id = 5000;
  let moment = Date.parse('2026-11-24T09:00:00Z');
  return {
    owner,
    name,
    address: '',
    repository,
    accounts: new Map(),
    issues: new Map(),
    pulls: new Map(),
    comments: [],
    reviews: [],
    statuses: [],
    forks: new Map(),
    administered: { labels: new Set(['bug']), rulesets: [] },
    mostTreeEntries: 100_000,
    tokens: new Map(),
    nextNumber: () => (number += 1),
    nextId: () => (id += 1),
    now: () => new Date((moment += 1000)).toISOString().replace('.000Z', 'Z'),
  };
}
