import type { Question } from './question.ts';
import { resources } from './resources.ts';

/** What goes in, and how data, methods and safeguards are written down. */
export const documentingQuestions = [
  {
    id: 'inputs',
    part: 'documenting',
    heading: 'Inputs',
    ask: 'What goes into the system, model or study, now or later?',
    hints: [
      'List the pieces of information, such as age, postcode, photographs or sensor readings.',
      'Say which of them describe people, and how many people.',
      'Include what you plan to add later, and what you decided to leave out.',
    ],
    example:
      'For each child: home address, school, start and finish times, and what is needed on the bus, such as space for a wheelchair, a passenger assistant or a seat away from others. For each minibus: seats, equipment and depot. Also road speeds at different times of day. We do not put in names, diagnoses, ethnic group or family income. From next year we plan to add roadworks.',
    resources: [resources.datasheets, resources.ibmExplainers],
    lives: 'prose',
    may_be_withheld: true,
  },
  {
    id: 'data_sources',
    part: 'documenting',
    heading: 'Data sources',
    ask: 'Where do the data come from?',
    hints: [
      'Name each kind of source: your own records, another body, a company, a survey, sensors, or data open to all.',
      'Say why the data were first collected, and whether people knew of this use.',
      'Say what you know about gaps: whom the data leave out, and how old they are.',
    ],
    example:
      'Addresses, schools and travel needs come from the application form parents fill in for school transport. The form says that we plan routes by computer. Schools send us timetables and tell us when a child’s needs change. Vehicle details are our own. Road speeds are bought from a mapping company and contain nothing about single drivers. About one form in twelve is out of date by September, so we telephone those families in August.',
    resources: [resources.datasheets, resources.ourDataBodies],
    lives: 'prose',
    may_be_withheld: true,
  },
  {
    id: 'records',
    part: 'documenting',
    heading: 'Records of data, methods and fairness',
    ask: 'How do you keep records of the data and its biases, of the method and changes to it, and of fairness?',
    hints: [
      'For the data, a datasheet says what is in it, who is missing from it and what it should not be used for.',
      'For the method, a model card or a fact sheet from the supplier says how it works, how well and for whom.',
      'Version control for code and data shows what was changed, when and why.',
      'Say how often you compare results between groups of people, and where the findings are kept.',
      'If the supplier will not tell you, say so: that is worth knowing.',
    ],
    example:
      'We keep a three-page datasheet on the transport records and revise it each September. It notes that families who do not read English leave more boxes empty. The supplier gives us a fact sheet with every new version of the software, and we note the version against each term’s routes. Each term we compare journey times by school, by postcode and for wheelchair users. The results go to the transport board and are published with its minutes.',
    resources: [resources.datasheets, resources.dataVersionControl, resources.ibmExplainers],
    lives: 'prose',
    may_be_withheld: true,
  },
  {
    id: 'data_protection',
    part: 'documenting',
    heading: 'Data protection',
    ask: 'How do you document that you follow UK data protection law, and keep the data private and secure?',
    hints: [
      'Give the date of your data protection impact assessment and a link to it, or say when it is due.',
      'Say who can see the data, where they are kept and when they are deleted, without details that help an attacker.',
      'Say who would report a data breach, to whom and how fast: some must reach the Information Commissioner within 72 hours.',
      'For health and care data, name the post of your Caldicott Guardian, who watches over patients’ confidentiality.',
      'The law on data and AI keeps changing, so say who follows it and when you last checked.',
    ],
    example:
      'A data protection impact assessment was finished in March 2026 and is on our website. Five transport staff can see the data. The supplier sees a number for each child instead of a name. Records are deleted two years after a child leaves. All staff know to tell our data protection officer of a breach at once, and the officer decides the same day whether to report it. Our legal team checks twice a year for changes in the law.',
    resources: [resources.healthImpactAssessment, resources.localGovernmentHub],
    lives: 'prose',
    may_be_withheld: true,
  },
  {
    id: 'five_safes',
    part: 'documenting',
    heading: 'Five Safes',
    ask: 'How do you document that you follow the Five Safes?',
    hints: [
      'The Five Safes are safe projects, safe people, safe data, safe settings and safe outputs: a line on each is enough.',
      'Say who has been trained in the Five Safes, and when.',
      'Say where your record is kept and who checks it.',
      'If no personal data are used, the answer may be “Does not apply:” and the reason.',
    ],
    example:
      'We keep one page on our shared drive, checked by the data protection officer each year. Projects: the transport board approves each new use. People: all five staff had Five Safes training in January 2026. Data: no names or diagnoses reach the supplier. Settings: work is done on council computers only. Outputs: published figures never describe fewer than ten children. One planner who joined in June is still to be trained.',
    resources: [],
    lives: 'prose',
    may_be_withheld: true,
  },
] as const satisfies readonly Question[];
