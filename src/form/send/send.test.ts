import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../model/message.ts';
import type { RegisterFacts } from '../../model/register-facts.ts';
import { sampleText } from '../../../tests/support/register/sample.ts';
import { awkwardAnswer } from '../../../tests/support/register/arbitrary.ts';
import { emptyDraft, type Submission, type WrittenFields } from '../../draft/draft.ts';
import type { DeclareSettings } from '../form-context.ts';
import type { Sending } from '../store/draft-store.ts';
import { editAddress, fits, issueAddress, longestAddress, newFileAddress } from './github-addresses.ts';
import {
  composeLetter,
  longestMailto,
  composeMailto,
  composeStatement,
  composeSubject,
  type LetterContext,
} from './email-letter.ts';
import { confirmationKey, findMissing, findPersonalWarnings, prefillSending } from './readiness.ts';

const repository = 'https://github.com/example/charter-register';
const path = 'content/projects/park-visits.md';

describe('addresses', () => {
  test('of the page for a new file', () => {
    expect(newFileAddress(repository, path, 'a: b & c\n#1 +')).toBe(
      'https://github.com/example/charter-register/new/main/content/projects?filename=park-visits.md&value=a%3A%20b%20%26%20c%0A%231%20%2B',
    );
    expect(newFileAddress(repository, path)).toBe(
      'https://github.com/example/charter-register/new/main/content/projects?filename=park-visits.md',
    );
  });

  test('of the page for a change', () => {
    expect(editAddress(repository, path)).toBe(
      'https://github.com/example/charter-register/edit/main/content/projects/park-visits.md',
    );
  });

  test('of the issue form', () => {
    expect(issueAddress(repository, 'Declaration: A & B', { file: 'x\ny' })).toBe(
      'https://github.com/example/charter-register/issues/new?template=declaration-file.yml&title=Declaration%3A%20A%20%26%20B&file=x%0Ay',
    );
  });

  test('carry any text, whole', () => {
    fc.assert(
      fc.property(fc.oneof(awkwardAnswer, fc.string({ unit: 'binary' })), (text) => {
        const url = newFileAddress(repository, path, text);
        expect(new URL(url).searchParams.get('value')).toBe(text.toWellFormed());
        expect(url).toMatch(/^[\x21-\x7e]*$/);
      }),
    );
    expect(new URL(newFileAddress(repository, path, sampleText)).searchParams.get('value')).toBe(sampleText);
  });

  test('fit up to 8,000 bytes', () => {
    const empty = newFileAddress(repository, path, '').length;
    expect(fits(newFileAddress(repository, path, 'a'.repeat(longestAddress - empty)))).toBe(true);
    expect(fits(newFileAddress(repository, path, 'a'.repeat(longestAddress - empty + 1)))).toBe(false);
    // Bytes, not characters: each of these has nine of them once it is encoded.
    expect(fits(newFileAddress(repository, path, '公'.repeat(900)))).toBe(false);
  });
});

const settings: DeclareSettings = {
  name: 'Charter Register',
  address: 'https://register.example',
  repository,
  keeper: 'Civic Data Cooperative',
  email: 'register@keeper.example',
  promisedWorkingDays: 10,
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
};

const complete: Sending = {
  agreed: ['public', 'permanent', 'licence'],
  organisation: 'Gorsebank Council',
  post: 'Head of Parks',
  confirmed: [],
  step: 'opened',
};

const told: LetterContext = { title: 'Counting visits to parks', sending: complete, settings, update: false };
const files = [
  { path: 'content/organisations/friends-of-parks.md', text: 'x' },
  { path, text: 'y' },
];

describe('the letter', () => {
  test('says who asks, for whom, what is attached, and what was promised', () => {
    expect(composeLetter(told, files)).toBe(
      `Dear Civic Data Cooperative,

please add an entry to the Charter Register. I have attached 2 files:
- friends-of-parks.md
- park-visits.md

For: Gorsebank Council
Post: Head of Parks
I agree that this entry is public, that the register's history keeps it for good, and that it is under the licence CC BY 4.0.

The register promises an answer within 10 working days.`,
    );
    expect(composeLetter({ ...told, update: true }, files.slice(1))).toContain(
      'please change an entry of the Charter Register. I have attached 1 file:\n- park-visits.md\n',
    );
    expect(composeSubject(told)).toBe('Declaration: Counting visits to parks');
    expect(composeSubject({ ...told, update: true })).toBe('Update: Counting visits to parks');
  });

  test('opens in a mail program', () => {
    const url = new URL(composeMailto(told, files));
    expect(url.protocol + url.pathname).toBe('mailto:register@keeper.example');
    expect(url.searchParams.get('subject')).toBe(composeSubject(told));
    expect(url.searchParams.get('body')).toBe(composeLetter(told, files).replaceAll('\n', '\r\n'));
  });

  test('is never too long for one, and never begins a line of its own', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.constant('ŵ'.repeat(5000)));
    fc.assert(
      fc.property(text, text, text, fc.nat(40), (title, organisation, post, more) => {
        const one = { ...told, title, sending: { ...complete, organisation, post } };
        const many = Array.from({ length: more }, (_, n) => ({ path: `x/${'long-'.repeat(15)}${n}.md`, text: '' }));
        const url = composeMailto(one, [...many, ...files]);
        expect(url.length).toBeLessThanOrEqual(longestMailto);
        expect(new URL(url).searchParams.get('body')).toMatch(/^Dear/);
        expect(composeStatement(one).split(/[\n\r\u2028\u2029]/)).toHaveLength(3);
      }),
    );
    const long = composeMailto({ ...told, title: 'word '.repeat(500) }, files);
    expect(new URL(long).searchParams.get('subject')).toMatch(/^Declaration: word word .*…$/);
  });
});

const warning = (over: Partial<Message> = {}): Message => ({
  file: path,
  line: 1,
  column: 1,
  code: 'personal-phone-number',
  severity: 'warning',
  field: 'harms',
  message: 'A number.',
  fix: '',
  help: '',
  ...over,
});

describe('before the ways to send are shown', () => {
  test('warnings about personal data are confirmed one by one', () => {
    const other = warning({ code: 'long-sentence' });
    const error = warning({ severity: 'error' });
    const [one, two] = [warning(), warning({ field: 'contest' })];
    const warnings = findPersonalWarnings([other, one, error, two]);
    expect(warnings).toEqual([one, two]);
    expect(findMissing(complete, warnings).map(({ id }) => id)).toEqual(['send-confirm-0', 'send-confirm-1']);
    const confirmed = { ...complete, confirmed: [confirmationKey(one)] };
    expect(findMissing(confirmed, warnings).map(({ id }) => id)).toEqual(['send-confirm-1']);
    // Another text in the same place is asked again.
    expect(findMissing(confirmed, [warning({ message: 'Another number.' })])).toHaveLength(1);
  });

  test('each agreement counts, and so does for whom somebody speaks', () => {
    expect(findMissing(complete, [])).toEqual([]);
    for (const agreement of complete.agreed) {
      const agreed = complete.agreed.filter((one) => one !== agreement);
      expect(findMissing({ ...complete, agreed }, []).map(({ id }) => id)).toEqual([`send-agree-${agreement}`]);
    }
    expect(findMissing({ ...complete, organisation: ' ', post: '\t' }, []).map(({ id }) => id)).toEqual([
      'send-organisation',
      'send-post',
    ]);
  });
});

describe('for whom somebody speaks', () => {
  const submission = (fields: WrittenFields): Submission => ({
    declaration: { ...emptyDraft, fields },
    organisations: [{ id: 'friends-of-parks', fields: { name: 'Friends of Parks' } }],
  });
  const place = { line: 1, column: 1 };
  const register: RegisterFacts = {
    projects: [],
    reviews: [], removals: [],
    organisations: [
      {
        kind: 'organisation', file: '', id: 'gorsebank-council', name: 'Gorsebank Council', namePlace: place,
        partOf: undefined, commercial: false, signatory: true, lacks: [],
      },
    ],
  }; // prettier-ignore
  const prefilled = (declared_by: WrittenFields[string]) => {
    const { organisation, post } = prefillSending(undefined, submission({ declared_by }), register);
    return [organisation, post];
  };

  test('is taken from the entry', () => {
    expect(prefilled({ organisation: 'gorsebank-council', post: 'Head of Parks' })).toEqual([
      'Gorsebank Council',
      'Head of Parks',
    ]);
    expect(prefilled({ organisation: 'friends-of-parks', post: 'Chair' })).toEqual(['Friends of Parks', 'Chair']);
    expect(prefilled({ organisation: 'nobody' })).toEqual(['nobody', '']);
    for (const odd of [null, 'x', ['x'], { organisation: ['x'], post: null }]) expect(prefilled(odd)).toEqual(['', '']);
  });

  test('stays what somebody typed', () => {
    expect(prefillSending(complete, submission({}), register)).toBe(complete);
  });
});
