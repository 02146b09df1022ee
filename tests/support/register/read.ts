import type { Message } from '../../../src/model/message.ts';
import { readDeclaration } from '../../../src/parse/parse-declaration.ts';
import { readOrganisation, readRemoval, readReview } from '../../../src/parse/parse-collections.ts';
import {
  gatherOrganisationFacts,
  gatherProjectFacts,
  gatherRemovalFacts,
  gatherReviewFacts,
  groupFacts,
  type FileFacts,
} from '../../../src/model/register-facts.ts';
import { draftRules } from '../../../src/rules/draft-rules.ts';
import { checkRegister } from '../../../src/rules/register/check-register.ts';
import { wordRules } from '../../../src/rules/words/index.ts';
import { sampleToday, type Files } from './sample.ts';

const everyRule = [...draftRules, ...wordRules];

/** Reads a declaration's text as the check does, with every rule. */
export function read(content: string | Uint8Array, id = 'sample-declaration') {
  return readDeclaration({ path: `${id}.md`, id, content }, { today: sampleToday }, everyRule);
}

/** The codes of what is wrong with a declaration's text, each once. */
export function codesOf(content: string | Uint8Array): string[] {
  return [...new Set(read(content).messages.map(({ code }) => code))];
}

/** Every message about some files, those about the register as a whole included. */
export function checkFiles(files: Files): Message[] {
  const facts: FileFacts[] = [];
  const messages = Object.entries(files).flatMap(([path, content]): readonly Message[] => {
    const id = path.slice(path.indexOf('/') + 1).replace(/\.md$/, '');
    if (path.startsWith('organisations/')) {
      const { draft, given, placeOf, messages } = readOrganisation({ path, id, content });
      facts.push(gatherOrganisationFacts(path, id, draft, given, placeOf));
      return messages;
    }
    if (path.startsWith('removed/')) {
      facts.push(gatherRemovalFacts(path, id));
      return readRemoval({ path, id, content }).messages;
    }
    if (path.startsWith('reviews/')) {
      const { draft, placeOf, messages } = readReview({ path, id, content });
      facts.push(gatherReviewFacts(path, draft, placeOf));
      return messages;
    }
    const { draft, placeOf, messages } = readDeclaration({ path, id, content }, { today: sampleToday }, everyRule);
    if (draft) facts.push(gatherProjectFacts(path, draft, placeOf));
    return messages;
  });
  return [...messages, ...checkRegister(groupFacts(facts))];
}
