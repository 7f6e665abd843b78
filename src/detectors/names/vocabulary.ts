const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** What a word is by meaning, where that bears on whether a name stands beside it or in it. */
export const Sense = {
  None: 0,
  /** Mr, Dr, Dame: a person follows. */
  Honorific: 1,
  /** PC, DS, Insp: an officer follows, often after a number. */
  Rank: 2,
  /** Minister, judge, councillor: an office, with or without its holder. */
  Office: 3,
  /** de, van, al, bin: part of a name when inside one. */
  Particle: 4,
  /** Months and weekdays. */
  Calendar: 5,
  /** Street, court, park: what stands before it names a place. */
  Place: 6,
  /** Ltd, council, university: what stands before it names a body. */
  Body: 7,
  /** QC, MBE: stands behind a name. */
  PostNominal: 8,
  /** Said, wrote, told: a person did. */
  Speech: 9,
  /** North, upper: parts of the names of places. */
  Compass: 10,
  /** Of nations and faiths. */
  People: 11,
  /** Of work: manager, analyst, team. */
  Work: 12,
  /** Offences, laws, papers: things that a force writes with capitals. */
  Matter: 13,
} as const;
export type Sense = (typeof Sense)[keyof typeof Sense];

const LISTS: readonly (readonly [Sense, readonly string[]])[] = [
  [
    Sense.Work,
    words(`manager analyst team unit advisor adviser assistant administrator coordinator co-ordinator engineer clerk
      supervisor lead trainee apprentice technician scientist accountant auditor consultant planner programme project
      projects programmes policy finance communications operations operational delivery strategy strategic resources human support senior
      junior principal executive corporate business commercial legal information technology digital data services service
      vacant vacancy eliminated disclosed unknown redacted withheld various none division department directorate branch
      section office head response governance compliance procurement estates fleet licensing training vetting custody
      neighbourhood safeguarding standards professional intelligence firearms forensic roads policing investigation
      investigations crime marketing research development regulatory regulation quality performance risk assurance change
      transformation planning property facilities payroll recruitment learning media press customer contact operator
      driver cleaner porter cook caretaker receptionist secretary typist caseworker casework researcher statistician
      statisticians economics economist law lawyer solicitor barrister nurse doctor teacher lecturer tutor librarian curator`),
  ],
  [
    Sense.Matter,
    words(`act bill order regulations regulation rules schedule section article directive convention treaty law policy
      report review inquiry strategy agreement request appendix annex chapter part clause form paper statement guidance
      burglary robbery theft assault harassment stalking fraud arson rape murder manslaughter criminal damage drugs
      possession affray drunk disorderly battery kidnap blackmail trespass speeding offence offences operation project`),
  ],
  [
    Sense.Place,
    words(`street road lane avenue drive close crescent way court house park gardens garden square terrace hill mews grove
      place row walk gate bridge green common farm hall cottage cottages villa villas lodge manor castle tower towers wharf
      quay dock harbour port airport station junction bay beach island islands isle lake loch lough river valley mountain
      mountains wood woods forest field fields moor heath estate precinct plaza ward county borough parish city town village
      district region constituency province state kingdom republic peninsula sea ocean strait shire inn arms hotel tavern
      pub cafe restaurant bar theatre cinema museum library stadium arena pitch cemetery motorway roundabout bypass parade
      rise view vale dale fold brow cross end mill mills barracks`),
  ],
  [
    Sense.Body,
    words(`ltd limited plc llp inc incorporated corp corporation co company companies gmbh llc group holdings partners
      partnership associates sons bros brothers council committee commission board authority agency trust foundation charity
      association society union federation institute institution university college school academy nursery hospital clinic
      surgery pharmacy practice church chapel cathedral mosque temple synagogue minster abbey priory bank insurance
      solicitors motors stores store shop supermarket centre center club fc afc united rovers wanderers party parliament
      assembly senate congress ministry government court tribunal constabulary police army navy force forces service
      services press news times post guardian telegraph journal gazette herald magazine records studio studios films
      bookmakers brewery garage systems solutions technologies software consulting consultancy construction builders homes
      care foods products international global enterprises industries industrial network networks band orchestra choir
      team league cup championship`),
  ],
  [
    Sense.People,
    words(`british english scottish welsh irish american french german italian spanish portuguese dutch polish russian
      chinese japanese korean indian pakistani bangladeshi nigerian african european asian australian canadian turkish greek
      iraqi iranian syrian israeli palestinian arab arabic jewish muslim christian catholic protestant hindu sikh buddhist
      islamic roman latin swedish norwegian danish finnish romanian bulgarian hungarian ukrainian mexican brazilian`),
  ],
  [
    Sense.Compass,
    words(`north south east west northern southern eastern western central upper lower greater great saint st new old`),
  ],
  [
    Sense.Speech,
    words(`said says say told tells asked asks replied wrote writes stated states added explained confirmed argued claimed
      noted reported announced suggested insisted admitted denied thanked spoke testified alleged complained requested
      emailed phoned called attended arrested interviewed charged signed married born died`),
  ],
  [
    Sense.Calendar,
    words(`january february march april may june july august september october november december monday tuesday wednesday
      thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat
      sun christmas easter ramadan eid diwali spring summer autumn winter`),
  ],
  [
    Sense.Particle,
    words(`de da do dos das del della di du des la le los las van von den der ter ten zu zur af av al el ul ur ben bin bint ibn
      abu umm ap ab ferch ni mac mc o san santa y e bar bat ould abd wa e' d' 'al`),
  ],
  [
    Sense.Office,
    words(`minister ministers president chancellor ambassador governor senator congressman congresswoman representative mayor chairman
      chairwoman chair chairperson chief director commissioner commander deputy officer judge justice magistrate coroner
      recorder registrar counsel advocate barrister solicitor member councillor cllr alderman councilor bishop archbishop
      pope king queen prince princess duke duchess earl emperor sultan sheikh imam rabbi vicar colonel captain major general
      lieutenant admiral commodore marshal brigadier corporal private leader spokesman spokeswoman spokesperson author
      actor actress singer director producer professor coach manager witness complainant applicant claimant defendant
      appellant respondent victim suspect friend father mother brother sister son daughter wife husband uncle aunt partner
      contractor owner landlord tenant driver constable sergeant inspector superintendent detective`),
  ],
  [
    Sense.Rank,
    words(`pc wpc dc wdc tdc pcso ps wps sgt sergeant sjt skipper ds wds tds dsgt insp inspector di tdi ci cinsp dci supt
      superintendent dsupt det detective csupt dcs cs acc tacc dcc cc constable con cons con. spc ssgt sinsp probationer
      cmdr dac cpl pte lt capt maj col gen brig adm fg flt sqn wo csi soco ddo`),
  ],
  [
    Sense.Honorific,
    words(`mr mrs ms miss mx mister dr prof sir dame lord lady baroness baron viscount rev revd reverend fr father sr hon rt
      hhj madam madame monsieur mme señor senor smt shri sri kumari adv herr frau hrh messrs master`),
  ],
  [
    Sense.PostNominal,
    words(`qc kc msp mla mep obe mbe cbe kbe dbe qpm kpm mp jr snr frcs jsc lj cj phd msc bsc ba ma md esq mbbs frs`),
  ],
];

const senses: ReadonlyMap<string, Sense> = new Map(LISTS.flatMap(([sense, list]) => list.map((word) => [word, sense])));

/** Ranks of two or three letters that are ordinary abbreviations unless in capitals, as they are written. */
const CAPITALS_ONLY: ReadonlySet<string> = new Set(
  words('pc dc ps ds di ci cc acc dcc dci dcs cs dac con cons col gen maj adm wo fg pte ma ba md ms mp cj lj'),
);

/** Sense of a folded word; `spelling` is the word as written. */
export function senseOf(folded: string, spelling: string): Sense {
  const sense = senses.get(folded) ?? Sense.None;
  if (!CAPITALS_ONLY.has(folded)) return sense;
  if (spelling.toUpperCase() === spelling) return sense;
  return folded === 'ms' && spelling === 'Ms' ? Sense.Honorific : abbreviated(spelling, sense);
}

function abbreviated(spelling: string, sense: Sense): Sense {
  return /^(?:Con|Cons|Col|Gen|Maj|Adm|Pte)$/u.test(spelling) ? sense : Sense.None;
}
