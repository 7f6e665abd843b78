/**
 * Sentences and lists as forces, councils, courts and Parliament write them, written for this project (CC0). `<...>` is a
 * person in the form named, `{...}` something that is not a person; `write-documents.ts` fills both.
 */
const lines = (text: string): readonly string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().replaceAll('\\n', '\n').replaceAll('\\t', '\t'));

/** One person or more in each. */
export const WITH_PEOPLE: readonly string[] = lines(String.raw`
  {rank} <last> and {rank} <last> conducted house-to-house enquiries on {street}.
  {rank} {number} <last> arrested the male on suspicion of {offence}.
  {rank} {number} <initial last> submitted the file to the {body} on {date}.
  {rank} <full> ({number}) was the officer in charge.
  At {time} hours {rank} <last> attended {street}, {town}, following a report of {offence}.
  The allegation against {rank} <last> was not upheld; {rank} <last> received words of advice.
  I am {rank} {number} <full>, currently stationed at {station}.
  Statement of <full>, Police Constable {number}.
  On {date} I was on duty in uniform with {rank} <last> when we were directed to {street}.
  Exhibit {ref} was seized by {rank} <last> and handed to {rank} <initial last>.
  Supervising officer: {rank} <last>. Reviewing officer: {rank} <last>.
  OIC {rank} {number} <last>; exhibits officer {rank} {number} <last>.
  {rank} <last> requested that {rank} <last> update the log.
  The duty {role}, <last>, was informed by telephone.
  Acting {rank} <last> briefed the team, and {rank} <last> took over at {time}.
  Former {rank} <full> gave evidence to the {body}.
  {rank} <last> (retired) declined to comment.
  Detective Chief Inspector <full>, who leads the investigation, appealed for witnesses.
  Chief Superintendent <full> said: "We take every report of {offence} seriously."
  Deputy Chief Constable <full> chaired the meeting at {station}.
  The Chief Constable, <full>, told the {body} that numbers had fallen.
  Assistant Chief Constable <last> noted the risk and asked <first> to follow up.
  Special Constable <full> and PCSO <last> patrolled {street}.
  Custody sergeant <last> authorised detention at {time}.
  Sergeant <last>'s body-worn video was reviewed by Inspector <last>.
  Sergeants <last>, <last> and <last> were on annual leave.
  PCs <last> and <last> remained at the scene until {time}.
  The driver, <full>, of {address}, was reported for {offence}.
  <full>, {age}, of {street}, {town}, was charged with {offence}.
  <full> ({age}) appeared before {town} Magistrates' Court accused of {offence}.
  A {age}-year-old man, named locally as <full>, died at the scene.
  The victim, <full>, told officers that <last> had followed her home.
  The suspect was named as <full>, born {date}.
  Mrs <last> reported that her neighbour, Mr <last>, had damaged the fence.
  {title} <last> was spoken to by phone; {title} <initial last> could not be reached.
  {title} <full> lives at {address}.
  {title} and Mrs <last> own the property.
  Complainant: {title} <full>. Subject: {rank} <last>.
  Witness 1: <full>. Witness 2: <initial last>.
  Next of kin: <full> (mother), tel {phone}.
  The tenants, <full> and <full>, signed the agreement on {date}.
  Her brother <first> and sister <first> were also present.
  <first> said that <first> had left before {time}.
  I asked <first> whether she had seen <full> that evening.
  My manager <first> is aware and has copied in <first> from {dept}.
  Thanks <first>, that is helpful. I will ask <first> to send the figures.
  Hi <first>,\nPlease find attached the spreadsheet for {month}.\nRegards\n<first>
  Dear <first>,\nThank you for your letter of {date}.
  Dear {title} <last>,\n\nI write further to your request dated {date}.
  Dear <full>\nYour request has been given the reference {ref}.
  Yours sincerely,\n\n<full>\n{role}
  Yours faithfully\n<initial last>\n{role}, {dept}
  Many thanks,\n<first>\n\n<full> | {role} | {body}
  Regards,\n\n<full>\n{role}\n{dept}\n{phone}
  Best wishes\n<full>
  From: <full> [{email}]\nSent: {date} {time}\nTo: <full>\nSubject: FW: {subject}
  From: <last, first>\nSent: {date}\nTo: <last, first>; <last, first>\nCc: <last, first>\nSubject: {subject}
  From: <LAST, first> [mailto:{email}]\nTo: <LAST, first>\nSubject: RE: {subject}
  To: <last, first>; <last, initial>\nCc: <last, first>
  Cc: <last, initial>; <last, initial>; <last, initial>
  On {date} at {time}, <full> [{email}] wrote:
  On {date}, at {time}, <last, first> wrote:
  -----Original Message-----\nFrom: <full>\nSent: {date}\nTo: {dept}
  Sent on behalf of <full>
  Present: <full> (Chair), <full>, <full>, <full>\nApologies: <full>
  Attendees\n<full> - {role}\n<full> - {role}\n<full> - {role}
  In attendance: <initial last>, <initial last>, {title} <last> and Cllr <last>
  Minutes taken by <full>.
  Action: <first> to circulate the paper by {date}. <first> to check.
  Apologies for absence were received from Councillors <last>, <last> and <last>.
  Councillor <full> declared an interest in item {digit}.
  Cllr <last> proposed and Cllr <last> seconded the motion.
  The Mayor, Councillor <full>, opened the meeting.
  Resolved, on the motion of Cllr <full>, that the report be noted.
  Author: <full>\nVersion: {digit}.0\nLast reviewed: {date}
  Document owner: <full>, {role}
  Prepared for <full> by <full>
  Created by <last, first> on {date}; modified by <last, initial>.
  Checked by: <initial last>   Date: {date}
  Signed: <full>   Dated: {date}
  Interviewer: <full>\nInterviewee: <full>
  Reporting officer: <last, initials>
  Line manager's name: <full>
  Name: <full>\nRank: {rank}\nStation: {station}
  Surname: <last>\nForename: <first>\nDOB: {date}
  Surname: <LAST>   First name(s): <first>
  Contact: <full> on {phone} or {email}
  Enquiries should be addressed to <full>, {role}, {dept}.
  For further details please ring <full> or <full>.
  Team: <last, initial>; <last, initial>; <last, initial>
  Nominated: <last, initial> ({grade}), <last, initial> ({grade}) and <last, initial> ({grade}).
  <last, initials>\t{grade}\t{dept}
  <LAST first>\t{number}\t{station}
  <LAST first>, <LAST first>, <LAST first>
  <LAST FIRST>   {number}   {rank}
  <LAST first> {number} {dept}
  <LAST, first> {date}
  <LAST first> {number} {station}, <LAST first> {number} {station}
  <LAST, initials> {number} {dept}
  <FULL>\n{street}\n{town}
  STATEMENT OF <FULL>
  R v <LAST>
  IN THE MATTER OF <FULL>
  BETWEEN: <FULL> (Claimant) and {BODY} (Defendant)
  Before: {title} Justice <last>
  Her Honour Judge <full> sat at {town} Crown Court.
  {title} <full> KC appeared for the appellant; {title} <initial last> for the respondent.
  Lord Justice <last>, with whom Lady Justice <last> agreed, dismissed the appeal.
  The judge found that {title} <last> had not been honest about <last>'s whereabouts.
  Counsel for the claimant, <full>, relied on the decision of <last> J.
  <last> LJ said at paragraph {digit} that the test was one of fact.
  The First-tier Tribunal (Judge <last>) allowed the appeal on {date}.
  Dr <full>, consultant psychiatrist, examined {title} <last> on {date}.
  Dr <last>'s report was sent to <full> of {company}.
  Professor <full> of the University of {town} reviewed the data.
  Nurse <last> and Dr <initial last> were interviewed.
  The coroner, <full>, recorded a verdict of misadventure.
  <full>, a spokesman for {body}, declined to say more.
  <full>, who founded {company}, lives in {town}.
  {company} is owned by <full> and <full>.
  According to <full>, {role} at {company}, the work was finished in {month}.
  {company} director <full> said the firm had "nothing to hide".
  The contractor, <full> trading as {company}, was paid {money}.
  Payment of {money} to <full> for interpreting services.
  Home Secretary <full> and the Prime Minister, <full>, visited {town} in {month}.
  Foreign Secretary <full> met President <last> in {city}.
  President <full> told reporters in {city} that Prime Minister <last> had agreed.
  Minister <full> welcomed the announcement by <full>, Minister for {dept}.
  The Minister for {dept}, <full>, said:
  <last> said the talks in {city} had been useful, but <last>'s office disagreed.
  UN envoy <full> will travel to {city} to meet Foreign Minister <full>.
  <full> was born in {city} in {year} and moved to {town}.
  <full> (born {date}) is a {nationality} footballer who played for {town} United.
  In {year}, <full> succeeded <full> as chair of {body}.
  <full>: I thank the hon. Member for {town} for raising {subject}.
  <full> ({town}) ({party}): Will the Minister make a statement on {subject}?
  My hon. Friend the Member for {town} (<full>) is right to say so.
  The right hon. Member for {town} and {town} ({title} <last>) spoke about {subject}.
  the hon. Members for {town} (<full>), for {town} (<full>) and for {town} (<full>)
  As <full> has said, the people of {town} deserve better.
  Baroness <last> of {town} asked His Majesty's Government about {subject}.
  Lord <last> moved the amendment; the Earl of {town} and Lord <last> supported it.
  Sir <full> and Dame <full> were also appointed.
  Lady <last> thanked {title} <last> for the tribute.
  <full> and <full> were married at {church} in {town}.
  The {body} thanked <full>, <full> and the late <full>.
  Photograph: <full>/{company}
  By <full>\n{town}, {date}
  <full> and <full> have been suspended pending an investigation.
  <last> was dismissed; <last> resigned; <last> was given a final written warning.
  Officer <last> had accessed records relating to <full> without a policing purpose.
  The officer (<last>) stated he knew <first> from school.
  DC <last> then rang <first>, <full>'s mother, at {time}.
  CCTV shows <last> leaving {building} with <full>.
  Telephone attributed to <full>: {phone}
  It was <full> who first raised concerns about {dept}.
  Could you ask <full> if <last> has returned the keys to {building}?
  @<full> can you pick this up with <full> please
  Reviewed <initial last> {date}; closed <initial last> {date}
  Duties covered by <last> (earlies), <last> (lates) and <last> (nights).
  Response A: <last>, <last>, <last>, <last>\nResponse B: <last>, <last>, <last>
  Firearms authorised by Supt <last>, TFC Insp <last>, OFC Sgt <last>.
  Gold: ACC <last>  Silver: Supt <last>  Bronze: CI <last>
  I, <full>, declare that the contents of this statement are true.
  We interviewed <full> and his wife <first> at their home in {street}.
  <first>'s father, <full>, works at {building}.
  Uncle <first> and Auntie <first> came to {town} for the funeral of <full>.
  Miss <last> was accompanied by her solicitor, {title} <last> of {company}.
  Ward councillors: <full>, <full> and <full>
  Candidates: <LAST, first middle>; <LAST, first>; <LAST, first>
  Panel: {title} <initial last>, {title} <full> and <full>.
  The panel heard from {title} <last>, <initial last> and {rank} <last>.
  Approved, <initial. last>, {role}
  Received from <initial. initial. last> on {date}.
  Signed by <initial. last> and <initial. initial. last>.
  {title} <initial. last> confirmed receipt. {title} <initials last> did not reply.
  <full> -> <full>: please approve
  Escalated to {rank} <last>, copied to <full> ({dept}).
  <last first> and <last first> attended the {nationality} community event.
  Ms <last>, originally from {city}, speaks {language}.
  The interpreter told <first> that <first> would return.
  Officers <full> and <full> received commendations for their actions on {street}.
  Retired this month: <full>, <full>, <full>.
  New starters\n<full>\n<full>\n<full>
  <full>\n{role}\n\n<full>\n{role}
  1. <full>\n2. <full>\n3. <full>
  • <full>, {dept}\n• <full>, {dept}
  Staff affected: <full>; <full>; <full>; <full>
  Redacted name is <full>.
  Please remove <full> from the distribution list and add <full>.
  Cheque payable to {title} <initial last>.
  The report by <last> and <last> ({year}) found no link.
  <last, initials>, and <last, initials> ({year}) Policing and trust.
  <last> et al. ({year}) surveyed officers in {town}.
  {office} <last> will meet {office} <last> in {place} on {date}.
  {office} <full> welcomed the decision, and {office} <full> agreed.
  {office} <last> then travelled to {place}, where {office} <full> received him.
  The {nationality} {office}, <full>, condemned the attack in {place}.
  {nationality} {office} <full> and his {nationality} counterpart <full> met in {place}.
  "We will not leave {place}," {office} <last> said.
  <last>'s forces hold {place} and {place}; <last> himself has fled.
  The {group} leader <full> was killed near {place}, {office} <last> said.
  {group} commander <full>, also known as <first>, was arrested in {place}.
  Members of {group} attacked the convoy of <full> outside {place}.
  <last> was born and raised in {place}.
  <last> released an album in {year}; critics praised <last> and her band.
  During his time in {place}, <last> wrote to <full>.
  In {year} <last> sold {company} to {firm}.
  {firm} chief executive <full> resigned; <last> will be replaced by <full>.
  {office} <full> of {firm} said <last> had left.
  <first> is the daughter of <full> and <full>.
  When <first> came back, <first> was gone.
  <first> told me that <last> was ill.
  I met <first> at {firm} in {place}.
  Thank you, {office} <last>. I call <full>.
  the {office} of {body}, <full>, and her deputy <full>
  Statement by {office} <full> on {place}
  {office} <last>: the situation in {place} is grave.
  Today {title} <last> spoke to {office} <last> about {place}.
  "<full> is a friend," said {title} <last>, a {role} from {place}.
  <full>, <full> and <full> starred in the film.
  It was directed by <full> and written by <full>, with music by <full>.
  <full> scored twice for {team} before <last> was sent off.
  {team} manager <full> praised <last> and <last>.
  {title} <last> A <last>, of {place}
  Contact A <last> or I <last> in {dept}.
  Authorised by I <last>; countersigned A <last>
  Spoke to <first> by phone and then to <first>, who had no objection.
  We talked to <first> after the meeting and <first> promised to look into it.
  She told me that <first> would be away until {month} and that <first> was covering.
  The Clerk, <full>, read the minutes. Clerk <initial last> to write to {body}.
  Present: Cllrs <initial last>, <initial last>, <initial last>. Clerk: <initial last>
  Letters were received from <full>, <full> and <full>; a call was received from <full>.
  Complaint made by <full> about {rank} {number} <last>; complaint made by <last first> about {rank} <last>.
  Called <first>, no answer. Left a message for <first>.
  Have spoken with <first>, who is happy to help. <first> will let <first> know.
  Met <first> and <first> on {date}; <first> was late.
  <first> rang to say that <first> was at {building}.
  <first> confirmed receipt. <first> has not replied.
  Can <first> or <first> cover the shift on {date}?
  Ask <first> in {dept}. I think <first> did it last {month}.
  The child, <first>, lives with her mother <first> and brother <first>.
  <first> and I visited <first>; <first> and <first> were out.
  I have asked <first> about the {subject} and she thinks <first> should decide.
  Circulation: <full>, <full>, <full>, <full>, <full>
  Team: <full> (lead), <full>, <full>, <full> and <full>
  In attendance: <full> ({role}), <full>, <full>; also <full> and <full>
  Apologies: <full>; <full>, <full>; not present: <full>
  Trainers: <full>, <full>, <full>. Trainees: <full>, <full>, <full>, <full>.
  Thanks to <full>, <full>, <full>, <full> and <full> for their work.
  {rank} {number} <initial last>, {abbreviation}, {station}
  <full>, {abbreviation} and <initial last>, {abbreviation}
  <initial last>, {abbreviation}: on leave. {title} <last>, {abbreviation}, covers.
  Contact <full> ({abbreviation}), <initial last> ({abbreviation})
  MR JUSTICE <LAST>:\n1. This is an appeal against the decision of {title} <full>.
  LORD JUSTICE <LAST>: I agree.\nLADY JUSTICE <LAST>: I also agree.
  Mrs Justice <last> DBE gave judgment on {date}.
  Before:\nLORD JUSTICE <LAST>\nMR JUSTICE <LAST>\nand\nHIS HONOUR JUDGE <LAST> KC
  {title} <full> (instructed by {company}) for the Claimant\n{title} <full> KC and {title} <full> (instructed by {company}) for the Defendant
  <full> and <full> (instructed by {company}) appeared for the Appellants
  {title} <last> submits that {title} <last>'s evidence was unreliable. I reject that. {title} <last> was cross-examined at length.
  District Judge <last> made the order at the County Court at {town} on {date}.
  The appellant, <full>, is a citizen of {nationality} origin born in {place}. His wife is <full>.
  Dr <last> and Dr <last> produced a joint report. Dr <last> considered that {title} <last> had capacity.
  In his witness statement {title} <last> said that <first> had told him about {building}.
  The deceased, <full>, was shot by {title} <full> at {address}.
  The first defendant is <full>, the second defendant <full> and the third {company}.
  As <last> J observed in that case, and as Lord <last> and Baroness <last> later confirmed, the duty is personal.
  Miss <last>, on behalf of the Secretary of State, relied on the letter written by {title} <full> of the {body}.
  {title} <last>'s first ground is that Judge <last> erred. {title} <last>'s second ground adds nothing.
  See <full>
  See <full> about the {subject}
  Leave - <full>
  Cover: <full>
  <full> - {offence}
  {dept} - <full>
  <full> (sick)
  Issued to <full>
  Returned by <full>, not <full>
  Call from <full>
  Spoke to <last>
  Assault on {rank} <last>
  Claim by <full>
  Paid to <full>
  as told by <first>
  Email from <lower> dated {date}
  sent by <lower last, initial> on {date}
  the report was typed by <lower> and checked by <lower>
  regards <lower>
  Owner <lower>, {dept}
  <first> translated for <first>.
  <first> and <first> had left by {time}.
  <first>, {age}, is the sister of <first> and <first>.
  The brothers <first> and <full> ran {company}.
  Sisters <first> and <full> live at {address}.
  The twins <first> and <first> are in Year {digit}.
  <first>, <first> and <full> were at the party.
  <full> and <first> are students.
  <first> said she would check with <first>.
  <first> says <first> knows <first>.
  {rank} <last> and {rank} <last> were crewed together.
  {rank} <last>, {rank} <last> and {rank} <last> drove to {town}.
  <last> denied it. <last> was bailed.
  <last>, <last> and <last> were not at the address.
  <full> of the halting site in {town} gave evidence.
  <full> and <full> lived in the caravan at {street}.
  Big <full> and Old <full> were asked to leave.
  Auntie <first> asked that <first> be told. Granny <first> keeps the keys.
  Name: <native>
  Mr <native> said so.
  {title} <native> attended with an interpreter.
  <native> ({language} speaker) was interviewed.
  Signed: <native> {date}
  Applicant <native>, of {town}
  <full>, the mother, was not interviewed. <last>, the father, was.
  Tel call with <full> re rent arrears
  t/c <full>: no answer
  Mtg with <full> and <first> re {subject}
  Initials are in the log: <last, initials>
  Const. <last> took the exhibits. Cons <last> signed.
  <first> asked <first> to ring {title} <last>.
  On {date} <full> ("{title} <last>") entered into a lease with <full> ("{title} <last>").
  Police officers <full> and <full> found <first> at {building}. <first> was taken to hospital.
`);

/** Nobody in any of these, however much they look like it. */
export const WITHOUT_PEOPLE: readonly string[] = lines(String.raw`
  The incident took place at the junction of {street} and {street}, {town}.
  Officers were deployed to {station} and {station} in {month}.
  Total spend with {company}, {company} and {company} was {money}.
  {company} supplied vehicles under the {law}.
  Exempt under section {digit} of the {law}.
  The {law} and the {law} apply.
  {body} holds no information on {offence} at {building}.
  Figures for {town}, {town} and {town} are shown by quarter.
  {town} {number}, {town} {number}, {town} {number}
  {building}, {street}, {town}
  {building} and {building} will close in {month}.
  {operation} was launched in {month} to tackle {offence}.
  Under {operation}, {number} searches were made in {town}.
  The {nationality} Embassy in {city} was informed.
  {dept} and {dept} merged in {year}.
  Head of {dept}, Deputy Head of {dept}, {role}
  The {role} and the {role} have delegated authority.
  {body} agreed the budget on {date}.
  Please see Appendix {letter} and Table {digit}.
  How many {rank}s and Sergeants were dismissed in {year}?
  Police Constable, Sergeant and Inspector posts were vacant.
  Breakdown by rank: Constable {number}, Sergeant {number}, Inspector {digit}
  1. How many reports of {offence} were recorded in {town} in {year}?
  Response\nThe Police Service can confirm that it holds the information requested.
  Freedom of Information Request {ref}\n{subject}
  The Freedom of Information Act 2000 requires a response within twenty working days.
  Section 40(2) Personal Information and Section 31 Law Enforcement
  Reason for Decision\nSection 1 of the Act places two duties on public authorities.
  Dear Applicant\n\nThank you for your request.
  Dear Sir or Madam,\nRe: {subject}
  Kind regards\n\nCorporate Information Branch
  Yours faithfully\n\n{dept}
  PUBLIC INTEREST TEST\nFactors Favouring Disclosure
  {church} is next to {building} on {street}.
  The {vehicle} was recovered from {street} by {company}.
  A {vehicle} and a {vehicle} were stolen.
  Complaints about {body} should be sent to the Information Commissioner's Office, {street}, {town}.
  Tenders were received from {company} and {company}.
  {pub} on {street} had its licence reviewed.
  {team} played {team} at {building}.
  The {award} was won by {team} in {year}.
  Trains between {town} and {city} were delayed at {station}.
  {street} Primary School and {church} School
  {town} Hospital, {building} and the {town} Royal Infirmary
  The {surname} Review and the {surname} Report made recommendations.
  {forename}'s Law does not apply in Northern Ireland.
  {surname} House, {surname} Court and {forename} Gardens are managed by {body}.
  The {surname} Foundation gave {money} to the {forename} Trust.
  {surname} & {surname} Solicitors act for the claimant.
  {surname} {surname} LLP audited the accounts.
  Storm {forename} closed {street} for two days.
  HMS {surname} docked at {town}.
  Use of {product} and {product} was recorded {number} times.
  Training: {course}, {course} and {course}
  In {month} the Force bought {number} {product} devices from {company}.
  Victim gender: Male {number}, Female {number}, Unknown {digit}
  Ethnicity: White British, Black Caribbean, Asian Pakistani, Mixed, Not Stated
  District: {town}   Beat: {town} North   Ward: {surname} Park
  Q{digit} How much was spent on Taser, Naloxone and Spit Hoods?
  {month} {year}\n{month} {year}\n{month} {year}
  Monday to Friday, 9am to 5pm, at {station} Police Station
  The Secretary of State for {dept} laid the regulations on {date}.
  Her Majesty's Inspectorate of Constabulary and the College of Policing issued guidance.
  The Member for {town} asked the Minister about {subject}.
  Madam Deputy Speaker, I beg to move that the Bill be read a Second time.
  Will my right hon. Friend the Prime Minister visit {town}?
  Mr Speaker, the people of {town} need investment.
  The {nationality} Government and the {nationality} Army reached agreement in {city}.
  Forces entered {city} and {city} on Tuesday.
  {newspaper} reported that {company} had left {city}.
  According to {newspaper}, sales at {company} rose in {month}.
  Lot {digit}: {street} Car Park
  Crime type: {offence}\nOutcome: Community Resolution
  Description: Blue {product} bag left at {station}
  Species: Quercus Robur, Acer Campestre and Betula Pendula
  Subject: {subject}\nImportance: High
  To: {dept}\nCc: {dept}
  Attachments: Annex {letter} - {subject}
  Roads Policing Unit, Tactical Support Group, Armed Response and Dog Section
  Grade, Band, Salary Range and Location
  Please ring Switchboard or write to Data Protection Officer, {building}, {street}.
  Contact Crimestoppers anonymously or the Samaritans.
  PC World, DC Comics and Dr Martens were mentioned.
  The Home Office Counting Rules and National Standard for Incident Recording
  Will {town} be open? May I have the figures?
  Mark as complete. Bill the customer. Grant access to Rose Cottage.
  Hope this helps. Will do. Frank discussion followed.
  The defendant and the Claimant agreed with the Judge and the Registrar.
  Justice, Equality and Fairness are the values of {body}.
  Royal Courts of Justice, Strand, London
  The Court of Appeal in {surname} v {surname} held otherwise.
  Neutral Citation Number: [{year}] EWCA Civ {number}
  The Respondent's Notice and Skeleton Argument were filed.
  The Borrower shall pay the Lender under the Loan Agreement.
  Queen Elizabeth Hospital, King George V Dock and Prince William Way
  {surname} Motors, {surname} Bros and {surname}'s Garage tendered.
  {town} Town Council and {town} Parish Council
  Victoria Line, Jubilee Line and Elizabeth Line services
  Visit {building} at {town} this Easter.
  Ford, Vauxhall and Morgan vehicles
  Norton, Kaspersky and Oracle licences
  Marks and Spencer, Boots, Lloyds Bank and John Lewis
  Microsoft Excel, Adobe Acrobat and Java
  Ask Siri, Alexa or Cortana.
  {subject}: {dept} to report to {body}.
  {church} is beside {church} on {street}, {town}.
  Pupils of {church} visited {church} in {month}.
  {forename}'s Bakery and {surname}'s Garage are on {street}. {surname}’s Solicitors moved to {town}.
  {district}, {district} and {district} reported fewer cases than {district}.
  The {district} and {district} area covers {town} and {town}.
  The Clerk will write to the {body}. The Clerk and the Chair signed the cheques. Clerk to action.
  PUBLIC NOTICE\n{building}\nMinutes of the Meeting
  Near {place}, {digit} strikes destroyed a vehicle used by {group}.
  Near {place}, {number} strikes engaged two {group} tactical units.
  The assault on {place} and {place} began in {month}.
  {group} fighters captured {place} and advanced on {place}.
  The {nationality} army entered {place}, {place} and {place}, officials said.
  {place} has been liberated from {group}.
  Refugees from {place} and {place} reached {place}.
  {place} is a village in the district of {place}, {place}.
  {place} is located north of {place}, near {place} and {place}.
  {place}, also spelt {place}, is the capital of {place} province.
  The {group} and the {group} signed a truce in {place}.
  {firm} opened a store in {place}; {firm} and {firm} followed.
  {firm} bought {company} in {year}. {firm}'s shares fell.
  I bought it at {firm}, not {firm}.
  Among the members are {nationality}, {nationality} and {nationality} firms such as {firm} and {company}.
  {surname} County is in {place}. {surname} Township and {surname} Valley lie to the north.
  Lake {surname}, Mount {surname}, Port {surname} and Fort {surname}
  The {surname} River flows through {place} and {surname}ville.
  The {forename} and the {surname} are ships built in {place}.
  The {surname} virus and the {surname} effect were first described in {year}.
  The {surname} Brigade and the {surname} Battalion are based in {place}.
  {nationality}, {nationality} and {group} communities in {place}
  The United Nations, the European Union and {group} met in {place}, {place}.
  Mr Speaker, Madam Chairman, Mr. President, Your Honour, Dear Councillor
  The Deputy Secretary will visit {place}. The Ambassador will visit {place}.
  I live in {place}. A man from {place} called. I Agree. A Decision was made.
  {abbreviation}, {station}; {abbreviation}, {town}; HMP {town}
  1. This is an application for permission to appeal against the order of the County Court at {town}.
  Approved Judgment\nCrown Copyright ©\nRoyal Courts of Justice
  In {surname} v {surname} [{year}] QB {number} and {surname} v {firm} [{year}] AC {number} the court said otherwise.
  The Appellant's ground of appeal and the Respondent's Notice\nConclusion\nCosts
  The {surname} principles and {surname} hearing; a {surname} order; the {surname} test; {surname} damages
  {starter}. {starter}.
  {starter}.
  {starter} in {month}.
  The force said: {starter}.
  {town}, {town} and {town}
  {town}, {town}, {town}, {town} and {town} stations were closed.
  {place}, {place} and {place}
  {ward}, {ward} and {ward} wards
  {ward}
  {ward} and {town}
  Wards: {ward}, {ward}, {ward}, {ward}
  {street} and {street} were both cordoned off.
  {street}, {street} and {street}
  {building}, {building} and {building}
  {drug}, {drug} and {drug} were seized.
  {drug}, {drug}, {drug} and {drug} are street names.
  {drug} and {drug} use rose in {town}.
  Staff with {illness}, {illness} or {illness} may apply.
  {illness} and {illness} are listed.
  {surname}'s disease and {surname} syndrome are rare.
  {forename}'s Law applications rose to {number}. {forename}'s Law requests: {number}
  {firm}, {firm} and {company} tendered.
  {company}, {company} and {firm} were contractors.
  {surname} {surname} advised on the lease. {surname} {surname} LLP and {surname} {surname} Ltd tendered.
  {company} {surname} supplied the cameras.
  {team}, {team} and {team}
  {pub}, {pub} and {pub} were visited.
  HMP {town}, HMP {surname} and HMP {town}
  {surname} Hospital was on divert. {forename} {surname} Hospital A&E
  {forename} {surname} School, {forename} {surname} University and {forename} {surname} Airport
  {forename} {surname} House, {forename} {surname} Court and {forename} {surname} Gardens
  Ports Policing: {town}, {town} and {town}
  Storm {forename}, Storm {forename} and Storm {forename} brought rain.
  {native}
  {native}: {native}
  {language}, {language} and {language} interpreters
  Sunni, Shia, Jain, Sikh and Hindu. Methodist, Baptist and Quaker.
  Spring, Summer, Autumn and Winter counts
  April, June and August had the highest totals. January to March; April to June
  Christmas Day, Boxing Day, New Year's Day, Good Friday and Easter Monday
  Pride, Diwali, Eid, Vaisakhi and Hanukkah
  {vehicle}, {vehicle} and {vehicle} vehicles were seized.
  {product}, {product} and {product}
  Dear Requester, Dear Applicant, Dear Resident, Dear Colleague, Dear All
  Tel {phone} Fax {phone}
  The {law} was considered in {surname} (No {digit}) at paragraph {number}.
`);
