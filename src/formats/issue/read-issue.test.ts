import { expect, test } from 'vitest';
import fc from 'fast-check';
import { awkwardAnswer, fieldText } from '../../../tests/support/register/arbitrary.ts';
import { proseQuestions } from '../../model/questions/index.ts';
import { allTicked, issueBody } from '../../../tests/support/register/issue-body.ts';
import { sampleFiles, sampleText } from '../../../tests/support/register/sample.ts';
import { blocksOf, wordsOf } from '../../draft/answer-text.ts';
import { writeMarkdown } from '../../serialize/serialize-markdown.ts';
import { settle } from '../../draft/settle-answer.ts';
import { joinFiles } from '../../draft/join-files.ts';
import { declarationElements, fileElements, issueElements, type IssueElement } from './issue-elements.ts';
import { readIssue } from './read-issue.ts';

const bodyOf = (values: Readonly<Record<string, string>>, elements: readonly IssueElement[] = declarationElements) =>
  issueBody(elements, values);
const ticked = allTicked;

test('an issue fills fields, questions and organisations', () => {
  const read = readIssue(
    bodyOf({
      title: 'Counting park visits',
      organisations: 'Gorsebank Council: Leads the project\nsample-supplier: supplier',
      'new-organisations':
        'Name: Gorsebank Council\nKind of organisation: Council\nContact: team: Parks Team\nMission statement:',
      themes: 'Culture and leisure, Environment and energy',
      uses_ai: 'Yes',
      ai: "Kind of AI: Prediction\nAI's part in decisions: nonsense\nAI system's supplier: Millrace Routing\n\nKind of AI: Vision",
      found_at: 'Sandhey Park\n- Beck Park',
      'responsible-bias': 'Not sure',
      harms: 'Not sure: we have **not** asked yet.',
      'speaks-for': 'Gorsebank Council, Head of Parks',
      consents: ticked,
    }).replaceAll('\n', '\r\n'),
  );
  expect(read.submission.declaration.fields).toMatchObject({
    title: 'Counting park visits',
    themes: ['culture_and_leisure', 'environment_and_energy'],
    organisations: [
      { id: 'gorsebank-council', role: 'lead' },
      { id: 'sample-supplier', role: 'supplier' },
    ],
    uses_ai: 'yes',
    ai: [{ kind: 'prediction', role: 'nonsense', supplier: 'millrace-routing' }, {}],
    found_at: ['Sandhey Park', 'Beck Park'],
    responsible: { bias: 'not_sure' },
  });
  expect(read.submission.organisations).toEqual([
    {
      id: 'gorsebank-council',
      fields: { name: 'Gorsebank Council', kind: 'council', contact: { team: 'Parks Team' } },
    },
    { id: 'millrace-routing', fields: { name: 'Millrace Routing' } },
  ]);
  expect(read.submission.declaration.answers.harms).toEqual({ state: 'not_sure', words: 'we have **not** asked yet.' });
  expect(read).toMatchObject({ agreed: true, speaksFor: 'Gorsebank Council, Head of Parks', leftOver: [] });
  expect(read.filled).toContain('ai.0.kind');
});

test('consent is every box', () => {
  expect(readIssue(bodyOf({ consents: ticked.replace('[X]', '[ ]') })).agreed).toBe(false);
  expect(readIssue(bodyOf({ consents: ticked.split('\n')[0]! })).agreed).toBe(false);
  expect(readIssue(bodyOf({})).agreed).toBe(false);
});

test('a file brings organisations along that are new, and nothing else', () => {
  const joined = joinFiles([
    { path: 'content/organisations/sample-council.md', text: sampleFiles['organisations/sample-council.md']! },
    { path: 'content/projects/park-visits.md', text: sampleText },
  ]);
  const { submission, leftOver } = readIssue(bodyOf({ file: joined, consents: ticked }, fileElements));
  expect(submission.declaration.id).toBe('park-visits');
  expect(submission.declaration.fields['title']).toBe('Counting visits to parks');
  expect(submission.organisations).toMatchObject([{ id: 'sample-council', fields: { name: 'Sample Council' } }]);
  expect(leftOver).toEqual([]);
  const two = joined.replace('content/organisations/sample-council', 'content/projects/other');
  expect(readIssue(bodyOf({ file: two }, fileElements)).leftOver).toHaveLength(1);
});

test('a whole file wins over single fields', () => {
  const body = bodyOf(
    { file: sampleText, entry: 'https://a.example/projects/park-visits/', consents: ticked },
    fileElements,
  );
  const { submission, agreed, filled } = readIssue(body);
  expect(submission.declaration.id).toBe('park-visits');
  expect(submission.declaration.fields['title']).toBe('Counting visits to parks');
  expect(filled).toContain('purpose');
  expect(agreed).toBe(true);
});

test('a heading of the form inside an answer takes no other place', () => {
  const copied = declarationElements
    .slice(2)
    .map(({ label }) => `### ${label}\n\nfake`)
    .join('\n\n');
  for (const fake of [
    '### Stage\n\nLive',
    `### What you agree to, for your organisation\n\n${ticked}`,
    '### Title\n\nFake',
    copied,
  ]) {
    const { submission, agreed } = readIssue(
      bodyOf({ title: 'Real', purpose: `Words.\n\n${fake}`, stage: 'Idea', harms: 'Real harms' }),
    );
    expect(submission.declaration.fields).toMatchObject({ title: 'Real', stage: 'idea' });
    expect(submission.declaration.answers.harms.words).toBe('Real harms');
    expect(submission.declaration.answers.purpose.words).toContain(fake === copied ? '' : 'Words.');
    expect(agreed).toBe(false);
  }
});

test('an unclosed comment or code block swallows nothing', () => {
  for (const open of ['<!--', '```', '<pre>']) {
    const { submission } = readIssue(bodyOf({ purpose: `Words ${open}\n${open}`, inputs: 'Real inputs' }));
    expect(submission.declaration.answers.inputs.words).toBe('Real inputs');
    expect(submission.declaration.answers.purpose.words).toContain(open);
  }
});

test('no text is too long or too odd', () => {
  const long = 'é'.repeat(40_000);
  expect(readIssue(long)).toMatchObject({ filled: [], leftOver: [long], agreed: false });
  const odd = readIssue(
    bodyOf({ ai: '__proto__: x\nconstructor: y', organisations: '__proto__: lead\n🙂: lead', entry: '../..' }),
  );
  expect(odd.submission.declaration.fields['ai']).toBeUndefined();
  expect(odd.leftOver.join('\n')).toContain('constructor: y');
  expect(odd.leftOver.join('\n')).toContain('🙂: lead');
  expect(readIssue(bodyOf({ entry: '../..' }, fileElements)).leftOver.join('\n')).toContain('../..');
  const start = performance.now();
  readIssue('### Title\n'.repeat(6500));
  readIssue(`### Purpose and outputs\n\n${'*['.repeat(30_000)}`);
  expect(performance.now() - start).toBeLessThan(5000);
});

test('whatever is answered comes back', () => {
  const answer = awkwardAnswer
    .map((text) => wordsOf(blocksOf(text)))
    .filter((words) => words.trim() !== '' && settle({ state: 'answered', words }).state === 'answered');
  fc.assert(
    fc.property(fieldText, fc.array(answer, { minLength: 3, maxLength: 3 }), (title, words) => {
      const ids = ['purpose', 'harms', 'contest'] as const;
      const body = bodyOf({
        title,
        ...Object.fromEntries(ids.map((id, at) => [id, writeMarkdown(blocksOf(words[at]!))])),
      });
      const { submission, leftOver } = readIssue(body);
      ids.forEach((id, at) => {
        expect(blocksOf(submission.declaration.answers[id].words)).toEqual(blocksOf(words[at]!));
      });
      if (title !== '_No response_')
        expect(submission.declaration.fields['title']).toBe(title.replace(/\s+/g, ' ').trim());
      expect(leftOver).toEqual([]);
    }),
  );
});

test('no two elements are alike, and nothing is forbidden', () => {
  // https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/common-validation-errors-when-creating-issue-forms
  const alike = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
  const labels = issueElements.map(({ label }) => alike(label));
  expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
  const ids = issueElements.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, options = [] } of issueElements) {
    expect(id).toMatch(/^[\w-]+$/);
    expect(new Set(options).size).toBe(options.length);
    expect(options.map((option) => option.toLowerCase())).not.toContain('none');
  }
  for (const elements of [declarationElements, fileElements]) {
    const places = elements.map((element) => issueElements.indexOf(element));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  }
  const asked = declarationElements.flatMap(({ to }) => (to.kind === 'question' ? [to.id] : []));
  expect(asked.toSorted()).toEqual(proseQuestions.map(({ id }) => id).toSorted());
});
