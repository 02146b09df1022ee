import type { DeclarationField } from './declaration-fields.ts';

/** What a field of a declaration wants, for whoever fills it in. */
export interface FieldHint {
  /** One or two plain sentences. */
  readonly hint: string;
  /** When it must be filled in, in words; `always` for a required field. */
  readonly needed: string;
  /** How it looks in a file: the lines after the field's name, without its indent. */
  readonly example: string;
}

/** The hint for each field of a declaration, in the order of a canonical file. */
export const fieldHints: Readonly<Record<DeclarationField, FieldHint>> = {
  title: {
    hint: 'What people call the project. 5 to 100 characters.',
    needed: 'always',
    example: 'Counting visits to parks',
  },
  summary: {
    hint: 'One plain sentence of up to 200 characters: what it does, for whom.',
    needed: 'always',
    example: 'Counters at park gates show the council which paths and benches to mend first.',
  },
  organisations: {
    hint: 'Who takes part, and as what. Each id is the name of a file in content/organisations/. At least one has the role lead; one with two roles is listed twice.',
    needed: 'always',
    example: '\n  - id: sample-council\n    role: lead',
  },
  declared_by: {
    hint: 'The post that takes responsibility for this entry, and its organisation. Never a person’s name.',
    needed: 'always',
    example: '\n  post: Head of Parks\n  organisation: sample-council',
  },
  stage: { hint: 'How far the project has come.', needed: 'always', example: 'pilot' },
  started: {
    hint: 'The month or day it started; for an idea, the planned start.',
    needed: 'unless the stage is idea or withdrawn',
    example: '2026-03',
  },
  ended: { hint: 'The month or day it ended.', needed: 'when the stage is retired, and only then', example: '2026-09' },
  uses_ai: { hint: 'Whether any part of it uses AI.', needed: 'always', example: 'yes' },
  ai: {
    hint: 'Each AI system: its kind, its part in decisions and, if you can, its name, its supplier and how a person checks it.',
    needed: 'when uses_ai is yes; not allowed when it is no',
    example:
      '\n  - kind: prediction\n    role: informs\n    name: Park Forecast\n    supplier: sample-supplier\n    person_checks: A gardener looks before anything is mended.',
  },
  themes: { hint: 'What it is about.', needed: 'always', example: '\n  - culture_and_leisure' },
  areas: {
    hint: 'Where it works. The whole region already means all six boroughs.',
    needed: 'always',
    example: '\n  - wirral',
  },
  found_at: {
    hint: 'Names people know: a hospital, school, station, service or app.',
    needed: 'optional',
    example: '\n  - Sandhey Park',
  },
  people: { hint: 'Whom it affects.', needed: 'always', example: '\n  - visitors' },
  personal_data: { hint: 'How close its data is to a person.', needed: 'always', example: '\n  - none' },
  special_category: {
    hint: 'Whether it uses data with extra protection in law: health, ethnic origin, belief, sexuality, biometrics and the like.',
    needed: 'when personal_data is pseudonymised, identifiable or not_sure',
    example: 'no',
  },
  data_kinds: { hint: 'What kinds of data it uses.', needed: 'always', example: '\n  - sensor' },
  contact: {
    hint: 'A team, never a private person, with an e-mail address, a telephone number or a web page, and the day somebody last made sure that it works.',
    needed: 'always',
    example:
      '\n  team: Parks Team\n  email: parks@sample-council.example\n  phone: 0151 496 0100\n  checked: 2026-10-01',
  },
  responsible: {
    hint: 'The post for each of four duties; does_not_apply and not_sure are answers too.',
    needed: 'when uses_ai is yes and the stage is pilot, live or paused',
    example: '\n  bias: Head of Data\n  updating: Head of Data\n  monitoring: Parks Manager\n  training: not_sure',
  },
  contest: {
    hint: 'How people can object, and at least one way to reach you. Say whether they can keep their data out, and have a person instead of AI.',
    needed: 'unless the answer to "Contesting and refusing" begins with "Not sure:" or "Does not apply:"',
    example:
      '\n  how: Write to the parks team or ring them.\n  email: parks@sample-council.example\n  phone: 0151 496 0100\n  help: Interpreters and large print on request\n  reply_days: 10\n  opt_out: does_not_apply\n  person_instead: yes',
  },
  assessments: {
    hint: 'Assessments, done or not. One that is done has a date; one that is not needed has a reason.',
    needed: 'a dpia when personal_data is pseudonymised, identifiable or not_sure; else optional',
    example:
      '\n  - kind: dpia\n    status: done\n    date: 2026-02\n    url: https://sample-council.example/parks/dpia',
  },
  contracts: {
    hint: 'Contracts with suppliers, in whole pounds without VAT.',
    needed: 'optional',
    example: '\n  - with: sample-supplier\n    value_gbp: 12000',
  },
  declared: { hint: 'The day you declare the project. It never changes.', needed: 'always', example: '2026-03-14' },
  reviewed: { hint: 'The day you last went through the whole entry.', needed: 'optional', example: '2026-09-30' },
  review_by: {
    hint: 'The day by which you will do so again, at most two years later.',
    needed: 'always',
    example: '2027-09-30',
  },
  updates: {
    hint: 'What has happened since. An outcome is due after a year live, and when the project is retired.',
    needed: 'optional',
    example:
      '\n  - date: 2026-09-30\n    kind: outcome\n    text: Benches by the lake were mended first, and complaints fell by half.\n    result: as_hoped',
  },
  previous_ids: {
    hint: 'The last parts of addresses that this entry had before; they lead here.',
    needed: 'optional',
    example: '\n  - park-visits',
  },
  example: { hint: 'Marks an invented entry. Leave it out of a real one.', needed: 'optional', example: 'true' },
};
