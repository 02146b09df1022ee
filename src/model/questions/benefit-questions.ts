import type { Question } from './question.ts';
import { resources } from './resources.ts';

/** Who gains, how anyone will know, and how people take part. */
export const benefitsQuestions = [
  {
    id: 'benefits',
    part: 'benefits',
    heading: 'Benefits',
    ask: 'Who will benefit and how, and how will anyone know that it happened?',
    hints: [
      'Put people in the region first, then others who gain, your own organisation included.',
      'Name one or two things you will measure, what they are today and what you hope for.',
      'Say who evaluates it, when, and whether the findings will be public.',
      'The residents’ report says what people here would most like data and AI to do for them.',
    ],
    example:
      'Children should spend less time on the bus and arrive calmer. Families should hear their times three weeks before term, not three days. Today 71 of 640 children travel for more than an hour; we aim for fewer than 30. The council should save some fuel. Our internal audit team compares journey times before and after, and we ask families each December. Both reports will be published by March 2027.',
    resources: [resources.residentsReport],
    lives: 'prose',
    may_be_withheld: false,
  },
  {
    id: 'involvement',
    part: 'benefits',
    heading: 'Involving people',
    ask: 'When and how do the people affected take part, and what can they change?',
    hints: [
      'Say when: before you chose the system, while it is built, or once it is in use.',
      'Say how: interviews, workshops, a panel, a citizens’ assembly, people who review your work.',
      'Give something that changed because of them, or say what is still open to change.',
      'Say how you reach people who are seldom asked, and what you do to make taking part possible.',
    ],
    example:
      'Before we bought anything, 24 parents and 11 pupils told us what makes a bad journey. They asked that brothers and sisters travel together, and that became a fixed rule. A panel of eight parents now sees each term’s draft routes and can send any of them back. We pay for travel and childcare, and meet in the evening. We reached few families who speak little English, so a community worker now visits them.',
    resources: [
      resources.involvementMethods,
      resources.dataLiteracyGuidebook,
      resources.publicSectorToolkit,
      resources.residentsReport,
    ],
    lives: 'prose',
    may_be_withheld: true,
  },
] as const satisfies readonly Question[];
