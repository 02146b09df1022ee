import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allPages, orNothing, statusOf, type GitHub } from '../github/client.ts';
import { registerLabels } from '../github/labels.ts';
import { root } from '../shared/paths.ts';

/** The rules of the published branch, as GitHub's own pages import them. */
const rulesetPath = '.github/rulesets/main.json';

type Ruleset = NonNullable<Parameters<typeof putRuleset>[1]>;

/**
 * Sets up what only GitHub itself can: labels, the branch's rules, Pages, and the right of workflows to open pull requests. Looks
 * first at what is there, so it can be called again.
 * @returns a line for each thing that was done.
 */
export async function setUpOnGitHub(github: GitHub): Promise<string[]> {
  const ruleset = JSON.parse(readFileSync(join(root, rulesetPath), 'utf8')) as Ruleset;
  return [
    ...(await makeLabels(github)),
    await putRuleset(github, ruleset),
    await turnPagesOn(github),
    await letWorkflowsOpenPulls(github),
  ];
}

async function makeLabels({ request, owner, repo }: GitHub): Promise<string[]> {
  const present = await allPages((page) =>
    request('GET /repos/{owner}/{repo}/labels', { owner, repo, per_page: 100, page }),
  );
  const names = new Set(present.map(({ name }) => name.toLowerCase()));
  const missing = registerLabels.filter(({ name }) => !names.has(name));
  for (const label of missing) await request('POST /repos/{owner}/{repo}/labels', { owner, repo, ...label });
  return missing.map(({ name }) => `Made the label ${name}`);
}

async function putRuleset(
  { request, owner, repo }: GitHub,
  ruleset: {
    readonly name: string;
    readonly target: 'branch';
    readonly enforcement: 'active';
    readonly rules: { type: 'deletion' }[];
  },
): Promise<string> {
  const { data } = await request('GET /repos/{owner}/{repo}/rulesets', { owner, repo, per_page: 100 });
  const present = data.find(({ name }) => name === ruleset.name);
  if (!present) {
    await request('POST /repos/{owner}/{repo}/rulesets', { owner, repo, ...ruleset });
    return 'Set the rules of the published branch';
  }
  await request('PUT /repos/{owner}/{repo}/rulesets/{ruleset_id}', { owner, repo, ruleset_id: present.id, ...ruleset });
  return 'Renewed the rules of the published branch';
}

async function turnPagesOn({ request, owner, repo }: GitHub): Promise<string> {
  const present = await orNothing(request('GET /repos/{owner}/{repo}/pages', { owner, repo }));
  if (present?.data.build_type === 'workflow') return 'Pages is on already';
  if (present) {
    await request('PUT /repos/{owner}/{repo}/pages', { owner, repo, build_type: 'workflow' });
    return 'Pages now takes what the workflow builds';
  }
  await request('POST /repos/{owner}/{repo}/pages', { owner, repo, build_type: 'workflow' });
  return 'Turned Pages on';
}

async function letWorkflowsOpenPulls({ request, owner, repo }: GitHub): Promise<string> {
  try {
    await request('PUT /repos/{owner}/{repo}/actions/permissions/workflow', {
      owner,
      repo,
      default_workflow_permissions: 'read',
      can_approve_pull_request_reviews: true,
    });
  } catch (error) {
    // The organisation decides, and has decided otherwise.
    if (statusOf(error) !== 409) throw error;
    return 'The organisation does not let workflows open pull requests: ask its owner to allow it (docs/going-live.md, step 5)';
  }
  return 'Workflows may open pull requests, and only read otherwise';
}
