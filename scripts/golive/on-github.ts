import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Endpoints } from '@octokit/types';
import { undefinedIfMissing, getHttpStatus, type GitHub } from '../github/client.ts';
import { registerLabels } from '../github/labels.ts';
import { root } from '../shared/paths.ts';

/** The rules of the published branch, as GitHub's own pages import them. */
const rulesetPath = '.github/rulesets/main.json';

type Ruleset = Omit<Endpoints['POST /repos/{owner}/{repo}/rulesets']['parameters'], 'owner' | 'repo'>;

/**
 * Sets up what is configured on GitHub itself: labels, the branch's rules, Pages, and the right of workflows to open pull
 * requests. Can be repeated.
 * @returns a line for each thing that was done.
 */
export async function setUpOnGitHub(github: GitHub): Promise<string[]> {
  const ruleset = JSON.parse(readFileSync(join(root, rulesetPath), 'utf8')) as Ruleset;
  return [
    ...(await makeLabels(github)),
    await putRuleset(github, ruleset),
    await turnPagesOn(github),
    await allowWorkflowPulls(github),
  ];
}

async function makeLabels({ request, list }: GitHub): Promise<string[]> {
  const present = await list('GET /repos/{owner}/{repo}/labels');
  const names = new Set(present.map(({ name }) => name.toLowerCase()));
  const missing = registerLabels.filter(({ name }) => !names.has(name));
  for (const label of missing) await request('POST /repos/{owner}/{repo}/labels', { ...label });
  return missing.map(({ name }) => `Made the label ${name}`);
}

async function putRuleset({ request }: GitHub, ruleset: Ruleset): Promise<string> {
  const { data } = await request('GET /repos/{owner}/{repo}/rulesets', { per_page: 100 });
  const present = data.find(({ name }) => name === ruleset.name);
  if (!present) {
    await request('POST /repos/{owner}/{repo}/rulesets', ruleset);
    return 'Set the rules of the published branch';
  }
  await request('PUT /repos/{owner}/{repo}/rulesets/{ruleset_id}', { ruleset_id: present.id, ...ruleset });
  return 'Renewed the rules of the published branch';
}

async function turnPagesOn({ request }: GitHub): Promise<string> {
  const present = await undefinedIfMissing(request('GET /repos/{owner}/{repo}/pages'));
  if (present?.data.build_type === 'workflow') return 'Pages is on already';
  if (present) {
    await request('PUT /repos/{owner}/{repo}/pages', { build_type: 'workflow' });
    return 'Pages now takes what the workflow builds';
  }
  await request('POST /repos/{owner}/{repo}/pages', { build_type: 'workflow' });
  return 'Turned Pages on';
}

async function allowWorkflowPulls({ request }: GitHub): Promise<string> {
  try {
    await request('PUT /repos/{owner}/{repo}/actions/permissions/workflow', {
      default_workflow_permissions: 'read',
      can_approve_pull_request_reviews: true,
    });
  } catch (error) {
    // The organisation decides, and has decided otherwise.
    if (getHttpStatus(error) !== 409) throw error;
    return 'The organisation does not let workflows open pull requests: ask its owner to allow it (docs/going-live.md, step 5)';
  }
  return 'Workflows may open pull requests, and only read otherwise';
}
