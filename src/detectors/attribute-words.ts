import type { ColumnProfile } from '../model/detection.js';
import { type Phrases, phrases } from './header-text.js';
import { shareOf } from './placeholder.js';

/** What else a column says of a person, an event or a job. Not personal by itself; many together single people out. */
export type Attribute =
  // About a person.
  | 'sex'
  | 'age'
  | 'age-band'
  | 'ethnicity'
  | 'nationality'
  | 'religion'
  | 'disability'
  | 'health'
  | 'family'
  | 'role-in-case'
  // About an event.
  | 'date'
  | 'place'
  | 'offence'
  | 'outcome'
  | 'narrative'
  // About a job.
  | 'job-title'
  | 'department'
  | 'workplace'
  | 'salary'
  | 'service'
  | 'working-hours'
  | 'line-manager'
  // About the table.
  | 'reference'
  | 'measure';

export const SEX =
  /^(?:m|f|male|female|man|woman|boy|girl|non-?binary|transgender|other|indeterminate|u|prefer not to say)$/iu;
export const ETHNICITY =
  /^(?:[a-z]\d ?[-–]? ?|ic\d ?[-–]? ?)?(?:white|black|asian|mixed|chinese|arab|roma|gypsy|other ethnic|any other)\b.*|^(?:ic[1-9]|[wmabo]\d)$/iu;
const GREATEST_AGE = 120;

interface AttributeWords {
  readonly attribute: Attribute;
  readonly words: Phrases;
  /** Values that are needed beside the words; absent: the words are enough. */
  readonly values?: (column: ColumnProfile) => boolean;
}

/** English, Welsh, Irish and Gaelic. In order of precedence: a header is read as the first that fits. */
export const ATTRIBUTE_WORDS: readonly AttributeWords[] = [
  {
    attribute: 'measure',
    words: phrases(
      'counts?',
      'numbers? of',
      'no of',
      '# of',
      'totals?',
      'subtotals?',
      'headcounts?',
      'fte',
      'wte',
      'strength',
      'rates?',
      '%',
      'per cent',
      'percent(?:age)?s?',
      'proportions?',
      'shares?',
      'values?',
      'population',
      'volumes?',
      'averages?',
      'mean',
      'median',
      'per 1000',
      'per 100000',
      'ci',
      'lower',
      'upper',
      'change',
      'frequency',
      'incidents',
      'offences',
      'crimes',
      'cases',
      'officers',
      'people',
      'persons',
      'measure',
      'obs value',
      'numerator',
      'denominator',
    ),
    values: (column) => column.numbers >= column.cells / 2,
  },
  {
    attribute: 'age-band',
    words: phrases(
      'grŵp oedran',
      'aoisghrúpa',
      'age (?:group|band|range|bracket|category)s?',
      'agegroup',
      'ageband',
      'age range',
    ),
  },
  {
    attribute: 'age',
    words: phrases('oedran', 'oed', 'aois', 'ages?', 'age at .*', 'victim age', 'age years'),
    values: holdsAges,
  },
  {
    attribute: 'sex',
    words: phrases('rhyw', 'rhywedd', 'gnéas', 'inscne', 'gnè', 'sex', 'gender', 'gndr', 'm f'),
    values: (column) => holds(column, SEX, 0.5),
  },
  {
    attribute: 'ethnicity',
    words: phrases(
      'ethnigrwydd',
      'eitneacht',
      'cinnidheachd',
      'ethnic(?:ity|ities)?',
      'ethnic (?:origin|group|appearance|code)',
      'race',
      'ic code',
      'self defined ethnicity',
      'sde',
    ),
  },
  {
    attribute: 'nationality',
    words: phrases('nationalit(?:y|ies)', 'country of birth', 'citizenship', 'place of birth', 'first language'),
  },
  {
    attribute: 'religion',
    words: phrases(
      'crefydd',
      'creideamh',
      'reiligiún',
      'religions?',
      'faith',
      'belief',
      'community background',
      'religious belief',
    ),
  },
  {
    attribute: 'disability',
    words: phrases(
      'anabledd',
      'míchumas',
      'ciorram',
      'disabilit(?:y|ies)',
      'disabled',
      'sexual orientation',
      'sexuality',
      'gender identity',
    ),
  },
  {
    attribute: 'health',
    words: phrases(
      'diagnos[ei]s',
      'conditions?',
      'medical.*',
      'sickness.*',
      'absence reason',
      'reason for absence',
      'mental health',
      'injur(?:y|ies)',
      'cause of death',
      'medication',
    ),
  },
  {
    attribute: 'family',
    words: phrases('marital status', 'next of kin', 'relationship(?: to .*)?', 'child(?:ren)?', 'dependants?'),
  },
  {
    attribute: 'role-in-case',
    words: phrases(
      'dioddefwr',
      'íospartach',
      'tystion?',
      'amhrastach',
      'person type',
      'party type',
      'involvement',
      'victim',
      'suspect',
      'offender',
      'complainant',
      'witness',
      'victim type',
      'role in .*',
    ),
  },
  {
    attribute: 'line-manager',
    words: phrases(
      'rheolwr llinell',
      'bainisteoir líne',
      'line manager',
      'reports to',
      'reporting (?:manager|senior post)',
      'supervisor',
    ),
    values: holdsWords,
  },
  {
    attribute: 'job-title',
    words: phrases(
      'teitl swydd',
      'swydd',
      'teideal poist',
      'teideal na h-obrach',
      'job titles?',
      'job roles?',
      'job',
      'posts?',
      'positions?',
      'roles?',
      'occupation',
      'post title',
      'designation',
      'rank title',
      'job description',
    ),
    values: holdsWords,
  },
  {
    attribute: 'salary',
    words: phrases(
      'cyflog',
      'tuarastal',
      'tuarasdal',
      'salar(?:y|ies)',
      'pay',
      'pay (?:band|scale|point|range|grade)',
      'remuneration',
      'wages?',
      'earnings',
      'spine point',
      'scp',
      'allowances?',
      'bonus',
      'pension',
    ),
  },
  {
    attribute: 'service',
    words: phrases(
      'start date',
      'date (?:joined|started|of (?:joining|hire|appointment|promotion))',
      'join(?:ed|ing) date',
      'leaving date',
      'date left',
      'leave date',
      'leaving reason',
      'reason for leaving',
      'length of service',
      'years? (?:of )?service',
      'service years',
      'hire date',
      'continuous service',
    ),
  },
  {
    attribute: 'working-hours',
    words: phrases(
      'contract(?: type)?',
      'employment (?:type|status)',
      'full time part time',
      'ft pt',
      'hours',
      'contracted hours',
      'shift(?: pattern)?',
      'working pattern',
      'assignment (?:status|category)',
      'employee (?:group|subgroup|category)',
    ),
  },
  {
    attribute: 'department',
    words: phrases(
      'adran',
      'rannóg',
      'roinn',
      'dep(?:artmen)?ts?',
      'departments?',
      'directorates?',
      'sections?',
      'divisions?',
      'business (?:area|unit)s?',
      'org(?:anisational)? unit',
      'teams?',
      'branch(?:es)?',
      'command',
      'portfolio',
      'cost cent(?:re|er)s?',
      'unit',
    ),
    values: holdsWords,
  },
  {
    attribute: 'reference',
    words: phrases(
      'ref(?:erence)?s?(?: (?:no|number))?',
      'id',
      'urn',
      'case (?:no|number|id)',
      'serial(?: no)?',
      'log (?:no|number)',
      'record (?:no|number|id)',
      'incident (?:no|number|id)',
      'uid',
      'key',
      'unique id(?:entifier)?',
    ),
  },
  {
    attribute: 'offence',
    words: phrases(
      'trosedd(?:au)?',
      'cion(?:ta)?',
      'eucoir(?:ean)?',
      'offences?(?: .*)?',
      'crime (?:type|category|group|description)',
      '(?:incident|call) type',
      'charges?',
      'allegations?(?: .*)?',
      'ho (?:class|code).*',
      'hocr',
      'nature of .*',
      'conviction',
      'arrest reason',
      'search reason',
      'object of search',
      'complaint type',
    ),
  },
  {
    attribute: 'outcome',
    words: phrases(
      'canlyniad',
      'toradh',
      'outcomes?(?: .*)?',
      'disposals?',
      'results?',
      'decision',
      'sanction',
      'sentence',
      'finding',
      'action taken',
      'case status',
    ),
  },
  {
    attribute: 'narrative',
    words: phrases(
      'mo',
      'modus operandi',
      'summary',
      'circumstances',
      'details?',
      'narrative',
      'free text',
      'notes?',
      'comments?',
      'remarks',
    ),
  },
  {
    attribute: 'workplace',
    words: phrases(
      'gorsaf',
      'lleoliad gwaith',
      'stáisiún',
      'stèisean',
      'stations?',
      'locations?',
      'office',
      'base',
      'work (?:base|place|location)',
      'workplace',
      'site',
      'posting',
      'place of work',
      'duty (?:station|location)',
    ),
  },
  {
    attribute: 'place',
    words: phrases(
      'stryd',
      'tref',
      'baile',
      'addresse?s?',
      'streets?',
      'roads?',
      'towns?',
      'villages?',
      'wards?',
      'beats?',
      'neighbourhoods?',
      'postcodes?',
      'post codes?',
      'postcode .*',
      'lsoa.*',
      'easting',
      'northing',
      'lat(?:itude)?',
      'lon(?:gitude)?',
      'long',
      'grid ref.*',
      'premises',
      'venue',
      'place',
      'scene',
      'location .*',
      '.* location',
      'parish',
      'city',
    ),
  },
  {
    attribute: 'date',
    words: phrases(
      'dyddiad(?: .*)?',
      'dáta(?: .*)?',
      'ceann latha(?: .*)?',
      'dates?',
      'date .*',
      '.* date',
      'datetime',
      'time',
      'reported',
      'created',
      'occurred',
      'recorded',
      'dob',
      'from',
      'to',
    ),
    values: holdsDates,
  },
];

/** True when so great a share of the first values has a shape. */
export function holds(column: ColumnProfile, shape: RegExp, share: number): boolean {
  return shareOf(column.sample, (value) => shape.test(value.trim())) >= share;
}

/** A position in a race is no position at work. */
function holdsWords(column: ColumnProfile): boolean {
  return column.strings >= column.cells / 2;
}

function holdsAges(column: ColumnProfile): boolean {
  if (column.numbers < column.cells / 2) {
    return shareOf(column.sample, (value) => /^\d{1,3}$/u.test(value.trim())) >= 0.6;
  }
  const [least, greatest] = column.numberRange ?? [0, 0];
  return least >= 0 && greatest <= GREATEST_AGE;
}

function holdsDates(column: ColumnProfile): boolean {
  if (column.dates >= column.cells / 2) return true;
  return (
    shareOf(column.sample, (value) =>
      /^\d{1,4}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ]\d{1,4}(?:\D.*)?$/iu.test(value.trim()),
    ) >= 0.5
  );
}
