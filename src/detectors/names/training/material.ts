/** Things that are not people, for sentences and columns of training, written for this project (CC0). */
const list = (text: string): readonly string[] =>
  text
    .trim()
    .split(/\s*[,\n]\s*/u)
    .filter(Boolean);

export const TOWNS = list(`
  Belfast, Lisburn, Newry, Armagh, Derry, Londonderry, Omagh, Enniskillen, Coleraine, Ballymena, Antrim, Larne, Carrickfergus, Bangor,
  Newtownards, Downpatrick, Banbridge, Craigavon, Lurgan, Portadown, Dungannon, Cookstown, Magherafelt, Limavady, Strabane, Ballymoney,
  London, Birmingham, Manchester, Leeds, Liverpool, Sheffield, Bristol, Newcastle, Nottingham, Leicester, Coventry, Bradford, Hull,
  Stoke-on-Trent, Wolverhampton, Derby, Southampton, Portsmouth, Plymouth, Norwich, Luton, Reading, Bolton, Bournemouth, Middlesbrough,
  Sunderland, Brighton, Preston, Blackpool, Blackburn, Burnley, Oldham, Rochdale, Bury, Wigan, Salford, Stockport, Warrington, Crewe,
  Chester, Shrewsbury, Telford, Stafford, Lichfield, Tamworth, Dudley, Walsall, Solihull, Worcester, Hereford, Gloucester, Cheltenham,
  Swindon, Bath, Exeter, Truro, Taunton, Yeovil, Dorchester, Poole, Salisbury, Winchester, Basingstoke, Guildford, Woking, Crawley,
  Hastings, Eastbourne, Lewes, Maidstone, Canterbury, Dover, Margate, Dartford, Basildon, Chelmsford, Colchester, Ipswich, Lowestoft,
  Cambridge, Peterborough, Bedford, Northampton, Kettering, Corby, Lincoln, Grimsby, Scunthorpe, Boston, Grantham, Mansfield, Chesterfield,
  Buxton, Barnsley, Doncaster, Rotherham, Wakefield, Huddersfield, Halifax, Keighley, Harrogate, York, Scarborough, Whitby, Durham,
  Darlington, Hartlepool, Gateshead, Carlisle, Kendal, Barrow, Lancaster, Southport, Croydon, Bromley, Lewisham, Hackney, Islington,
  Camden, Brent, Ealing, Hounslow, Barnet, Enfield, Haringey, Redbridge, Newham, Barking, Bexley, Sutton, Merton, Kingston, Richmond,
  Edinburgh, Glasgow, Aberdeen, Dundee, Inverness, Stirling, Perth, Paisley, Kilmarnock, Ayr, Dumfries, Falkirk, Livingston, Greenock,
  Motherwell, Hamilton, Airdrie, Cumbernauld, Oban, Stornoway, Kirkwall, Lerwick, Cardiff, Swansea, Newport, Wrexham, Merthyr Tydfil,
  Barry, Neath, Port Talbot, Llanelli, Carmarthen, Aberystwyth, Bangor, Rhyl, Holyhead, Caernarfon, Pontypridd, Dublin, Cork, Dundalk,
  Milton Keynes, Bishop's Stortford, King's Lynn, St Albans, St Helens, St Austell, Bury St Edmunds, Kingston upon Hull, Ashton-under-Lyne,
  Weston-super-Mare, Royal Tunbridge Wells, Burton, Bishop Auckland, Chester-le-Street, Nelson, Washington, Ashford, Kirkby, Selby, Clay Cross,
  Sandwich, Deal, Rugby, Battle, Rye, Ware, Wells, March, Ely, Diss, Eye, Stone, Leek, Sale, Hale, Hyde, Bude, Looe`);

/** Counties, districts, regions and nations, as statistics list them. */
export const DISTRICTS = list(`
  England, Wales, Scotland, Northern Ireland, Great Britain, United Kingdom, North East, North West, East Midlands, West Midlands, South East, South West, East of England,
  Bedfordshire, Berkshire, Buckinghamshire, Cambridgeshire, Cheshire, Cleveland, Cornwall, Cumbria, Derbyshire, Devon, Dorset, Essex, Gloucestershire, Hampshire,
  Herefordshire, Hertfordshire, Huntingdonshire, Kent, Lancashire, Leicestershire, Lincolnshire, Merseyside, Norfolk, Northamptonshire, Northumberland, Nottinghamshire,
  Oxfordshire, Rutland, Shropshire, Somerset, Staffordshire, Suffolk, Surrey, Sussex, Tyne and Wear, Warwickshire, Wiltshire, Worcestershire, Yorkshire, Middlesex,
  Adur, Allerdale, Amber Valley, Arun, Ashfield, Babergh, Bassetlaw, Blaby, Bolsover, Boston, Braintree, Breckland, Brentwood, Broadland, Bromsgrove, Broxbourne, Broxtowe,
  Calderdale, Cannock Chase, Castle Point, Charnwood, Cherwell, Chiltern, Chorley, Copeland, Cotswold, Craven, Dacorum, Derbyshire Dales, Eden, Elmbridge, Epping Forest,
  Epsom and Ewell, Erewash, Fareham, Fenland, Fylde, Gedling, Gosport, Gravesham, Halton, Hambleton, Harborough, Harlow, Harrow, Hart, Havant, Havering, Hertsmere,
  High Peak, Hillingdon, Hinckley and Bosworth, Horsham, Hyndburn, Kirklees, Knowsley, Lambeth, Maldon, Malvern Hills, Melton, Mendip, Mid Suffolk, Mole Valley, New Forest,
  North Kesteven, Oadby and Wigston, Pendle, Purbeck, Redcar and Cleveland, Redditch, Ribble Valley, Richmondshire, Rochford, Rossendale, Rother, Runnymede, Rushcliffe,
  Rushmoor, Ryedale, Sandwell, Sedgemoor, Sefton, Selby, Sevenoaks, Slough, South Holland, South Ribble, Southend-on-Sea, Spelthorne, Staffordshire Moorlands, Stevenage,
  Stockton-on-Tees, Stratford-on-Avon, Stroud, Swale, Tameside, Tandridge, Teignbridge, Tendring, Test Valley, Tewkesbury, Thanet, Three Rivers, Thurrock, Torbay, Torridge,
  Tower Hamlets, Trafford, Uttlesford, Vale of White Horse, Wandsworth, Warwick, Watford, Waverley, Wealden, Welwyn Hatfield, Westminster, Wirral, Wokingham, Worthing,
  Wychavon, Wyre, Wyre Forest, Anglesey, Blaenau Gwent, Bridgend, Caerphilly, Ceredigion, Conwy, Denbighshire, Flintshire, Gwynedd, Monmouthshire, Pembrokeshire, Powys,
  Rhondda Cynon Taf, Torfaen, Vale of Glamorgan, Aberdeenshire, Angus, Argyll and Bute, Clackmannanshire, Dumfries and Galloway, East Ayrshire, East Lothian, Fife, Highland,
  Inverclyde, Midlothian, Moray, Na h-Eileanan Siar, Orkney Islands, Perth and Kinross, Renfrewshire, Scottish Borders, Shetland Islands, South Lanarkshire, West Lothian,
  Antrim, Armagh, Down, Fermanagh, Tyrone, Mid Ulster, Ards and North Down, Causeway Coast and Glens, Lisburn and Castlereagh, Newry Mourne and Down, Munster, Leinster, Ulster`);

/** Words of tables of figures. */
export const FIGURE_WORDS = list(`
  All, Total, Totals, Number, Numbers, Date, Dates, Standard, Early, Late, Rate, Rates, Level, Levels, Share, Persons, All Persons, Males, Females, Births, Deaths, Children,
  Adults, Live, Still, Single, Multiple, Married, Urban, Rural, Coastal, Energy, Industry, Transport, Waste, Water, Forestry, Agriculture, Exports, Imports, Goods, Services,
  Neoplasms, Diseases of the Blood, Injuries, Neonatal, Postneonatal, Maternal, Lower, Upper, Median, Mean, Range, Base, Index, Scale, Notes, Footnotes, Source, Contents,
  Cover Sheet, Table of Contents, Metadata, Revised, Provisional, Estimate, Forecast, Actual, Target, Variance, Spend, Income, Capital, Revenue, Grants, Fees, Charges, Reserves`);

export const CITIES = list(`
  Baghdad, Damascus, Aleppo, Mosul, Tehran, Kabul, Islamabad, Karachi, Lahore, Delhi, Mumbai, Kolkata, Chennai, Dhaka, Colombo, Beijing, Shanghai,
  Hong Kong, Tokyo, Seoul, Pyongyang, Hanoi, Bangkok, Jakarta, Manila, Singapore, Kuala Lumpur, Sydney, Melbourne, Canberra, Auckland, Wellington, Lagos,
  Abuja, Accra, Nairobi, Kampala, Addis Ababa, Mogadishu, Khartoum, Cairo, Tripoli, Tunis, Algiers, Rabat, Dakar, Freetown, Monrovia, Harare, Lusaka,
  Pretoria, Cape Town, Johannesburg, Paris, Lyon, Marseille, Brussels, Amsterdam, Rotterdam, Berlin, Munich, Hamburg, Vienna, Zurich, Geneva, Rome, Milan,
  Madrid, Barcelona, Lisbon, Porto, Athens, Nicosia, Valletta, Istanbul, Ankara, Warsaw, Krakow, Prague, Budapest, Bucharest, Sofia, Belgrade, Zagreb,
  Sarajevo, Tirana, Pristina, Kiev, Kyiv, Moscow, St Petersburg, Minsk, Vilnius, Riga, Tallinn, Helsinki, Stockholm, Oslo, Copenhagen, Reykjavik, New York,
  Washington, Chicago, Boston, Houston, Dallas, Phoenix, Denver, Seattle, San Francisco, Los Angeles, San Diego, Miami, Atlanta, Philadelphia, Toronto,
  Ottawa, Montreal, Vancouver, Mexico City, Havana, Kingston, Bogota, Lima, Santiago, Buenos Aires, Montevideo, Brasilia, Sao Paulo, Rio de Janeiro, Caracas,
  Iraq, Syria, Iran, Yemen, Libya, Egypt, Lebanon, Jordan, Israel, Kuwait, Qatar, Bahrain, Oman, Saudi Arabia, Turkey, Afghanistan, Pakistan, India,
  Bangladesh, Nepal, China, Japan, Korea, Vietnam, Nigeria, Ghana, Kenya, Uganda, Somalia, Sudan, Ethiopia, Zimbabwe, South Africa, France, Germany,
  Spain, Italy, Poland, Romania, Ukraine, Russia, Georgia, Chad, Mali, Cuba, Brazil, Argentina, Chile, Canada, Australia, New Zealand, California, Texas,
  Virginia, Georgia, Florida, Ohio, Carolina, Dakota, Victoria, Queensland, Alberta, Europe, Africa, Asia, Gaza, Kurdistan, Kashmir, Punjab, Bengal`);

export const FAR_PLACES = list(`
  Raqqa, Raqqah, Ramadi, Fallujah, Tikrit, Samarra, Baqubah, Najaf, Karbala, Basra, Nasiriyah, Hillah, Kirkuk, Erbil, Irbil, Sulaymaniyah, Dohuk, Sinjar, Tal Afar,
  Bayji, Hit, Haditha, Rutbah, Qaim, Anbar, Nineveh, Diyala, Kurdistan, Homs, Hama, Idlib, Palmyra, Latakia, Tartus, Daraa, Deir ez-Zor, Dayr Az Zawr, Hasakah,
  Qamishli, Kobani, Manbij, Afrin, Ghouta, Douma, Azaz, Jarabulus, Tabqa, Mayadin, Abu Kamal, Sirte, Misrata, Benghazi, Tobruk, Derna, Sabratha, Sanaa, Aden,
  Hodeidah, Taiz, Marib, Hebron, Nablus, Ramallah, Jenin, Khan Younis, Rafah, Sidon, Tyre, Bekaa, Tabriz, Isfahan, Shiraz, Mashhad, Qom, Kandahar, Helmand, Herat,
  Kunduz, Jalalabad, Peshawar, Quetta, Swat, Waziristan, Sylhet, Chittagong, Jaffna, Kandy, Kano, Kaduna, Ibadan, Enugu, Maiduguri, Kumasi, Tamale, Bamako,
  Timbuktu, Gao, Bangui, Goma, Kinshasa, Kigali, Juba, Darfur, Asmara, Hargeisa, Kismayo, Mombasa, Kisumu, Arusha, Dodoma, Bulawayo, Mutare, Durban, Soweto,
  Gdansk, Wroclaw, Lodz, Poznan, Katowice, Cluj, Iasi, Timisoara, Constanta, Plovdiv, Varna, Kaunas, Lviv, Kharkiv, Odessa, Donetsk, Luhansk, Mariupol, Crimea,
  Kherson, Bakhmut, Grozny, Chechnya, Dagestan, Tbilisi, Yerevan, Baku, Almaty, Tashkent, Xinjiang, Tibet, Guangdong, Shenzhen, Wuhan, Chongqing, Taipei, Osaka,
  Kyoto, Nagasaki, Hiroshima, Busan, Incheon, Da Nang, Hue, Phuket, Chiang Mai, Cebu, Davao, Mindanao, Bali, Aceh, Penang, Johor, Perth, Brisbane, Adelaide,
  Kentucky, Tennessee, Alabama, Montana, Nevada, Oregon, Wyoming, Delaware, Maryland, Jersey, Guernsey, Normandy, Bavaria, Saxony, Tuscany, Sicily, Catalonia,
  Galicia, Andalusia, Flanders, Wallonia, Jutland, Lapland, Cumbria, Dyfed, Gwent, Powys, Fife, Moray, Angus, Argyll, Skye, Lewis, Harris, Orkney, Tyrone, Fermanagh`);

export const GROUPS = list(`
  ISIL, ISIS, Daesh, Al Qaeda, al-Qaeda, Al-Shabaab, Boko Haram, Hamas, Hezbollah, Fatah, Taliban, Houthi, Sunni, Shia, Shi'ite, Kurdish, Yazidi, Peshmerga, NATO,
  Ansar al-Sunna, Jabhat al-Nusra, Ahrar al-Sham, Jaish al-Islam, Ba'ath, Tamil Tigers, Real IRA, Provisional IRA, UDA, UVF, Orange Order, Sinn Fein, Plaid Cymru,
  Tories, Democrats, Republicans, Zionist, Marxist, Quaker, Mormon, Sufi, Alawite, Druze, Maronite, Copts, Pashtun, Hazara, Rohingya, Uighur, Roma, Traveller`);

export const FIRMS = list(`
  Grant Thornton, Ernst & Young, Price Waterhouse, Arthur Andersen, Morgan Stanley, Goldman Sachs, Lehman Brothers, Merrill Lynch, JP Morgan, Wells Fargo, Rolls Royce,
  Marks & Spencer, Marks and Spencer, Harvey Nichols, John Lewis, Debenhams, Selfridges, Fortnum & Mason, Burger King, McDonald's, Wendy's, Macy's, Dillard's,
  Sainsbury's, Morrisons, Tesco, Asda, Waitrose, Lidl, Aldi, Boots, Superdrug, Greggs, Costa, Starbucks, Uber, Huawei, Adidas, Puma, Nike, Tesla, Disney, Pixar,
  Ryanair, easyJet, Virgin Atlantic, Philip Morris, Johnson & Johnson, Procter & Gamble, Black & Decker, Smith & Wesson, Harley-Davidson, Aston Martin, Clifford Chance,
  Slaughter and May, Allen & Overy, Taylor Wessing, Pinsent Masons, Balfour Beatty, Taylor Wimpey, Laing O'Rourke, Kier, Carillion, Serco, Capita, Mitie, Sodexo,
  Thomas Cook, William Hill, Ladbrokes, Paddy Power, Fred Perry, Ben Sherman, Ted Baker, Jack Wills, Laura Ashley, Russell Group, Max Mara, Jo Malone, Yves Rocher`);

export const OFFICES = list(`
  President, Prime Minister, Vice President, Secretary of State, Deputy Secretary of State, Deputy Secretary, Deputy Secretary, Under Secretary, Under-Secretary-General, Secretary General, Secretary, Defense Secretary, Defence Secretary, Home Secretary, Treasury Secretary, Assistant Secretary, Foreign Minister, Foreign Secretary, Ambassador, Speaker,
  Senator, Congressman, Governor, Mayor, Sheikh, Imam, Rabbi, Archbishop, Bishop, Father, Sister, Pope, King, Queen, Prince, General, Colonel, Major, Captain, Lieutenant,
  Lt. Gen., Maj. Gen., Brigadier, Admiral, Commander, Commissioner, Chancellor, Special Envoy, Special Representative, Spokesman, Press Secretary, Judge, Chief Justice,
  Coach, Manager, Striker, Midfielder, Founder, Editor, Author, Novelist, Composer, Guitarist, Singer, Actor, Actress, Director, Producer, Artist, Photographer, Farmer,
  Councillor, Chairman, Headteacher, Shopkeeper, Plumber, Solicitor, Detective, Officer, Agent, Witness, Juror, Professor, Nurse, Midwife, Consultant, Surgeon`);

export const NATIONALITIES = list(`
  British, Irish, French, German, Polish, Romanian, Turkish, Iraqi, Iranian, Syrian, Pakistani, Indian, Chinese, Nigerian, Ghanaian, Somali, Albanian,
  Ukrainian, Russian, American, Canadian, Australian, Jamaican, Brazilian, Spanish, Italian, Portuguese, Lithuanian, Bulgarian, Afghan, Vietnamese`);

export const LANGUAGES = list(
  `Polish, Urdu, Punjabi, Bengali, Arabic, Somali, Romanian, Lithuanian, Mandarin, Cantonese, Tamil, Yoruba, Welsh, Turkish`,
);

export const OFFENCES = list(`
  burglary, robbery, theft, common assault, assault occasioning actual bodily harm, grievous bodily harm, criminal damage, arson, harassment, stalking,
  fraud, shoplifting, possession of a controlled drug, possession with intent to supply, drunk and disorderly, affray, violent disorder, rape,
  sexual assault, kidnap, blackmail, dangerous driving, careless driving, driving while disqualified, drink driving, speeding, public order offences,
  theft of a motor vehicle, theft from a vehicle, handling stolen goods, possession of a bladed article, breach of a non-molestation order, trespass,
  perverting the course of justice, malicious communications, indecent exposure, domestic abuse, hate crime, modern slavery, money laundering`);

export const LAWS = list(`
  Freedom of Information Act 2000, Data Protection Act 2018, Police and Criminal Evidence Act 1984, Police (Conduct) Regulations 2020, Equality Act 2010,
  Human Rights Act 1998, Theft Act 1968, Misuse of Drugs Act 1971, Road Traffic Act 1988, Public Order Act 1986, Firearms Act 1968, Licensing Act 2003,
  Terrorism Act 2000, Children Act 1989, Mental Health Act 1983, Housing Act 1996, Localism Act 2011, Companies Act 2006, Sexual Offences Act 2003,
  Police Reform Act 2002, Crime and Disorder Act 1998, Environmental Information Regulations 2004, Justice (Northern Ireland) Act 2002, Limitation Act 1980`);

export const DEPARTMENTS = list(`
  Roads Policing, Professional Standards, Human Resources, Corporate Services, Legal Services, Estates, Fleet Services, Finance, Procurement, Custody,
  Public Protection, Major Crime, Crime Operations, Response Policing, Neighbourhood Policing, Firearms Licensing, Dog Section, Air Support Unit,
  Information Governance, Information Compliance, Data Protection, Freedom of Information Unit, Corporate Communications, Press Office, Learning and Development,
  Occupational Health, Digital Forensics, Scientific Support, Control Room, Contact Management, Vetting, Intelligence, Special Branch, Anti-Corruption Unit,
  Criminal Justice, Safeguarding, Child Protection, Domestic Abuse Unit, Cyber Crime, Economic Crime, Armed Response, Tactical Support Group,
  Adult Social Care, Children's Services, Planning, Environmental Health, Housing, Council Tax, Parking Services, Highways, Electoral Services,
  Democratic Services, Education, Health, Justice, Transport, Defence, International Development, Work and Pensions, Schools, Policing, Business Support,
  Operational Delivery, Policy, Law, Communications, Information Technology, Internal Audit, Research, Statistics, Economics, Property, Marketing`);

export const ROLES = list(`
  Freedom of Information Officer, Information Governance Manager, Data Protection Officer, Head of Legal Services, Director of Finance, Chief Executive,
  Deputy Director, HR Business Partner, Senior Analyst, Intelligence Analyst, Caseworker, Senior Caseworker, Custody Officer, Detention Officer,
  Crime Scene Investigator, Call Handler, Station Enquiry Officer, Executive Officer, Administrative Officer, Staff Officer, Project Manager,
  Programme Director, Team Leader, Policy Adviser, Press Officer, Communications Manager, Solicitor, Legal Executive, Payroll Manager, Fleet Manager,
  Estates Surveyor, Procurement Lead, Systems Administrator, Business Analyst, Personal Assistant, Committee Clerk, Democratic Services Officer,
  Planning Officer, Environmental Health Officer, Social Worker, Housing Officer, Headteacher, Practice Manager, Clinical Lead, Service Manager,
  Head of Communications, Regional Director, Private Secretary, Chief Statistician, Computer Operator, Diary Manager, Licensing Officer, Chair, Trustee`);

export const BODIES = list(`
  the Crown Prosecution Service, the Public Prosecution Service, the Police Federation, the Policing Board, the Police Ombudsman, the Home Office,
  the Ministry of Justice, the Department of Health, the Independent Office for Police Conduct, the Parole Board, the Information Commissioner,
  the County Council, the City Council, the Borough Council, the Audit Committee, the Scrutiny Committee, the Housing Association, the NHS Trust,
  the Crown Court, the High Court, the Magistrates' Court, Greater Manchester Police, West Midlands Police, Police Scotland, Thames Valley Police,
  Avon and Somerset Constabulary, Devon and Cornwall Police, Lancashire Constabulary, the Metropolitan Police, Transport for London, Network Rail,
  the Environment Agency, Natural England, the University, the Fire and Rescue Service, the Ambulance Service, the Probation Service, the Prison Service`);

export const VEHICLES = list(`
  Ford Focus, Ford Transit, Vauxhall Astra, Vauxhall Corsa, Volkswagen Golf, BMW 330d, Audi A4, Mercedes Sprinter, Peugeot 308, Skoda Octavia, Volvo V60,
  Nissan Qashqai, Toyota Yaris, Honda Civic, Range Rover Sport, Land Rover Discovery, Mini Cooper, Renault Clio, Citroen Berlingo, Kia Sportage,
  Hyundai Tucson, Seat Leon, Mazda 3, Tesla Model 3, Jaguar XF, Harley Davidson, Yamaha MT07, Morgan Plus Four, Lotus Elise, Fiat Punto`);

export const PRODUCTS = list(`
  Taser, Axon, Niche, Airwave, Blackberry, iPhone, Samsung, Nokia, Dell, Lenovo, Oracle, Excel, Word, Norton, Garmin, Naloxone, Glock, Heckler, Canon,
  Motorola, Cellebrite, Holmes, Athena, Connect, Outlook, Sharepoint, Zebra, Brother, Philips, Siemens, Bosch, Dyson`);

export const NEWSPAPERS = list(`
  The Guardian, The Times, Daily Mail, The Sun, Belfast Telegraph, The Irish News, News Letter, The Scotsman, The Herald, Yorkshire Post, Evening Standard,
  Financial Times, Daily Mirror, The Independent, Washington Post, New York Times, Le Monde, Reuters, BBC News, Sky News, The Telegraph, Daily Record`);

export const PARTIES = list(
  'Lab, Con, LD, SNP, DUP, SDLP, PC, Green, Labour, Conservative, Lab/Co-op, UUP, Alliance, Ind',
);

export const MONTHS = list(
  'January, February, March, April, May, June, July, August, September, October, November, December',
);

export const STATUSES = list(`
  Vacant, Not Disclosed, N/D, N/A, None, Unknown, Withheld, Redacted, TBC, To Be Confirmed, Post Eliminated, Eliminated, No Name, Not Applicable, Not Known,
  Pending, Closed, Open, Complete, In Progress, Awaiting Report, No Further Action, Charged, Cautioned, Approved, Rejected, Yes, No, True, False, Active,
  Leaver, Permanent, Temporary, Fixed Term, Full Time, Part Time, Agency, Secondee, Casual, Apprentice, Male, Female, Other, Not Stated, Prefer Not To Say,
  High, Medium, Low, Urgent, Routine, Draft, Final, Published, Archived, Deleted, Passed, Failed, Expired, Current, Suspended, Retired, Deceased`);

export const RANKS = list(`
  PC, PC, PC, DC, DC, WPC, PS, DS, DS, Sgt, Sergeant, Constable, Insp, Inspector, DI, DI, CI, C/Insp, DCI, Supt, Superintendent, D/Supt, Det Supt,
  Chief Inspector, Chief Superintendent, C/Supt, ACC, DCC, PCSO, T/Sgt, T/DS, A/PS, A/Insp, T/Insp, TDC, T/DC, Con, Cons, SPC, Detective Constable,
  Detective Sergeant, Detective Inspector, Police Constable, Police Sergeant, Special Constable, Temporary Inspector, Acting Sergeant, D/Sgt, D/Con, Det Sgt, Det Con`);

export const TITLES = list(
  'Mr, Mr, Mr, Mrs, Mrs, Ms, Ms, Miss, Dr, Dr, Prof, Sir, Dame, Rev, Mr., Mrs., Dr., Mx, Cllr, Lord, Lady, Professor',
);

export const GRADES = list(
  'AA, AO, EO, HEO, SEO, Grade 7, Grade 6, EOI, EOII, SO, DP, PO, Band 3, Band 5, Scale 4, SCS1, PB2, TS1, G7',
);

export const COURSES = list(`
  First Aid, Taser Refresher, Public Order Level 2, Custody Skills, Advanced Driving, Response Driving, Method of Entry, Data Protection, Fire Marshal,
  Manual Handling, Achieving Best Evidence, Initial Police Learning, Unconscious Bias, Officer Safety, Interview Skills, Blue Light Champion`);

export const SUBJECTS = list(`
  Sickness Absence, Use of Force, Overtime Costs, Vehicle Pursuits, Stop and Search, Hate Crime Statistics, Body Worn Video, Custody Figures, Budget Monitoring,
  Estate Strategy, Mobile Phones, Contract Register, Complaint Handling, universal credit, flood defences, bus services, school funding, NHS dentistry,
  Christmas leave, Weekly Rota, Project Plan, Risk Register, Staff Survey, Parade Rooms, Locker Keys, Fleet Replacement, Organisation Chart`);

export const ABBREVIATIONS = list(`
  CID, TSG, CPS, PPS, RPU, PPU, HR, IT, FOI, DPO, MIT, NCA, PSD, ACU, HQ, SOCO, CSI, EO, HEO, NHS, GP, CEO, COO, ICO, IOPC, HMRC, DWP, MOD, DVLA, CAB, SNT, LPT, NPT, CJU, RTC, BTP, BCU`);

export const STREET_ENDS = list(`
  Street, Street, Road, Road, Lane, Avenue, Drive, Close, Crescent, Way, Court, Gardens, Square, Terrace, Place, Hill, Park, Grove, Walk, Row, Mews, Green,
  Rise, View, Bridge, Parade, Embankment, Gate, Wharf, Lodge, Fold, Brow, Vale`);

export const BUILDING_ENDS = list(`
  House, Court, Hall, Centre, Building, Lodge, Tower, Mill, Park, Barracks, Hospital, School, Academy, College, Library, Surgery, Stadium, Arena, Theatre,
  Hotel, Arms, Nursing Home, Care Home, Leisure Centre, Health Centre, Business Park, Police Station, Railway Station, Primary School, High School`);

export const COMPANY_ENDS = list(`
  Ltd, Limited, plc, LLP, & Sons, & Sons Ltd, & Co, Group, Holdings, Associates, Consulting, Solicitors, Motors, Construction, Security, Logistics, Systems,
  Technologies, Recruitment, Partners, Brothers, Bros, Insurance, Travel, Electrical, Plumbing, Scaffolding, Bakery, Pharmacy, Dental Care, Engineering,
  Services Ltd, Services, Transport Ltd, Catering, Media, Properties, Homes, Interiors, Roofing, Bookmakers, Opticians, Funeral Directors, Veterinary Practice`);

export const COMPANY_WORDS = list(`
  Northern, Premier, Emerald, Titan, Phoenix, Apex, Delta, Omega, Sterling, Beacon, Heritage, Summit, Capital, Metro, Pioneer, Crown, Royal, Golden, Silver,
  Blue, Green, Red, City, County, Coastal, Lakeland, Highland, Island, River, Forest, Castle, Bridge, Harbour, Sunrise, Horizon, Fusion, Quantum, Vertex, Evergreen`);

export const OPERATION_WORDS = list(`
  Kestrel, Falcon, Granite, Marble, Sapphire, Willow, Juniper, Larch, Aspen, Cobalt, Magnet, Lantern, Harvest, Season, Javelin, Hawk, Osprey, Merlin, Grafton,
  Stovewood, Banner, Sunflower, Bluebell, Trident, Neptune, Mercury, Atlas, Titan, Vulcan, Bramble, Thistle, Heron, Otter, Badger, Lynx`);

export const STATION_NAMES = list(`
  Musgrave, Tennent Street, Strandtown, Woodbourne, Lisburn Road, Castlereagh, Antrim Road, Grosvenor Road, Steeple, Garnerville, Knocknagoney, Brooklyn,
  Maydown, Strand Road, Waterside, Dungannon, Ardmore, Mahon Road, Willowfield, Knock, Seapark, Longbridge, Snow Hill, Steelhouse Lane, Charing Cross,
  Bishopsgate, Wood Street, Southwark, Brixton, Peckham, Stoke Newington, Bethnal Green, Kentish Town, Paddington Green, Hammersmith, Acton, Bootle Street,
  Longsight, Gorton, Collyhurst, Elizabeth Slinger Road, Trafalgar House, Patchway, Broadbury Road, Bridewell, Govan, Maryhill, Stewart Street, Gayfield Square`);

export const CHURCHES = list(`
  St Mary's Church, St Anne's Cathedral, St Patrick's, St John's, Holy Trinity, St Peter's, All Saints, Christ Church, St Columba's, St Brigid's,
  Regent's Park Mosque, Guru Nanak Gurdwara, Our Lady of Lourdes, St Andrew's, St David's, St George's, St Thomas More, St Joseph's, Mount Zion Chapel`);

export const PUBS = list(`
  The King's Head, The Red Lion, The Royal Oak, The Duke of York, The Prince Albert, The Queen Victoria, The Crown, The White Hart, The Robin Hood,
  The Lord Nelson, The Jolly Farmer, Lavery's, Kelly's Cellars, The Dog and Duck, The Fox and Hounds, The Railway Tavern, The Marquis of Granby`);

export const AWARDS = list(
  'Stanley Cup, FA Cup, Nobel Prize, Davis Cup, Booker Prize, Turner Prize, Ryder Cup, Wightman Trophy, Premier League',
);

/** Headings of columns and labels of fields. */
export const HEADERS = list(`
  Case Owner, Case Officer, Line Manager, Staff Number, Staff Name, Full Name, First Name, Last Name, Surname, Forename, Initials, Rank, Grade, Cost Centre, Post Title,
  Job Title, Start Date, End Date, Date Received, Date Closed, Date of Birth, Reference Number, Crime Number, Incident Number, Offence Type, Offence Group, Sub Group,
  Outcome Type, Beat Code, Ward Name, District, Policing Area, Force Area, Local Authority, Region, Station, Department, Team, Unit, Role, Contract Type, Working Pattern,
  Hours Worked, Days Lost, Reason, Sickness Category, Gender, Ethnicity, Age Band, Religion, Disability, Sexual Orientation, Nationality, Marital Status, Location, Site,
  Building, Floor, Room, Desk, Extension, Mobile, Email Address, Postal Address, Postcode, Supplier Name, Supplier Number, Invoice Number, Purchase Order, Net Amount,
  Gross Amount, VAT, Payment Date, Expense Type, Expense Area, Merchant Category, Contract Value, Award Date, Tender Reference, Vehicle Make, Vehicle Model, Registration,
  Fuel Type, Mileage, Collar Number, Warrant Number, Pay Number, Service Number, Vetting Level, Clearance Expiry, Notes, Comments, Remarks, Description, Summary, Details,
  Status, Priority, Owner, Author, Approver, Reviewer, Requester, Applicant, Complainant, Witness, Victim, Suspect, Defendant, Custody Suite, Detainees, Under 18, Adult,
  Child, Total, Subtotal, Grand Total, Average, Median, Percentage, Change, Month, Quarter, Year, Week, Weekday, Time, Hour, Sheet1, Table 1, Figure 2, Chart 3, Page 4 of 9,
  Organisation Chart, Staff List, Distribution List, Weekly Rota, Open, Closed, Pending, Count of Cases, Sum of Amount, Row Labels, Column Labels, Values, All, Blank`);

/** Values of columns that are none of the above. */
export const OTHER_THINGS = list(`
  Quercus Robur, Acer Campestre, Betula Pendula, Sorbus Aucuparia, Tilia Cordata, Fagus Sylvatica, Prunus Avium, Salix Alba, Labrador, German Shepherd,
  Springer Spaniel, Border Collie, Belgian Malinois, Cockapoo, Christian, Muslim, Hindu, Sikh, Jewish, Buddhist, No Religion, Roman Catholic, Presbyterian,
  White British, White Irish, Black African, Black Caribbean, Asian Indian, Mixed, Cocaine, Cannabis, Heroin, Ketamine, Diazepam, Pregabalin, Tramadol,
  Knife, Firearm, Baseball Bat, Hammer, Machete, Laptop, Tablet, Passport, Wallet, Handbag, Bicycle, Jewellery, Cash, Football, Rugby, Cricket, Swimming,
  Tennis, Judo, Trampoline, Badminton, Bowling, Rowing, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, Red, Blue, Green, Black, White, Silver,
  Grey, Spring, Summer, Autumn, Winter, Easter, North, South, East, West, Central, Ground Floor, First Floor, Reception, Kitchen, Canteen, Gym, Car Park, Store Room,
  Chair, Desk, Lamp, Printer, Toner, Stapler, Boots, Gloves, Helmet, Body Armour, Baton, Handcuffs, Torch, Radio, Uniform, Cap, Tie, Fleece, Jacket, Trousers,
  Independent School, Academy, Community School, Special School, Nursery, Weights, Multi Sports, Takeaway, Restaurant, Cafe, Fish and Chips, Pizza, Kebab,
  GP Surgery, Walk-in Centre, Dental Practice, Care Home, Charity, Sole Trader, Partnership, Public Limited Company, Freehold, Leasehold, Detached, Terraced,
  Diabetes, Asthma, Epilepsy, Depression, Anxiety, Back Pain, Influenza, Stress, Surgery, Migraine, Bereavement, Maternity, Paternity, Annual Leave, Training`);

export const DRUGS = list(`
  Cocaine, Crack, Heroin, Cannabis, Skunk, Herbal Cannabis, Ketamine, Amphetamine, Ecstasy, Methadone, Diazepam, Valium, Xanax, Pregabalin, Gabapentin, Zopiclone, Tramadol, Codeine, Fentanyl,
  Morphine, Oxycodone, Naloxone, Spice, Mamba, Mephedrone, Khat, Poppers, Buprenorphine, Subutex, Temazepam, Lorazepam, Amoxicillin, Ibuprofen, Paracetamol, Citalopram, Sertraline, Mirtazapine, Ritalin,
  Charlie, Mandy, Molly, Snow, Smack, Brown, Speed, Billy Whizz, Miss Emma, Mary Jane, Special K, Lucy, Blue Dream, Girl Scout Cookies, Stardawg, Cheese, Purple Haze, Gorilla Glue, Lemon Haze`);

/** Illnesses and tests that bear the names of those who described them. */
export const ILLNESSES = list(`
  Asperger's, Addison's disease, Bell's palsy, Cushing's syndrome, Graves' disease, Huntington's disease, Hashimoto's thyroiditis, Lewy body dementia, Ménière's disease, Munchausen's syndrome,
  Raynaud's, Sjögren's syndrome, Wilson's disease, Turner syndrome, Marfan syndrome, Guillain-Barré, Korsakoff's, Ehlers-Danlos, Barrett's oesophagus, Colles fracture, Glasgow Coma Scale,
  Parkinsonism, Burkitt lymphoma, Wilms tumour, Ewing sarcoma, Heimlich manoeuvre, Caesarean section, Braille, Type 1 Diabetes, Angina, Sciatica, Tinnitus, Vertigo, Psoriasis, Colitis, Lupus, Arthritis`);

/** What streets called after people begin with. */
export const STREET_TITLES = list(`
  Lord, Lady, King, Queen, King's, Queen's, Queens, Kings, Prince, Princess, Duke, Duke's, Earl, Bishop, Bishop's, Abbot, Prior, Great, Little, Upper, Lower, Old, New, Saint, St, Sir, Dame, Canon, Dean`);

/** Words that are names as well, as sentences begin with them or use them for what they mean. */
export const STARTERS = list(`
  Bill the department for the work, Mark the envelope, Pat dry, Rob banks and you go to prison, Will the force publish, May we remind you, Grant access, Drew a blank, Chase the invoice, Frank answers are wanted,
  Rose by two per cent, Sue the contractor, Jack up the car, Hope is not a plan, Faith groups were asked, Grace periods apply, Joy riding fell, Dawn raids were made, Ray gun toys, Art theft rose, Dean Street was shut,
  Page two is blank, Post the form, Cash was seized, Long waits were reported, Short notice was given, Young people were consulted, Read the notes, Rich areas pay more, Sharp items are banned, Strong winds blew, Small firms apply,
  Early help works, Late claims fail, Day rates rose, Summer leave is booked, Winter tyres were fitted, Field officers agreed, Church halls were hired, Park gates shut, Bush fires spread, Rivers flooded, Storm damage was repaired,
  Gross costs rose, Net costs fell, Fair access matters, Best practice was shared, Best value was shown, Good order was kept, Noble aims failed, Sterling work was done, Major incidents fell, General enquiries rose,
  Constable numbers fell, Sergeant posts were cut, Marshal the evidence, Guy ropes snapped, Tom cats were heard, Nick marks were seen, Don protective gloves, Carol singers came, Holly was cut, Ivy grew, Heather burned, Basil was sold`);
