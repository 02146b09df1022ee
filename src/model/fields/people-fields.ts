import { roles } from '../vocabulary/index.ts';
import { defineFields } from './field.ts';
import { groupOf, line, listOf, oneOf, organisationId } from './field-schemas.ts';

/** Who takes part in the project, and who declares it. */
export const peopleFields = defineFields({
  organisations: {
    schema: listOf(
      groupOf({
        id: {
          schema: organisationId,
          label: 'Organisation',
          meaning: 'Id of an organisation that takes part.',
        },
        role: {
          schema: oneOf(roles),
          label: "Organisation's role",
          hint: 'Who leads, who pays, who supplies? An organisation with two parts in it is added twice.',
          meaning: 'What it does in the project. An organisation with two roles is listed twice.',
        },
      }),
    ),
    label: 'Organisations',
    entryLabel: 'Organisation',
    fileHint:
      'Who takes part, and as what. Each id is the name of a file in content/organisations/. At least one has the role lead; one with two roles is listed twice.',
    example: '\n  - id: sample-council\n    role: lead',
    step: 'who',
    askedAs: 'organisations',
  },
  declared_by: {
    schema: groupOf({
      post: {
        schema: line(2, 120),
        label: 'Declared by: post',
        shortLabel: 'Post',
        hint: 'Such as “Head of Outpatient Services”. A post, never a person’s name.',
        meaning: 'The post that takes responsibility for this entry. Never a person’s name.',
      },
      organisation: {
        schema: organisationId,
        label: 'Declared by: organisation',
        shortLabel: 'Organisation',
        hint: 'One of those that take part. Add it above if it is missing.',
        meaning: 'Id of the organisation of that post.',
      },
    }),
    label: 'Declared by',
    hint: 'The post that takes responsibility for this entry, and its organisation. Never a person’s name.',
    example: '\n  post: Head of Parks\n  organisation: sample-council',
    step: 'who',
    principles: [3],
  },
});
