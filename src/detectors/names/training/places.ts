/** More places than `material.ts` needs for its sentences, county by county and land by land, written for this project (CC0). */
const list = (text: string): readonly string[] =>
  text
    .trim()
    .split(/\s*[,\n]\s*/u)
    .filter(Boolean);

/** Towns, villages and suburbs of the United Kingdom and Ireland. */
export const BRITISH_PLACES = list(`
  Abingdon, Accrington, Acton, Adlington, Alcester, Aldershot, Alford, Alfreton, Alnwick, Alston, Altrincham, Amersham, Amesbury, Ampthill, Andover, Appleby,
  Arnold, Arundel, Ascot, Ashbourne, Ashby, Ashington, Aspatria, Atherstone, Atherton, Attleborough, Axbridge, Axminster, Aylesbury, Aylesford, Aylsham, Bacup,
  Bakewell, Baldock, Banbury, Banstead, Barnoldswick, Barnstaple, Batley, Beaconsfield, Bebington, Beccles, Beckenham, Bedworth, Belper, Bentham, Berkhamsted,
  Berwick, Beverley, Bewdley, Bicester, Bideford, Biggleswade, Billericay, Billingham, Bingley, Birkenhead, Blandford, Bletchley, Bloxwich, Blyth, Bodmin,
  Bognor Regis, Bootle, Bovey Tracey, Brackley, Bracknell, Braintree, Bramley, Brampton, Brandon, Brentwood, Bridgnorth, Bridgwater, Bridlington, Bridport, Brierley Hill,
  Brigg, Brighouse, Brixham, Brixton, Broadstairs, Bromsgrove, Bromyard, Broxbourne, Buckfastleigh, Buckingham, Budleigh Salterton, Bungay, Buntingford, Burford,
  Burgess Hill, Burnham, Burslem, Camberley, Camborne, Camelford, Cannock, Carnforth, Carterton, Castleford, Caterham, Chard, Chatham, Chatteris, Cheadle, Cheddar, Cheetham,
  Chertsey, Chesham, Cheshunt, Chichester, Chippenham, Chipping Norton, Chiswick, Chorley, Chorlton, Christchurch, Cirencester, Clacton, Clapham, Cleethorpes, Clevedon,
  Clitheroe, Coalville, Cobham, Cockermouth, Colne, Congleton, Consett, Conisbrough, Cowes, Cramlington, Cranbrook, Crawcrook, Crediton, Crewkerne, Cromer, Crook,
  Crowborough, Crowland, Cullompton, Dagenham, Dalton, Darwen, Dartmouth, Daventry, Dawlish, Denholme, Denton, Deptford, Dereham, Desborough, Devizes, Dewsbury, Didcot, Dinnington,
  Dronfield, Droitwich, Driffield, Droylsden, Dukinfield, Dunstable, Dunwich, Dursley, Easingwold, Eastleigh, Edenbridge, Edmonton, Egham, Ellesmere Port, Elmswell, Emsworth,
  Epping, Epsom, Esher, Evesham, Exmouth, Failsworth, Falmouth, Fareham, Faringdon, Farnborough, Farnham, Farnworth, Faversham, Felixstowe, Felling, Feltham, Ferndown,
  Ferryhill, Filey, Fleet, Fleetwood, Flint, Folkestone, Fordingbridge, Formby, Frimley, Frinton, Frodsham, Frome, Fulham, Gainsborough, Garforth, Garstang, Gillingham,
  Glastonbury, Glossop, Godalming, Godmanchester, Goole, Gosforth, Gosport, Grange-over-Sands, Gravesend, Grays, Greenwich, Grimsargh, Guisborough, Guiseley, Hailsham, Halesowen,
  Halesworth, Halstead, Haltwhistle, Hammersmith, Harlesden, Harlow, Harpenden, Harwich, Haslemere, Haslingden, Hatfield, Havant, Haverhill, Haywards Heath, Heanor, Hebburn,
  Hebden Bridge, Hednesford, Hedon, Helmsley, Helston, Hemel Hempstead, Hendon, Henley, Hertford, Hessle, Hexham, Heywood, High Wycombe, Hinckley, Hindley, Hitchin, Hoddesdon,
  Holbeach, Holmfirth, Holsworthy, Honiton, Horley, Hornchurch, Horncastle, Hornsea, Horsforth, Horsham, Horwich, Houghton, Hucknall, Hungerford, Hunstanton, Huntingdon, Hyson Green,
  Hythe, Ilford, Ilfracombe, Ilkeston, Ilkley, Ilminster, Immingham, Irlam, Irthlingborough, Ivybridge, Jarrow, Keswick, Keynsham, Kidderminster, Kidsgrove, Kimberley, Kingsbridge,
  Kirkham, Knaresborough, Knutsford, Lambourn, Lancing, Launceston, Leatherhead, Ledbury, Leiston, Leighton Buzzard, Leominster, Letchworth, Leyland, Leyton, Linslade, Liskeard,
  Littlehampton, Loftus, Longridge, Longton, Loughborough, Louth, Ludlow, Lutterworth, Lydd, Lydney, Lyme Regis, Lymington, Lytham St Annes, Mablethorpe, Macclesfield, Maghull,
  Maidenhead, Maldon, Malmesbury, Maltby, Malton, Malvern, Mangotsfield, Marlborough, Marlow, Marple, Maryport, Matlock, Melksham, Melton Mowbray, Mexborough, Middleton, Middlewich,
  Midhurst, Midsomer Norton, Minehead, Mitcham, Morecambe, Moreton, Morley, Morpeth, Mossley, Nailsea, Nailsworth, Nantwich, Newark, Newbury, Newcastle-under-Lyme, Newent, Newhaven,
  Newlyn, Newmarket, Newquay, Normanton, Northallerton, Northfleet, Northwich, Nuneaton, Oakham, Okehampton, Oldbury, Ollerton, Olney, Ormskirk, Orpington, Ossett, Oswestry, Otley, Oundle,
  Padiham, Padstow, Paignton, Penrith, Penryn, Penzance, Pershore, Peterlee, Petersfield, Petworth, Pickering, Pocklington, Polegate, Pontefract, Ponteland, Portishead, Portslade, Potters Bar,
  Poulton, Prescot, Prestwich, Princes Risborough, Pudsey, Quedgeley, Radcliffe, Radlett, Radstock, Rainham, Ramsbottom, Ramsgate, Raunds, Rawmarsh, Rawtenstall, Rayleigh, Redcar, Redruth,
  Reepham, Reigate, Ringwood, Ripley, Ripon, Rochester, Romford, Romsey, Rothwell, Rowley Regis, Royston, Royton, Rugeley, Runcorn, Rushden, Ryde, Saffron Walden, Saltash, Saltburn, Sandbach,
  Sandown, Sandy, Sawbridgeworth, Saxmundham, Seaford, Seaham, Seaton, Sedbergh, Sedgefield, Settle, Sevenoaks, Shaftesbury, Shanklin, Sheerness, Shefford, Shepperton, Shepton Mallet, Sherborne,
  Sheringham, Shifnal, Shildon, Shipley, Shoreham, Sidcup, Sidmouth, Silloth, Sittingbourne, Skegness, Skelmersdale, Skipton, Sleaford, Slough, Smethwick, Snodland, Soham, Southall, Southend,
  Southwold, Spalding, Spennymoor, Spilsby, Staines, Stalybridge, Stamford, Stanhope, Stevenage, Steyning, Stockton, Stokesley, Stonehouse, Stourbridge, Stourport, Stowmarket, Stratford, Stretford,
  Strood, Stroud, Sudbury, Surbiton, Swadlincote, Swaffham, Swanage, Swanley, Swinton, Tadcaster, Tavistock, Teddington, Teignmouth, Tenbury, Tenterden, Tetbury, Tewkesbury, Thame, Thatcham, Thaxted,
  Thetford, Thirsk, Thornaby, Thornbury, Thrapston, Tilbury, Tipton, Tiverton, Todmorden, Tonbridge, Torpoint, Torquay, Totnes, Tottenham, Towcester, Tring, Trowbridge, Twickenham, Tynemouth,
  Uckfield, Ulverston, Uppingham, Urmston, Uttoxeter, Ventnor, Wadebridge, Wainfleet, Wallasey, Wallingford, Wallsend, Waltham Abbey, Walthamstow, Wandsworth, Wantage, Wareham, Warminster, Watchet, Watford,
  Wath, Wednesbury, Wellingborough, Welwyn, Wem, Wembley, Wendover, Westbury, Westerham, Wetherby, Weybridge, Weymouth, Whickham, Whitchurch, Whitefield, Whitehaven, Whitley Bay, Whitstable, Whittlesey,
  Widnes, Wigton, Willenhall, Wilmslow, Wimborne, Wincanton, Windermere, Windsor, Winsford, Wirksworth, Wisbech, Witham, Withernsea, Witney, Wivenhoe, Wokingham, Wombwell, Woodstock, Wooler,
  Woolwich, Workington, Worksop, Wymondham, Yarm, Yarmouth, Yate, Yeadon, Abercynon, Aberdare, Aberfan, Abergavenny, Abergele, Aberporth, Abertillery, Ammanford, Amlwch, Bala, Bargoed, Barmouth,
  Beaumaris, Bethesda, Blackwood, Blaenavon, Brecon, Bridgend, Brynmawr, Builth Wells, Burry Port, Caerleon, Caldicot, Cardigan, Chepstow, Chirk, Colwyn Bay, Corwen, Cowbridge, Criccieth, Crickhowell,
  Cwmbran, Denbigh, Dolgellau, Ebbw Vale, Fishguard, Gorseinon, Haverfordwest, Hay, Holywell, Kidwelly, Knighton, Lampeter, Llandeilo, Llandovery, Llandrindod Wells, Llandudno, Llangefni, Llangollen,
  Llanidloes, Llantrisant, Llanwrtyd, Machynlleth, Maesteg, Milford Haven, Mold, Monmouth, Mountain Ash, Mumbles, Narberth, Newtown, Penarth, Pembroke, Pontardawe, Pontypool, Porthcawl, Porthmadog, Prestatyn,
  Presteigne, Pwllheli, Rhayader, Ruthin, Tenby, Tonypandy, Tredegar, Treorchy, Tywyn, Usk, Welshpool, Ystradgynlais, Abertawe, Caerdydd, Casnewydd, Wrecsam, Gwynedd, Ceredigion, Aberfeldy, Aboyne, Alloa,
  Annan, Anstruther, Arbroath, Ardrossan, Armadale, Aviemore, Balloch, Banchory, Banff, Barrhead, Bathgate, Bearsden, Bellshill, Blairgowrie, Blantyre, Bonnyrigg, Brechin, Broxburn, Buckie, Burntisland,
  Callander, Campbeltown, Carluke, Carnoustie, Castle Douglas, Clydebank, Coatbridge, Coldstream, Cowdenbeath, Crieff, Cupar, Dalkeith, Dalry, Dingwall, Dornoch, Dumbarton, Dunbar, Dunblane,
  Dunfermline, Dunoon, Duns, Elgin, Ellon, Eyemouth, Forfar, Forres, Fort William, Fraserburgh, Galashiels, Girvan, Glenrothes, Gourock, Grangemouth, Gretna, Haddington, Hawick, Helensburgh, Huntly,
  Inverkeithing, Inverurie, Irvine, Jedburgh, Johnstone, Keith, Kelso, Kilbirnie, Kilsyth, Kinross, Kirkcaldy, Kirkcudbright, Kirkintilloch, Kirriemuir, Lanark, Largs, Larbert, Larkhall, Leven, Linlithgow,
  Lochgilphead, Lockerbie, Macduff, Mallaig, Maybole, Melrose, Methil, Moffat, Montrose, Musselburgh, Nairn, Newmilns, Oban, Peebles, Penicuik, Peterhead, Pitlochry, Portree, Prestonpans, Prestwick, Renfrew,
  Rosyth, Rothesay, Rutherglen, Saltcoats, Sanquhar, Selkirk, Stonehaven, Stranraer, Strathaven, Thurso, Tobermory, Tranent, Troon, Ullapool, Wick, Wishaw, Ahoghill, Annalong, Ardglass, Augher, Aughnacloy,
  Ballycastle, Ballyclare, Ballygawley, Ballygowan, Ballykelly, Ballymurphy, Ballynahinch, Ballysillan, Ballywalter, Bellaghy, Bellarena, Beragh, Bessbrook, Broughshane, Bushmills, Caledon, Carnlough, Carryduff,
  Castlederg, Castledawson, Castlewellan, Claudy, Clogher, Clough, Coalisland, Comber, Crossgar, Crossmaglen, Crumlin, Cullybackey, Cushendall, Donaghadee, Donaghcloney, Draperstown, Dromara, Dromore,
  Drumquin, Dunadry, Dundonald, Dundrum, Dungiven, Dunmurry, Eglinton, Fintona, Fivemiletown, Garvagh, Gilford, Glenarm, Glengormley, Greyabbey, Helen's Bay, Hillsborough, Holywood, Irvinestown, Keady, Kells, Kesh, Kilkeel,
  Killyleagh, Kilrea, Kircubbin, Limavady, Lisbellaw, Lisnaskea, Loughbrickland, Loughgall, Loughinisland, Maghera, Maguiresbridge, Markethill, Millisle, Moira, Moneymore, Moy, Newcastle, Newtownabbey,
  Newtownbutler, Newtownhamilton, Newtownstewart, Plumbridge, Pomeroy, Portaferry, Portavogie, Portglenone, Portrush, Portstewart, Randalstown, Rasharkin, Rathfriland, Richhill, Rostrevor, Saintfield, Scarva, Sion Mills,
  Sixmilecross, Stewartstown, Strangford, Tandragee, Tempo, Tobermore, Toome, Trillick, Tynan, Waringstown, Warrenpoint, Whitehead, Ardoyne, Andytown, Ballybeen, Ballymacarrett, Braniel, Cregagh, Finaghy, Knocknagoney,
  Malone, Ormeau, Poleglass, Shankill, Springfield, Stranmillis, Suffolk, Taughmonagh, Turf Lodge, Tullycarnet, Athlone, Ballina, Bray, Carlow, Cavan, Clonmel, Donegal, Drogheda, Dungarvan, Ennis, Galway, Kilkenny, Killarney, Letterkenny,
  Limerick, Longford, Mallow, Monaghan, Mullingar, Navan, Nenagh, Portlaoise, Roscommon, Sligo, Tralee, Tullamore, Waterford, Westport, Wexford, Wicklow, Youghal`);

/** Wards and parts of towns, many of them called after people and saints. */
export const WARDS = list(`
  Abbey, Albany, Albert, Alexandra, All Saints, Arboretum, Aylestone, Bankside, Barton, Beechwood, Bellevue, Belmont, Bentley, Berkeley, Bevan, Bishop, Bishopsgate, Blenheim, Boothferry, Bowling, Bradley, Bridge, Broadway, Brunswick,
  Byker, Cabot, Canonbury, Castle, Cathays, Cathedral, Cavendish, Central, Charlton, Chapel, Churchill, Clarendon, Clifton, Clissold, Coldharbour, College, Coppice, Crosby, Deeside, Drayton, Dudley Park, Dukeries, Eaton, Edgbaston, Elm Park,
  Eltham, Fairfield, Ferndale, Foxhill, Furzedown, Gibbet Hill, Gipton, Gorton, Grange, Gresham, Greyfriars, Hamilton, Handsworth, Harehills, Heath, Heaton, Highbury, Highfield, Hillside, Holgate, Holly Lodge, Hollybush, Hulme, Hunslet, Iveagh,
  Jericho, Kensal Green, Kensington, Kings Heath, Kings Park, Kirkstall, Ladywell, Lancaster Gate, Larkswood, Lavender, Longsight, Lordswood, Lozells, Manningham, Manor, Margaret, Marfleet, Meadow, Mile End, Milton, Minster, Montague, Moorlands, Moss Side,
  Mount Pleasant, Newington, Newland, Norris Green, Northfield, Oakfield, Osborne, Overton, Palmer, Park, Parkfield, Peartree, Peel, Priory, Quayside, Queens, Queens Park, Ravensbourne, Regent, Rhodes, Riverside, Roath, Roundhay,
  Roundwood, Rusholme, Sacred Heart, Salford Priors, Selborne, Selly Oak, Sherwood, Shirley, Speedwell, Sparkbrook, Splott, Springburn, St Agnes, St Andrews, St Anne's, St George, St James, St Johns, St Mary's, St Matthew's, St Michaels, St Pauls, St Peter's, St Thomas, Stanley,
  Stapleton, Stoneygate, Sydenham, Temple, Thurmaston, Town, Town Hall, Trinity, Tudor, Tulse Hill, Upton, Vauxhall, Vernon, Victoria, Victoria Park, Walker, Walnut Tree, Warren, Wellington, West End, Westcotes, Whalley, Whitechapel,
  Whitworth, Windmill, Woodfield, Woodlands, Wycliffe, Yardley`);

/** Countries, and towns and provinces of the world where people in these documents come from or go to. */
export const WORLD_PLACES = list(`
  Albania, Algeria, Andorra, Angola, Antigua, Armenia, Aruba, Austria, Azerbaijan, Bahamas, Barbados, Belarus, Belgium, Belize, Benin, Bermuda, Bhutan, Bolivia, Bosnia, Botswana, Brunei, Bulgaria, Burkina Faso, Burundi, Cambodia,
  Cameroon, Cape Verde, Colombia, Comoros, Congo, Costa Rica, Croatia, Cyprus, Czechia, Denmark, Djibouti, Dominica, Ecuador, El Salvador, Eritrea, Estonia, Eswatini, Fiji, Finland, Gabon, Gambia, Gibraltar, Greece, Grenada, Guatemala,
  Guinea, Guyana, Haiti, Honduras, Hungary, Iceland, Indonesia, Ireland, Ivory Coast, Jamaica, Kazakhstan, Kiribati, Kosovo, Kyrgyzstan, Laos, Latvia, Lesotho, Liberia, Liechtenstein, Lithuania, Luxembourg, Macedonia, Madagascar, Malawi,
  Malaysia, Maldives, Malta, Mauritania, Mauritius, Mexico, Moldova, Monaco, Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Namibia, Nauru, Netherlands, Nicaragua, Niger, Norway, Palau, Palestine, Panama, Paraguay, Peru, Philippines,
  Poland, Portugal, Puerto Rico, Rwanda, Samoa, San Marino, Senegal, Serbia, Seychelles, Sierra Leone, Slovakia, Slovenia, Somaliland, Sri Lanka, Suriname, Sweden, Switzerland, Tajikistan, Tanzania, Thailand, Togo, Tonga, Trinidad, Tobago,
  Tunisia, Turkmenistan, Tuvalu, Uruguay, Uzbekistan, Vanuatu, Venezuela, Zambia, Aberdeen, Abidjan, Adana, Agadir, Ahmedabad, Alexandria, Amman, Amritsar, Antalya, Antwerp, Arad, Asyut, Bangalore, Baroda, Bari, Bergen, Bielefeld,
  Bilbao, Bologna, Bordeaux, Borama, Bosaso, Bochum, Brasov, Bratislava, Bremen, Brno, Bruges, Burgas, Bursa, Bydgoszcz, Cadiz, Calais, Calgary, Calicut, Can Tho, Casablanca, Cologne, Cordoba, Coventry, Craiova, Cuttack, Dammam, Daegu,
  Dijon, Dortmund, Dresden, Dunkirk, Durres, Dusseldorf, Eindhoven, Essen, Faisalabad, Fez, Florence, Frankfurt, Galati, Galle, Garowe, Gaziantep, Gdynia, Ghent, Giza, Goa, Gothenburg, Granada, Graz, Grenoble, Gujranwala, Gujrat, Guangzhou, Hai Phong,
  Haifa, Hanover, Harbin, Heraklion, Ho Chi Minh City, Hyderabad, Ibiza, Iloilo, Innsbruck, Isfahan, Islamabad, Izmir, Jaipur, Jalandhar, Jeddah, Jessore, Jos, Kanpur, Khulna, Kingstown, Kolkata, Kowloon, Kosice, Kumasi, Lausanne, Le Havre, Leiden, Leipzig, Liege,
  Lille, Limassol, Linz, Ljubljana, Lublin, Lucknow, Ludhiana, Lviv, Malaga, Mannheim, Mardan, Medina, Mecca, Mirpur, Montpellier, Multan, Murcia, Muscat, Mysore, Nagpur, Nantes, Naples, Nice, Nis, Novi Sad, Nuremberg, Olomouc, Olsztyn, Onitsha,
  Oradea, Ostrava, Oulu, Owerri, Padua, Palermo, Patna, Patras, Pecs, Piraeus, Pisa, Plzen, Pune, Puntland, Quebec, Queretaro, Quezon City, Ranchi, Rawalpindi, Rennes, Reims, Rijeka, Riyadh, Rostock, Rouen, Rzeszow, Salerno, Salzburg, Samsun, Seville, Shkoder, Sialkot, Sibiu,
  Skopje, Split, Stettin, Strasbourg, Stuttgart, Suceava, Sukkur, Surat, Szczecin, Szeged, Tampere, Tangier, Tartu, Thessaloniki, Toulon, Toulouse, Trabzon, Trieste, Trincomalee, Trondheim, Turin, Utrecht, Valencia, Vantaa, Varanasi, Venice, Verona, Vlore, Vitebsk, Warri,
  Wolfsburg, Yaounde, Zadar, Zanzibar, Zaria, Zielona Gora, Zurich, Batticaloa, Kilinochchi, Mullaitivu, Vavuniya, Kurunegala, Ratnapura, Negombo, Tamale, Takoradi, Cape Coast, Ho, Bo, Kenema, Makeni, Buchanan, Gbarnga, Banjul, Serekunda, Thies, Kaolack, Saint-Louis, Conakry,
  Benin City, Port Harcourt, Calabar, Uyo, Asaba, Abeokuta, Ilorin, Oshogbo, Akure, Baguio, Bacolod, Zamboanga, Batangas, Cavite, Laguna, Pampanga, Bulacan, Nghe An, Ha Tinh, Quang Binh, Hai Duong, Thanh Hoa, Fujian, Zhejiang, Henan, Sichuan, Hunan, Shandong, Liaoning, Jilin`);
