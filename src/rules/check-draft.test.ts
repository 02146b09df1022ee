import { expect, test } from 'vitest';
import { readDeclaration } from '../parse/parse-declaration.ts';
import { sampleText, sampleToday } from '../../tests/support/register/sample.ts';
import { missingLead } from './front-matter/missing-lead.ts';
import { checkRegister } from './register/check-register.ts';
import { clashingId } from './register/clashing-id.ts';
import type { AnyDraftRule, AnyRegisterRule } from './rule.ts';

function crash(): never {
  throw new TypeError('Oh.');
}

test('a rule that crashes becomes a message, and the others still run', () => {
  const crashing: AnyDraftRule = { ...missingLead, code: 'crashing', check: crash };
  const content = sampleText.replace('role: lead', 'role: partner');
  const { messages, declaration } = readDeclaration(
    { path: 'a.md', id: 'sample-declaration', content },
    { today: sampleToday },
    [crashing, missingLead],
  );
  expect(messages.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'rule-crashed: The rule "crashing" could not check this file. That is a fault in the register, not in the file.',
    'missing-lead: Organisations: none of them has the role "lead".',
  ]);
  expect(declaration).toBeUndefined();
});

test('a rule about the whole register that crashes becomes a message too', () => {
  const crashing: AnyRegisterRule = { ...clashingId, code: 'crashing', check: crash };
  const messages = checkRegister({ projects: [], organisations: [], reviews: [], removals: [] }, [
    crashing,
    clashingId,
  ]);
  expect(messages.map(({ file, code }) => `${file}: ${code}`)).toEqual(['content: rule-crashed']);
});
