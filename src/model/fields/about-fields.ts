import { defineFields } from './field.ts';
import { line } from './field-schemas.ts';

/** What the project is. */
export const aboutFields = defineFields({
  title: {
    schema: line(5, 100),
    label: 'Title',
    fileHint: 'What people call the project. 5 to 100 characters.',
    example: 'Counting visits to parks',
    step: 'what',
    askedAs: 'title',
  },
  summary: {
    schema: line(5, 200),
    label: 'Summary',
    hint: 'One plain sentence of up to 200 characters: what it does, for whom.',
    example: 'Counters at park gates show the council which paths and benches to mend first.',
    step: 'what',
  },
});
