import type { Question } from './question.ts';
import { resources } from './resources.ts';

/** What could go wrong, for whom, what is done about it and who must do it. */
export const harmsQuestions = [
  {
    id: 'harms',
    part: 'harms',
    heading: 'Potential harms',
    ask: 'What harm could the project do, who is most at risk, and what could it mean for society?',
    hints: [
      'Think of people who use it, people it is used on, and people who never hear of it.',
      'Ask what happens to a person when the system is wrong, and who it is wrong about most often.',
      'Think more widely too: trust, fairness between places, people watched more than others.',
      'Naming a harm is not an admission: leaving it out worries readers more.',
    ],
    example:
      'Most at risk are children for whom a change of driver or route is frightening. A route that is efficient on paper could put a child beside someone who upsets them, or make a long day longer. Children in outlying villages may get the slowest routes. Families who find it hard to complain could end up with the worst ones. If parents lose trust, some may stop using transport and give up work to drive.',
    resources: [resources.healthImpactAssessment, resources.publicSectorToolkit, resources.dataLiteracyGuidebook],
    lives: 'prose',
    may_be_withheld: true,
  },
  {
    id: 'environment',
    part: 'harms',
    heading: 'Environmental cost',
    ask: 'What does the project cost the environment, in computing, energy, equipment and otherwise?',
    hints: [
      'Say how much computing it takes to build and to run, in figures or in everyday comparisons.',
      'Count equipment too: new devices, sensors, batteries and what happens to old ones.',
      'If you do not know, say whom you asked and when you expect to hear.',
      'Set any savings beside the costs, such as fewer journeys.',
    ],
    example:
      'Planning one term takes about six hours on one rented server, four times a year: roughly as much electricity as boiling a kettle 60 times. The supplier built the software years ago and cannot say what that took. We bought no new equipment. If routes get shorter as hoped, our minibuses would drive about 40,000 fewer miles a year. We will check that against fuel receipts.',
    resources: [resources.residentsReport],
    lives: 'prose',
    may_be_withheld: true,
  },
  {
    id: 'employment',
    part: 'harms',
    heading: 'Effect on jobs',
    ask: 'What could the project do to people’s jobs, and what is planned in return?',
    hints: [
      'Say whose work changes, by how much, and whether any posts go, now or later.',
      'Include people employed by contractors, and work that gets duller or more closely watched.',
      'Say what retraining or new skills you offer, and whether staff and unions were asked.',
    ],
    example:
      'The two planners keep their posts. They spend less time drawing routes and more time talking with families. Both had four days of training. With shorter routes we may need up to six fewer minibuses in two years, which means up to six drivers’ jobs with our contractors. Nobody will be dismissed before August 2028, and drivers may train as passenger assistants at our cost. The drivers’ union was told in May and has asked for a yearly review.',
    resources: [resources.residentsReport, resources.localGovernmentHub],
    lives: 'prose',
    may_be_withheld: true,
  },
  {
    id: 'mitigation',
    part: 'harms',
    heading: 'Reducing harm',
    ask: 'How grave are these harms and how soon could they come, how hard are they to reduce, and what is the plan?',
    hints: [
      'Take the harms one by one: how bad, how soon, how likely.',
      'Say honestly which are hard to prevent, and what is left after you have done your best.',
      'Say what would make you pause or stop, and who can order it.',
      'Say what people do if the system fails for a day.',
    ],
    example:
      'A distressing journey is grave and could happen on the first day. It is easy to reduce: planners telephone every family whose route changes, and the old route stays possible for a month. Slow routes for villages are harder to avoid, so no journey may exceed 75 minutes, whatever the software says. If three families in a term report harm, the Head of School Transport stops using it and we plan by hand, as before.',
    resources: [resources.healthImpactAssessment, resources.publicSectorToolkit],
    lives: 'prose',
    may_be_withheld: true,
  },
  {
    id: 'responsibility',
    part: 'harms',
    heading: 'Who is responsible',
    ask: 'With those harms in mind, who corrects bias and updates the system, who watches it in use, and who trains staff?',
    hints: [
      'Name posts, not people, so that the answer stays true when someone leaves.',
      'Answer for each task: correcting bias, updating, watching it in use, and training staff on its use, benefits and limits.',
      'If a company does the task, say who in your organisation makes sure of it.',
      'Say what happens to someone’s decision when these people find a fault.',
    ],
    example:
      'The Transport Data Officer checks for unfair results each term and tells the supplier what to correct. Millrace Routing must update the software within ten working days; the Contracts Manager makes sure of it. The School Transport Manager watches the routes in use and reads every complaint. The Training Lead teaches planners what the software does well and where it fails. The Director of Children’s Services answers for all of it. If a fault is found, affected routes are planned again by hand.',
    resources: [resources.healthImpactAssessment, resources.localGovernmentHub],
    lives: 'prose',
    may_be_withheld: false,
  },
] as const satisfies readonly Question[];
