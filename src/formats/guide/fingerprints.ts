import type { QuestionId } from '../../model/questions/index.ts';

/** What a line of the guide's form is. */
export type Target =
  /** A question, or a prompt below it. */
  | { readonly question: QuestionId; readonly prompt?: true; readonly lead?: string; readonly mission?: true }
  /** The heading of a part. */
  | { readonly part: true }
  /** Words of the guide itself that are nobody's answer. */
  | { readonly guide: true };

/**
 * How a line is recognised: by stems of its characteristic words, whatever their order and whatever stands between them.
 * A stem with `*2` counts twice.
 */
export interface Fingerprint {
  readonly stems: readonly { readonly stem: string; readonly weight: number }[];
  readonly to: Target;
}

const of = (to: Target, ...texts: readonly string[]): Fingerprint[] =>
  texts.map((text) => ({
    to,
    stems: text.split(' ').map((each) => {
      const [stem = '', weight = '1'] = each.split('*');
      return { stem, weight: Number(weight) };
    }),
  }));

const asks = (question: QuestionId, ...texts: readonly string[]) => of({ question }, ...texts);
const prompts = (question: QuestionId, lead: string, ...texts: readonly string[]) =>
  of({ question, prompt: true, ...(lead !== '' && { lead }) }, ...texts);

/** The guide's questions, the prompts below them, the headings of its parts and its own words, in its order. */
export const fingerprints: readonly Fingerprint[] = [
  ...of({ part: true }, 'your*1 project*1 about*2'),
  ...asks('title', 'project titl*2 name', 'titl*2 project', 'name*2 project'),
  ...asks('purpose', 'purpos*3 intend output*2 project describ', 'purpos*3 project', 'purpos*2 output*2'),
  ...of({ part: true }, 'your*1 organisation*1 about*2'),
  ...asks(
    'organisations',
    'organisation*2 list*2 involv*2 project type academic public service voluntar sector commercial etc',
    'organisation*2 involv*2 project',
    'organisation*2 involv*2 type',
    'list organisation*2',
  ),
  ...asks(
    'description',
    'organisation*2 describ*2 one sentence',
    'organisation*2 describ*2',
    'descript*2 organisation*2',
  ),
  ...of(
    { question: 'description', prompt: true, mission: true },
    'commercial mission*3 statement*2 organisation',
    'mission*2 statement*2',
  ),
  ...of({ part: true }, 'document*2 project your', 'document*2 project'),
  ...of(
    { guide: true },
    'encourag system continu document data us model develop metadata understand characterist enhanc traceab verif qualit mitigat bias help',
    'clear assess report structur potential us limitat dataset includ demograph bias',
    'exampl useful tool model card datasheet ai servic fact sheet data version control',
  ),
  ...asks('inputs', 'input*3 intend exist describ system model research', 'input*3 system*2 model', 'describ input*3'),
  ...asks('data_sources', 'data kind sourc*3 us', 'data sourc*2', 'kind data sourc*2'),
  ...asks('records', 'record*3 detail build project', 'record*3 detail', 'build*2 record*3'),
  ...prompts('records', 'The data and its biases', 'data*1 us*1 potential bias*2 what'),
  ...prompts(
    'records',
    'The method and changes to it',
    'methodolog*3 chang updat algorithm',
    'methodolog*2 chang updat',
  ),
  ...prompts('records', 'Fairness', 'bias*2 fairness*2 data algorithm', 'fairness*2 bias'),
  ...asks(
    'data_protection',
    'document complian project relevant uk data*2 protection*3 legislat*2 includ privacy securit measur provid link exist process impact assess',
    'document complian project relevant uk data*2 protection*3 legislat*2',
    'data*2 protection*3 legislat*2 complian',
    'data*2 protection*3 law complian',
  ),
  ...prompts(
    'data_protection',
    '',
    'includ privacy*2 data securit measur',
    'provid link exist*1 process document data privacy impact*1 assess',
    'includ privacy data securit measur provid link exist process document impact assess',
  ),
  ...asks('five_safes', 'five*2 safes*3 complian document', 'five*2 safes*3'),
  ...of({ part: true }, 'track*2 benefit*2'),
  ...of(
    { guide: true },
    'project must prioritis public benefit compl charter especial area identif lcr resident',
    'project must prioritis public benefit compl charter especial area identif resident like know priorit read report',
  ),
  ...asks('benefits', 'benefit*3 intend project', 'benefit*3 intend', 'benefit*3 project'),
  ...prompts('benefits', 'Who benefits', 'benefit*2 who*2 how', 'benefit*2 who*2'),
  ...prompts(
    'benefits',
    'How anyone will know',
    'benefit*1 happen*2 know evaluat*2 how',
    'benefit happen*2 know',
    'evaluat*2 how',
  ),
  ...asks(
    'involvement',
    'involv*3 beneficiar*2 end user*2 project',
    'involv*2 beneficiar*2 user',
    'involv*2 user*2 project',
  ),
  ...of({ question: 'involvement', prompt: true }, 'think*2 about'),
  ...prompts(
    'involvement',
    'When',
    'when*2 involv*2 beneficiar*2 befor during after project complet',
    'when*2 involv*2 beneficiar',
  ),
  ...prompts(
    'involvement',
    'How',
    'how*1 involv*2 beneficiar*2 workshop citizen assembl peer review',
    'how*2 involv*2 beneficiar*2',
  ),
  ...prompts(
    'involvement',
    'What it can change',
    'intend impact*2 involv*2 work opportunit space chang',
    'intend impact*2 involv*2 work',
    'opportunit*2 space*2 chang',
  ),
  ...prompts(
    'involvement',
    'Reaching under-represented people',
    'ensur engag*2 underrepresent*3 communit',
    'underrepresent*2 communit',
  ),
  ...of({ part: true }, 'mitigat*2 harm*2'),
  ...of(
    { guide: true },
    'lcr resident concern rang potential harm data ai project particular charter includ balanc benefit environment social employ cost',
    'answer follow degree able',
    'lcr resident concern rang potential harm data ai project particular charter includ balanc benefit environment social employ cost answer follow degree able',
  ),
  ...asks('harms', 'harm*3 potential*2 project', 'harm*3 potential*2'),
  ...prompts(
    'harms',
    'Who is most at risk',
    'risk*2 harm*2 most who how consider perspectiv user public patient impact group',
    'risk*2 harm*2 most who how',
    'risk*2 most who',
    'consider perspectiv*2 user public patient impact group',
  ),
  ...prompts('harms', 'Society', 'wider*2 social*2 impact*2 what'),
  ...asks(
    'environment',
    'environment*3 cost*2 potential consider project',
    'environment*3 cost*2',
    'environment*3 impact*2',
  ),
  ...prompts(
    'environment',
    '',
    'comput*2 energ*2 amount requir train run system other impact software hardware equipment',
    'comput*2 energ*2 amount requir train run system',
    'impact software*2 hardware*2 equipment other',
  ),
  ...asks('employment', 'employ*3 impact*2 project', 'employ*3 impact*2'),
  ...prompts(
    'employment',
    'What is planned in return',
    'offset*3 negativ impact plan retrain upskill',
    'offset*3 negativ impact plan',
    'retrain upskill plan',
  ),
  ...asks('mitigation', 'mitigat*3 harm*2 how', 'mitigat*2 harm*2 you'),
  ...prompts('mitigation', 'How grave and how soon', 'consequen*3 immediat*2 harm', 'consequen*2 immediat*2'),
  ...prompts('mitigation', 'How hard to reduce', 'difficult*3 mitigat*2'),
  ...prompts('mitigation', 'The plan', 'harm*2 mitigat*2 plan*3 what', 'mitigat*2 plan*2'),
  ...asks(
    'responsibility',
    'harm*1 identif*1 responsib*3 think who*2',
    'who*2 responsib*3',
    'harm identif who responsib*3',
  ),
  ...prompts('responsibility', 'Correcting and updating', 'correct*3 updat*2 algorithm*2'),
  ...prompts(
    'responsibility',
    'Watching it in use',
    'monitor*3 algorithm*2 us implement tool',
    'monitor*3 algorithm*2 us',
  ),
  ...prompts(
    'responsibility',
    'Training staff',
    'train*3 staff*2 front line algorithm us benefit limit implement tool',
    'train*3 staff*2 front line',
    'train*3 frontline*2 staff*2 algorithm us benefit limit implement tool',
  ),
  ...of({ part: true }, 'communicat*2 project output*2 your'),
  ...asks(
    'communication',
    'communicat*3 beneficiar*2 end user*1 during*2 project doing',
    'communicat*3 during*2 project',
  ),
  ...asks('results', 'communicat*3 plan*1 any finish*2 implement*1 output*2', 'communicat*3 finish*2 output*2'),
  ...prompts(
    'results',
    'Good results',
    'communicat*2 positiv*3 outcom*2 beneficiar end service user',
    'communicat positiv*2 outcom*2',
  ),
  ...asks(
    'responsible_communication',
    'plan communicat*2 beneficiar service user responsib*3 monitor*2 implement tool who',
    'communicat*2 who responsib*3 monitor*2',
  ),
  ...prompts(
    'responsible_communication',
    'The kind of AI',
    'provid information kind*2 ai*2 tool*2 project output us',
    'information kind*2 ai*2 tool*2',
  ),
  ...prompts(
    'responsible_communication',
    'Whom to contact',
    'contact*3 detail*2 responsib person shar*2',
    'contact*2 detail*2 shar*2',
  ),
  ...prompts(
    'responsible_communication',
    'Keeping it up to date',
    'measur*2 place*1 keep*1 information date*2 up',
    'keep information date*2 up',
  ),
  ...of({ guide: true }, 'ensur communicat plain*2 language*2 all please'),
  ...asks(
    'contest',
    'contest*3 finding*2 individual communit impact us system able',
    'contest*3 finding*2',
    'contest*3 finding*2 individual communit impact us system able appeal option refus participat',
  ),
  ...prompts(
    'contest',
    '',
    'appeal*3 they how',
    'option*2 refus*3 participat us',
    'appeal*2 option*2 refus*2 participat us they how',
  ),
  ...of(
    { guide: true },
    'hope help guid think project more trustworth beneficial liverpool cit region',
    'question contact cdc.info@liverpool.ac.uk',
    'helpful resourc develop work guide',
    'liverpool cit region communit data ai charter guide professional*2',
    'lcr communit data ai charter guide professional*2 liverpool cit region welcome',
    'communit data ai charter*2 liverpool cit region',
    'guide data professional*2 how',
    'fill*2 how this',
    'write plain language acronym jargon don',
    'possibl keep answer under 150 word where',
    'fill section unsur something appl note down all',
    'note data securit privacy',
    'few*2 tips*2',
    'form us start project good practice consider every stage procurement implement question below help map',
    'charter mandator report data project outcom public register form us support',
    'keep data secur maintain privacy vital exist organisation responsib key trustworth data ai practice form tell ask shar procedur plan possibl',
    'general know responsib uk data protection regulation gdpr act 2018 ai area law constant chang keep date new legislat chang relevant you',
    'ensur train follow five safes guideline relevant',
    'ensur understand report responsib case data breach',
    'work health care data ensur know caldicott guardian responsib',
  ),
];
