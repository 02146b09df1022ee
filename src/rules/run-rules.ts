import { comparePlaces, wholeFile, type Message } from '../model/message.ts';
import { ruleCrashed } from './file/rule-crashed.ts';
import { makeFault, toMessage, type FindingInFile, type Rule } from './rule.ts';

/** A rule that finds faults in one file among many, by what it is given. */
export interface FilesRule<Given, Details> extends Rule<Details> {
  readonly check: (given: Given) => Iterable<FindingInFile<Details>>;
}

/** The messages of some rules, by place. A rule that crashes becomes a message; the others still run. */
export function runRules<Given, Details>(rules: readonly FilesRule<Given, Details>[], given: Given): Message[] {
  return rules
    .flatMap((rule): Message[] => {
      try {
        return [...rule.check(given)].map(({ file, field, place, details }) =>
          toMessage(file, makeFault(rule, details, field, place)),
        );
      } catch {
        return [toMessage('content', makeFault(ruleCrashed, { code: rule.code }, '', wholeFile))];
      }
    })
    .sort(comparePlaces);
}
