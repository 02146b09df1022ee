import type { Question } from './question.ts';
import { resources } from './resources.ts';

/** What the project is and who runs it. */
export const aboutQuestions = [
  {
    id: 'title',
    part: 'project',
    heading: 'Title',
    ask: 'What is the project called?',
    hints: [
      'Choose a title that tells a resident what happens, such as “Sorting repair requests by computer”.',
      'If people know it by another name, give that name in the summary.',
      'Leave out code names, version numbers and acronyms.',
    ],
    example: 'Planning school minibus routes for children who need help to travel',
    resources: [],
    lives: 'front_matter',
    may_be_withheld: false,
  },
  {
    id: 'organisations',
    part: 'organisations',
    heading: 'Organisations',
    ask: 'Which organisations take part, and what does each one do?',
    hints: [
      'Name everyone: who leads, who pays, who supplies the system, who provides data and who controls it.',
      'A company that owns or runs the system belongs here, even if it has not signed the Charter.',
      'If several bodies lead, agree which one keeps this entry up to date.',
    ],
    example:
      'Gorsebank Council leads the project, pays for it and controls the data. It is a council. Millrace Routing, a company, supplies the route software and hosts it. Nine special schools, all part of Copperleaf Schools Trust, provide timetables and tell us about changes to what a child needs. Beckfold Parents’ Circle, a charity, takes part in every review. The council’s School Transport Team keeps this entry up to date.',
    resources: [],
    lives: 'front_matter',
    may_be_withheld: false,
  },
  {
    id: 'description',
    part: 'organisations',
    heading: 'About each organisation',
    ask: 'How would you describe each organisation in one sentence?',
    hints: [
      'Say what it does for people, as you would to a neighbour.',
      'For a company, add its mission in its own words.',
      'A description is kept once for each organisation, so it may be there already.',
    ],
    example:
      'Gorsebank Council runs local services such as schools, social care, roads and libraries for the people of Gorsebank. Millrace Routing is a company of 30 people that makes route-planning software for councils and ambulance services; its stated mission is to get everyone there on time with fewer miles driven. Copperleaf Schools Trust runs nine schools for children with special educational needs.',
    resources: [],
    lives: 'front_matter',
    may_be_withheld: false,
  },
  {
    id: 'purpose',
    part: 'project',
    heading: 'Purpose and outputs',
    ask: 'What is the project for, and what will it produce?',
    hints: [
      'Begin with the problem as people meet it, then say what changes.',
      'Name what comes out: a list, a score, a letter, a map, a report, a decision.',
      'Say who acts on it and what they may do with it.',
      'Say what the project will not be used for, if people might fear it.',
    ],
    example:
      'Each term we plan minibus journeys for 640 children who cannot travel to school alone. Planning by hand takes five weeks, and some children sit on a bus for over an hour. The software suggests a route for each of our 95 minibuses: which children, in which order, at what time. Two planners check and change every route before a family hears of it. It does not decide whether a child gets transport.',
    resources: [resources.residentsReport, resources.localGovernmentHub],
    lives: 'prose',
    may_be_withheld: false,
  },
] as const satisfies readonly Question[];
