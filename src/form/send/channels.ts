import { html, nothing } from 'lit-html';
import { joinFiles } from '../../draft/join-files.ts';
import type { WrittenFile } from '../../draft/draft.ts';
import { downloadFile } from '../import/save-to-file.ts';
import { editAddress, fits, issueAddress, newFileAddress } from './github-addresses.ts';
import { renderCopyable } from './copyable.ts';
import {
  fileName,
  composeLetter,
  composeMailto,
  composeSender,
  composeStatement,
  composeSubject,
  type LetterContext,
} from './email-letter.ts';

/** What each way to send is given. */
export interface ChannelOptions {
  /** What the e-mail, pull request or issue says. */
  readonly letter: LetterContext;
  /** The files to send: new organisations first, then the declaration. */
  readonly files: readonly WrittenFile[];
  /** Says what was copied or saved. */
  readonly announce: (words: string) => void;
}

/** For people with a GitHub account: GitHub's page for proposing a file. */
export function renderGithubChannel(options: ChannelOptions) {
  const { letter, files, announce } = options;
  return html`<section aria-labelledby="send-github">
    <h3 class="govuk-heading-m" id="send-github">With a GitHub account</h3>
    <p>Sign in to GitHub first. You need no rights there: GitHub makes a copy of the register for you.</p>
    ${
      files.length === 1
        ? fileSteps(options, files[0]!, 0)
        : html`<p>
              GitHub makes a proposal of each file. The declaration’s is in order only once
              ${files.length === 2 ? 'the organisation is' : 'the organisations are'} accepted, so
              <a href="#send-issue">the form below</a>, which takes everything at once, is easier.
            </p>
            <ol class="govuk-list govuk-list--number">
              ${files.map((file, index) => html`<li>${fileSteps(options, file, index)}</li>`)}
            </ol>`
    }
    <p>
      Once the text is there, press <b>Commit changes</b> and then <b>Propose changes</b>. On the next page press
      <b>Create pull request</b>, paste this note into the description, and press <b>Create pull request</b> again.
    </p>
    ${renderCopyable({
      id: 'send-note',
      button: 'Copy the note for the description',
      label: 'The note for the description',
      text: composeStatement(letter),
      announce,
    })}
  </section>`;
}

function fileSteps({ letter, files, announce }: ChannelOptions, { path, text }: WrittenFile, index: number) {
  const { repository } = letter.settings;
  const name = fileName(path);
  // Only the declaration itself can be published already.
  const changes = letter.update && index === files.length - 1;
  const filled = newFileAddress(repository, path, text);
  if (!changes && fits(filled)) return html`<p>${opens(filled, `Open GitHub with ${name} filled in`)}</p>`;
  const empty = changes ? editAddress(repository, path) : newFileAddress(repository, path);
  return html`<p>
      ${
        changes
          ? html`Copy the text of ${name}, open its page on GitHub, select all that stands there, and paste the text
            over it.`
          : html`${name} is too long for a link. Copy its text, open GitHub, and paste the text into the big empty box.`
      }
    </p>
    ${renderCopyable({
      id: `send-text-${index}`,
      button: `Copy the text of ${name}`,
      label: `The text of ${name}`,
      text,
      announce,
    })}
    <p>${opens(empty, `Open the page for ${name} on GitHub`)}</p>`;
}

/** For people with a GitHub account who would rather fill in a form: a workflow makes the pull request from it. */
export function renderIssueChannel({ letter, files, announce }: ChannelOptions) {
  const { repository } = letter.settings;
  const text = joinFiles(files);
  const title = composeSubject(letter);
  const entry = fileName(files.at(-1)!.path).replace(/\.md$/, '');
  const known = { entry, 'speaks-for': composeSender(letter) };
  const filled = issueAddress(repository, title, { ...known, file: text });
  const short = fits(filled);
  return html`<section aria-labelledby="send-issue">
    <h3 class="govuk-heading-m" id="send-issue">With a GitHub account, in one form</h3>
    <p>
      Sign in to GitHub first. A form opens; tick the two boxes and press <b>Create</b> at its end. You need not know
      what a pull request is: one is made for you, and answers come to the same page.
    </p>
    ${
      short
        ? nothing
        : html`<p>
              The text is too long for a link. Copy it, open the form, and paste it where the form asks for a whole
              file.
            </p>
            ${renderCopyable({ id: 'send-issue-text', button: 'Copy the text', label: 'The text for the form', text, announce })}`
    }
    <p>${opens(short ? filled : issueAddress(repository, title, known), 'Open the form on GitHub')}</p>
  </section>`;
}

/** For people without an account: the files, and an e-mail to send them with. */
export function renderEmailChannel({ letter, files, announce }: ChannelOptions) {
  const { email } = letter.settings;
  const many = files.length > 1;
  return html`<section aria-labelledby="send-email">
    <h3 class="govuk-heading-m" id="send-email">By e-mail, without an account</h3>
    <ol class="govuk-list govuk-list--number">
      <li>
        <p>Save ${many ? 'each file' : 'the file'}.</p>
        ${files.map((file) => {
          const save = () => {
            downloadFile(file);
            announce(`${fileName(file.path)} is among your downloads.`);
          };
          return html`<button type="button" class="govuk-button govuk-button--secondary" @click=${save}>
            Save ${fileName(file.path)}
          </button> `;
        })}
      </li>
      <li>
        <p>
          <a href=${composeMailto(letter, files)}>Open an e-mail to ${email}</a>, attach
          ${many ? 'the files' : 'the file'}, and send it from your address at work.
        </p>
        ${renderCopyable({
          id: 'send-letter',
          button: 'Copy the e-mail',
          label: 'If no e-mail opens: the text of the e-mail',
          text: `${email}\n${composeSubject(letter)}\n\n${composeLetter(letter, files)}`,
          announce,
        })}
      </li>
    </ol>
  </section>`;
}

function opens(url: string, words: string) {
  return html`<a class="govuk-button" href=${url} target="_blank" rel="noopener">${words} (opens in a new tab)</a>`;
}
