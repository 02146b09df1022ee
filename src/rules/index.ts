import { code } from './answers/code.ts';
import { headingOrder } from './answers/heading-order.ts';
import { image } from './answers/image.ts';
import { intricateMarkdown } from './answers/intricate-markdown.ts';
import { linkCredentials } from './answers/link-credentials.ts';
import { linkScheme } from './answers/link-scheme.ts';
import { linkTitle } from './answers/link-title.ts';
import { linkWithoutWords } from './answers/link-without-words.ts';
import { missingAnswer } from './answers/missing-answer.ts';
import { missingHeading } from './answers/missing-heading.ts';
import { missingReason } from './answers/missing-reason.ts';
import { otherHeading } from './answers/other-heading.ts';
import { rawHtml } from './answers/raw-html.ts';
import { repeatedHeading } from './answers/repeated-heading.ts';
import { textBeforeHeadings } from './answers/text-before-headings.ts';
import { unknownHeading } from './answers/unknown-heading.ts';
import { unknownWithheldReason } from './answers/unknown-withheld-reason.ts';
import { unsupportedMarkdown } from './answers/unsupported-markdown.ts';
import { emptyFile } from './file/empty-file.ts';
import { emptyFolder } from './file/empty-folder.ts';
import { fileTooLarge } from './file/file-too-large.ts';
import { forbiddenCharacter } from './file/forbidden-character.ts';
import { invalidId } from './file/invalid-id.ts';
import { invalidUtf8 } from './file/invalid-utf-8.ts';
import { missingFrontMatter } from './file/missing-front-matter.ts';
import { notADeclarationFile } from './file/not-a-declaration-file.ts';
import { ruleCrashed } from './file/rule-crashed.ts';
import { symbolicLink } from './file/symbolic-link.ts';
import { tooManyMessages } from './file/too-many-messages.ts';
import { unclosedFrontMatter } from './file/unclosed-front-matter.ts';
import { unexpectedProse } from './file/unexpected-prose.ts';
import { unreadableFile } from './file/unreadable-file.ts';
import { duplicateKey } from './front-matter/duplicate-key.ts';
import { fieldRules } from './front-matter/field-rules.ts';
import { missingField } from './front-matter/missing-field.ts';
import { noFields } from './front-matter/no-fields.ts';
import { unknownKey } from './front-matter/unknown-key.ts';
import { unknownValue } from './front-matter/unknown-value.ts';
import { wrongShape } from './front-matter/wrong-shape.ts';
import { yamlAlias } from './front-matter/yaml-alias.ts';
import { yamlComment } from './front-matter/yaml-comment.ts';
import { yamlSyntax } from './front-matter/yaml-syntax.ts';
import { yamlTag } from './front-matter/yaml-tag.ts';
import { changeRules } from './change/check-change.ts';
import { registerRules } from './register/check-register.ts';
import { draftRules } from './draft-rules.ts';
import type { AnyRule } from './rule.ts';
import { compareText } from '../text/compare-text.ts';
import { wordRules } from './words/index.ts';

/** Rules that the reader itself keeps, before there is anything to check. */
const readerRules: readonly AnyRule[] = [
  code,
  headingOrder,
  image,
  intricateMarkdown,
  linkCredentials,
  linkScheme,
  linkTitle,
  linkWithoutWords,
  missingAnswer,
  missingHeading,
  missingReason,
  otherHeading,
  rawHtml,
  repeatedHeading,
  textBeforeHeadings,
  unknownHeading,
  unknownWithheldReason,
  unsupportedMarkdown,
  emptyFile,
  emptyFolder,
  fileTooLarge,
  forbiddenCharacter,
  invalidId,
  invalidUtf8,
  missingFrontMatter,
  notADeclarationFile,
  ruleCrashed,
  symbolicLink,
  tooManyMessages,
  unclosedFrontMatter,
  unexpectedProse,
  unreadableFile,
  duplicateKey,
  missingField,
  noFields,
  unknownKey,
  unknownValue,
  wrongShape,
  yamlAlias,
  yamlComment,
  yamlSyntax,
  yamlTag,
];

/** Every rule of the register, by code. Each has a page at `/help/<code>/`. */
export const allRules: readonly AnyRule[] = [
  ...readerRules,
  ...Object.values(fieldRules),
  ...draftRules,
  ...registerRules,
  ...changeRules,
  ...wordRules,
].toSorted((a, b) => compareText(a.code, b.code));
