import { intro } from '@clack/prompts';
import { declarationFields } from '../../src/model/fields/declaration-fields.ts';
import { describeHint } from '../../src/model/fields/field.ts';
import { findIdFault } from '../../src/text/entry-id.ts';
import { aiUses, stages, type Term } from '../../src/model/vocabulary/index.ts';
import { idFromTitle } from '../../src/draft/id-from-title.ts';
import type { Facts } from './project-facts.ts';
import { createPrompts, type Option, type Terminal } from './prompts.ts';
import type { Source } from './sources.ts';

/** The entries to choose from. */
export interface Choices {
  readonly blueprints: readonly { readonly id: string; readonly name: string }[];
  readonly projects: readonly { readonly id: string; readonly title: string }[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}

const sources = [
  { value: 'nothing', label: 'Nothing', hint: 'an empty declaration' },
  { value: 'blueprint', label: 'A starting point', hint: 'thought through for a kind of project' },
  { value: 'declaration', label: 'Another declaration of the register' },
  { value: 'guide', label: "The Charter's guide, filled in", hint: 'a Word or text file' },
  { value: 'atrs', label: 'An ATRS record', hint: 'a Word or text file' },
] as const satisfies readonly (Option & { value: Source['kind'] })[];

/** Asks what the new declaration starts from. @throws CancelledError */
export async function askSource({ blueprints, projects }: Choices, terminal: Terminal = {}): Promise<Source> {
  intro('A new declaration', terminal);
  const ask = createPrompts(terminal);
  const kind = (await ask.select('What do you want to start from?', sources)) as Source['kind'];
  switch (kind) {
    case 'nothing':
      return { kind };
    case 'blueprint': {
      const id = await ask.select(
        'Which one?',
        blueprints.map(({ id: value, name }) => ({ value, label: name })),
      );
      return { kind, id };
    }
    case 'declaration': {
      const options = projects.map(({ id, title }) => ({ value: id, label: title }));
      return { kind, name: await ask.find('Which one? Type a part of its title.', options) };
    }
    case 'atrs':
    case 'guide':
      return { kind, path: await ask.file('Where is the file?', process.env['INIT_CWD'] ?? '.') };
  }
}

/** Asks for the facts that are not known yet. @throws CancelledError */
export async function askFacts(
  known: Facts,
  { organisations }: Choices,
  taken: ReadonlySet<string>,
  terminal: Terminal = {},
): Promise<Facts> {
  const ask = createPrompts(terminal);
  const { example = '' } = declarationFields.title;
  const hint = describeHint(declarationFields.title);
  const title = known.title ?? (await ask.text(`Title\n${hint}`, { placeholder: example }));
  const id =
    known.id ??
    (await ask.text('Its address in the register: /projects/…/', {
      initialValue: idFromTitle(title, taken),
      validate: (value = '') =>
        findIdFault(value) ?? (taken.has(value) ? 'Another entry has this address.' : undefined),
    }));
  const organisation =
    known.organisation ??
    (await ask.find('Which organisation leads? Type a part of its name.', [
      ...organisations.map(({ id: value, name }) => ({ value, label: name })),
      { value: '', label: 'One that is not in the register yet' },
    ]));
  const post =
    known.post ??
    (await ask.text('Which post takes responsibility? Never a person’s name.', { placeholder: 'Head of Parks' }));
  const stage = known.stage ?? (await ask.select('How far has the project come?', toOptions(stages)));
  const usesAi = known.uses_ai ?? (await ask.select('Does any part of it use AI?', toOptions(aiUses)));
  return { title, id, organisation, post, stage, uses_ai: usesAi };
}

function toOptions(list: readonly Term[]): Option[] {
  return list.map(({ value, label, explanation }) => ({ value, label, hint: explanation }));
}
