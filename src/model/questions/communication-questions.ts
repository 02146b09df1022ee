import type { Question } from './question.ts';
import { resources } from './resources.ts';

/** How people hear of the project, of its results, of who answers for it, and how they object. */
export const communicatingQuestions = [
  {
    id: 'communication',
    part: 'communicating',
    heading: 'Communication during the project',
    ask: 'How do you tell people what you are doing while the project runs?',
    hints: [
      'Say where people meet the news: a letter, a poster, a meeting, a text message, your website.',
      'Say how often, and who writes it.',
      'Think of people who are not online, who read another language, or who need large print or British Sign Language.',
    ],
    example:
      'Every family got a two-page letter in April, in the language they chose on their form. Schools put a poster by the bus stand. Before each term we send the new times with a note that a computer helped to plan them. The parents’ panel writes half a page for the schools’ newsletters. Families can telephone us until 7pm. A video in British Sign Language is planned for January.',
    resources: [resources.dataLiteracyGuidebook],
    lives: 'prose',
    may_be_withheld: true,
  },
  {
    id: 'results',
    part: 'communicating',
    heading: 'Communicating the results',
    ask: 'How will you tell people about the finished work and the good it has done?',
    hints: [
      'Say what will be published, where and by when.',
      'Tell the people who took part first, and in a form that suits them.',
      'Results that disappoint count too: say that you will publish them as well.',
      'Once the project has been live for a year, this register asks for its outcome.',
    ],
    example:
      'In March 2027 we publish a four-page report with journey times before and after, what families said and what it cost. Parents and pupils who helped us get it first and can add their comments. Schools get a one-page version with pictures. We present it at a public meeting of the children’s committee. If journeys have not become shorter, the report will say so, and we record the outcome here either way.',
    resources: [resources.residentsReport],
    lives: 'prose',
    may_be_withheld: true,
  },
  {
    id: 'responsible_communication',
    part: 'communicating',
    heading: 'Communicating who is responsible',
    ask: 'How do people learn what kind of AI this is and whom to contact, and how is that kept up to date?',
    hints: [
      'Say in a sentence what kind of AI it is and what it does, as you would tell the people concerned.',
      'Say where they find the contact of whoever watches it: on the letter, on the screen, at the desk.',
      'Say who checks that contact, and how often.',
      'If no AI is used, say how people learn who is responsible for the data.',
    ],
    example:
      'Each letter with bus times says: “A computer program tried out thousands of routes and suggested yours. A planner checked it.” Below are the telephone number and e-mail address of the School Transport Team. They are also on a card in every minibus. The team’s administrator rings the number and tests the address on the first Monday of each term, and changes this entry the same day if anything is different.',
    resources: [resources.ibmExplainers, resources.localGovernmentHub],
    lives: 'prose',
    may_be_withheld: true,
  },
  {
    id: 'contest',
    part: 'communicating',
    heading: 'Contesting and refusing',
    ask: 'How can people and communities challenge a finding, appeal, or refuse to take part or to have it used on them?',
    hints: [
      'Give the steps in order: whom to contact, what to say, who looks at it, how soon they answer.',
      'Say what a challenge can change, and where to turn if the answer is no.',
      'Say whether people can keep their data out, or ask for a person instead of the computer, and what it costs them.',
      'Include a way that needs no internet, and help for those who want it.',
      'Say how a group, such as a school or a neighbourhood, can object together.',
    ],
    example:
      'Ring or write to the School Transport Team, or ask the school to. A planner who did not make the route looks at it with you and answers within five working days. Your child keeps the old route meanwhile. If you still disagree, the transport appeals panel decides. You can ask for a route planned by hand; it costs you nothing and your child does not lose their place. Schools and parents’ groups may object for several families at once.',
    resources: [resources.ourDataBodies, resources.dataLiteracyGuidebook],
    lives: 'prose',
    may_be_withheld: false,
  },
] as const satisfies readonly Question[];
