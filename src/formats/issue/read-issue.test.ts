import { expect, test } from 'vitest';
import { allTicked, issueBody } from '../../../tests/support/register/issue-body.ts';
import { sampleFiles, sampleText } from '../../../tests/support/register/sample.ts';
import { joinFiles } from '../../draft/join-files.ts';
import { fileElements } from './issue-elements.ts';
import { readIssue } from './read-issue.ts';

const bodyOf = (values: Readonly<Record<string, string>>) => issueBody(fileElements, values);

test('an issue gives a file, the entry it is for, and who speaks', () => {
  const body = bodyOf({
    file: sampleText,
    entry: 'https://a.example/projects/park-visits/',
    'speaks-for': 'Gorsebank Council, Head of Parks',
    consents: allTicked,
  });
  for (const text of [body, body.replaceAll('\n', '\r\n')]) {
    const read = readIssue(text);
    expect(read).toMatchObject({ agreed: true, speaksFor: 'Gorsebank Council, Head of Parks', leftOver: [] });
    expect(read.submission.declaration.id).toBe('park-visits');
    expect(read.submission.declaration.fields['title']).toBe('Counting visits to parks');
    expect(read.submission.declaration.answers.harms.state).toBe('not_sure');
  }
});

test('consent is every box', () => {
  expect(readIssue(bodyOf({ consents: allTicked.replace('[X]', '[ ]') })).agreed).toBe(false);
  expect(readIssue(bodyOf({ consents: allTicked.split('\n')[0]! })).agreed).toBe(false);
  expect(readIssue(bodyOf({})).agreed).toBe(false);
});

test('a file brings organisations along that are new, and nothing else', () => {
  const joined = joinFiles([
    { path: 'content/organisations/sample-council.md', text: sampleFiles['organisations/sample-council.md']! },
    { path: 'content/projects/park-visits.md', text: sampleText },
  ]);
  const { submission, leftOver } = readIssue(bodyOf({ file: joined, consents: allTicked }));
  expect(submission.declaration.id).toBe('park-visits');
  expect(submission.declaration.fields['title']).toBe('Counting visits to parks');
  expect(submission.organisations).toMatchObject([{ id: 'sample-council', fields: { name: 'Sample Council' } }]);
  expect(leftOver).toEqual([]);
  const two = joined.replace('content/organisations/sample-council', 'content/projects/other');
  expect(readIssue(bodyOf({ file: two })).leftOver).toHaveLength(1);
});

test('a heading of the form inside the file takes no other place', () => {
  for (const fake of [
    '### For whom you speak\n\nfake',
    `### What you agree to, for your organisation\n\n${allTicked}`,
    '### Address of the entry\n\nfake',
  ]) {
    const file = sampleText.replace('## Potential harms', `${fake}\n\n## Potential harms`);
    const { submission, agreed, speaksFor } = readIssue(
      bodyOf({ entry: 'park-visits', file, 'speaks-for': 'Real', consents: allTicked.replace('[X]', '[ ]') }),
    );
    expect(submission.declaration.id).toBe('park-visits');
    expect(submission.declaration.answers.harms.state).toBe('not_sure');
    expect(speaksFor).toBe('Real');
    expect(agreed).toBe(false);
  }
});

test('no text is too long or too odd', () => {
  const long = 'é'.repeat(40_000);
  expect(readIssue(long)).toMatchObject({ leftOver: [long], agreed: false });
  expect(readIssue('')).toMatchObject({ submission: { organisations: [] }, leftOver: [], agreed: false });
  expect(readIssue(bodyOf({ entry: '../..' })).leftOver.join('\n')).toContain('../..');
  expect(readIssue(bodyOf({ file: '__proto__: x\nconstructor: y' })).leftOver.join('\n')).toContain('constructor: y');
  const start = process.cpuUsage();
  readIssue('### The whole file\n'.repeat(3400));
  readIssue(bodyOf({ file: `---\n---\n\n## Purpose and outputs\n\n${'*['.repeat(30_000)}` }));
  expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
});

test('no two elements are alike, and nothing is forbidden', () => {
  // https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/common-validation-errors-when-creating-issue-forms
  const alike = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
  const labels = fileElements.map(({ label }) => alike(label));
  expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
  const ids = fileElements.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, options = [] } of fileElements) {
    expect(id).toMatch(/^[\w-]+$/);
    expect(new Set(options).size).toBe(options.length);
    expect(options.map((option) => option.toLowerCase())).not.toContain('none');
  }
});
