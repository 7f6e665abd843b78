/**
 * Forenames and surnames by origin, and parts from which more are made, written for this project from general knowledge
 * and given to the public domain (CC0). They are material for training: people in texts are renamed with names drawn
 * evenly over origins, so that no origin is found less surely for being rarer in the texts.
 */
export interface Origin {
  readonly name: string;
  readonly forenames: readonly string[];
  readonly surnames: readonly string[];
  /** Beginnings and endings that combine to further forenames or surnames. */
  readonly forenameParts?: readonly [readonly string[], readonly string[]];
  readonly surnameParts?: readonly [readonly string[], readonly string[]];
  /** `surname-first` writes the surname before the forenames often enough to be met so. */
  readonly order?: 'surname-first';
}

const list = (text: string): readonly string[] =>
  text
    .trim()
    .split(/\s+/u)
    .map((name) => name.replaceAll('_', ' '));
const parts = (starts: string, ends: string): readonly [readonly string[], readonly string[]] => [
  list(starts),
  list(ends),
];

export const ORIGINS: readonly Origin[] = [
  {
    name: 'English',
    forenames:
      list(`Oliver George Harry Jack Arthur Alfred Stanley Ronald Geoffrey Nigel Keith Trevor Clive Graham Derek Gareth
      Simon Adrian Jeremy Rupert Barnaby Toby Miles Giles Edmund Percy Cecil Walter Herbert Reginald Norman Dennis Roy Leonard
      Margaret Dorothy Joan Doreen Sheila Maureen Pauline Gillian Hilary Philippa Harriet Charlotte Imogen Beatrice Florence
      Daisy Poppy Ivy Elsie Winifred Gladys Muriel Phyllis Enid Mavis Tracey Sharon Debbie Kelly Donna Mandy Wendy Jill
      Will Mark Rob Bill Grace Hope Faith Joy Ruby Rose Lily Violet Olive Hazel Heather Holly Pearl Amber Crystal Dawn Robin`),
    surnames:
      list(`Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts
      Green Hall Wood Jackson Clarke Hill Moore Cooper Ward Turner Carter Bennett Shaw Holmes Barnes Fletcher Lawson Hargreaves
      Ramsbottom Entwistle Shufflebottom Higginbotham Longbottom Sidebottom Ackroyd Bairstow Sutcliffe Greenhalgh Arkwright
      Featherstone Featherstonehaugh Cholmondeley Beauchamp Fairfax Ashworth Butterworth Illingworth Wadsworth Whitworth
      Blenkinsop Postlethwaite Braithwaite Micklethwaite Thwaites Cowperthwaite Threlfall Kirkbride Tyldesley Eccles Bickerstaff
      Long Day King May Page Young Best Bishop Knight Cross Field Banks Bond Bell Ball Bird Black Bush Cook Frost Fox Gale Gold
      Grant Gray Hand Hart Head Hood Hunt Key Lamb Law Little Lord Love Marsh Mills Moon North Park Peace Pike Pool Pope Power
      Price Reed Rich Rose Rush Sharp Short Silver Small Snow Stone Street Strong Summer Swan Sweet Tree Wall Waters Way Wells
      West Winter Wise Wolf Woods Sands Brook Church Castle Temple Chambers Constable Sargent Marshall Major Judge Prior Abbott
      Monk Parson Dean Deacon Sheriff Bailey Reeve Steward Butler Baker Farmer Gardener Shepherd Fisher Hunter Archer Forester
      Buckingham Lancaster York Bolton Preston Burton Bradford Sheffield Wells Lincoln Stafford Chester Derby Leicester`),
  },
  {
    name: 'double-barrelled English',
    forenames:
      list(`Anne-Marie Mary-Jane Lily-Mae Ellie-May Amelia-Rose Ava-Grace Tommy-Lee Billy-Joe Mary-Ann Sarah-Jane Jo-Anne
      Peter Hugo Tarquin Piers Crispin Tamsin Saskia Arabella Cordelia Jocasta`),
    surnames:
      list(`Smith-Jones Taylor-Joy Harper-Brown Cooke-Davies Lloyd-Webber Carr-Gomm Bonham-Carter Rees-Mogg Parker-Bowles
      Heaton-Jones Duncan-Smith Long-Bailey Clifton-Brown Kane-Smith Wynne-Evans Freer-Lee Marriott-Hill Seymour-Cole
      Baker-Finch Knox-Little Pope-Hennessy Moss-Blundell Sheldon-Fox Ward-Allen Khan-Williams Ali-Brown Okoro-Smith Patel-Shah
      Sackville-West Fitz-Gerald Green-Armytage Spring-Rice Strang-Steel Douglas-Home`),
  },
  {
    name: 'Scottish',
    forenames:
      list(`Alasdair Hamish Fergus Callum Calum Ewan Euan Iain Angus Duncan Malcolm Murdo Gregor Lachlan Struan Finlay
      Rory Fraser Cameron Blair Craig Gordon Ross Stuart Lorne Catriona Mairi Morag Fiona Eilidh Isla Kirsty Shona Ailsa Iona
      Elspeth Senga Una Mhairi Jean Moira Aileen Rhona Sheena Lorna`),
    surnames:
      list(`MacDonald McDonald Macdonald MacLeod Macleod Mackenzie MacKay McKay Mackay Campbell Stewart Fraser Ross Munro
      Sinclair Sutherland Cameron Drummond Urquhart Farquharson Colquhoun Dalziel Menzies Abercrombie Auchterlonie Buchanan
      Carmichael Crawford Cunningham Dalrymple Dunbar Elphinstone Forsyth Galbraith Gillespie Haldane Imrie Innes Johnstone
      Kirkpatrick Lamont Leckie Lockhart McAllister McArthur McAuley McBride McCallum McClelland McConnachie McCrone McEwan
      McFadyen McGillivray McGregor McIntosh McIntyre McKechnie McLachlan McLean McMillan McNab McNeil McPhee McPherson McQueen
      McTavish Moncrieff Nairn Ogilvie Paterson Pitcairn Ramsay Rennie Sempill Strachan Tulloch Wallace Wemyss`),
  },
  {
    name: 'Irish',
    forenames:
      list(`Aoife Aisling Bláthnaid Bronagh Caoimhe Ciara Clodagh Deirdre Eabha Éabha Eimear Fionnuala Gráinne Maeve Méabh
      Mairéad Niamh Nuala Órla Orlaith Róisín Sadhbh Saoirse Siobhán Sinéad Sorcha Úna Aidan Brendan Cathal Ciarán Cillian
      Colm Conor Cormac Darragh Declan Diarmuid Donal Eamon Éamonn Enda Eoin Eoghan Fergal Fiachra Fintan Fionn Kieran Lorcan
      Malachy Niall Oisín Pádraig Proinsias Rory Ruairí Séamus Seán Tadhg Tiernan Turlough`),
    surnames:
      list(`O'Brien O'Neill O'Connor O'Reilly O'Sullivan O'Donnell O'Kane O'Hara O'Hagan O'Leary O'Mahony O'Dowd O'Shea
      O’Rourke O’Toole O’Doherty O’Callaghan O’Grady Murphy Kelly Byrne Ryan Walsh Doherty Gallagher Kennedy Lynch Murray Quinn
      McLaughlin McCarthy McGuinness McAleese McCann McCloskey McCusker McDaid McElhinney McElroy McErlean McGahan McGarvey
      McGinley McGlinchey McGuigan McGurk McIlroy McIlveen McIlwaine McKenna McKeown McMahon McManus McNally McParland McQuaid
      McQuillan McStay McVeigh McWilliams Mac_Giolla Ó_Néill Ó_Murchú Ní_Bhriain Ní_Chonaill Ó_Briain Adair Devlin Donnelly Duffy
      Fitzpatrick Fitzsimons Geraghty Gildernew Hanratty Heaney Kavanagh Keenan Loughran Magennis Maginnis Mallon Mulholland
      Mullan Nugent Rafferty Shaughnessy Toner Trimble Paisley Poots Foster Weir Wilson Irvine Beattie Nesbitt Hamill`),
  },
  {
    name: 'Welsh',
    forenames:
      list(`Aled Alun Aneurin Bryn Carwyn Cerys Cledwyn Dafydd Dewi Dylan Eifion Eirlys Eluned Elin Emlyn Emyr Ffion Geraint
      Gethin Glyn Gwen Gwenllian Gwilym Gwyneth Haf Heledd Huw Hywel Idris Ieuan Ifan Illtyd Iolo Islwyn Ioan Llewelyn Llinos
      Mared Meinir Meirion Menna Mererid Myfanwy Nerys Non Olwen Osian Owain Rhian Rhiannon Rhodri Rhys Seren Siân Sioned
      Steffan Tegan Tomos Trystan Wyn`),
    surnames:
      list(`Jones Davies Williams Evans Thomas Roberts Hughes Lewis Morgan Griffiths Edwards Owen Price Rees Lloyd Powell
      Pugh Prosser Pritchard Probert Parry Bowen Bevan Beynon Gwynne Gwilliam Vaughan Llewellyn Meredith Nicholas Howells Jenkins
      Cadwallader Cadogan Craddock Eynon Gethin Glyndwr ap_Gwilym ap_Rhys ap_Iorwerth ab_Owain ferch_Rhys Tudor Trahaearn
      Mostyn Nantglyn Penry Ellis-Jones Wyn-Roberts Gruffudd Gruffydd Hopkin Yorath`),
  },
  {
    name: 'Caribbean',
    forenames:
      list(`Winston Delroy Leroy Errol Desmond Carlton Clyde Everton Fitzroy Glenroy Lloyd Neville Orville Rohan Tyrone
      Devon Dwayne Jermaine Kemar Kadeem Marlon Omari Rashawn Shaquille Tyrell Usain Asafa Shelly-Ann Shanice Shantelle Tanisha
      Keisha Latoya Lakeisha Marcia Merlene Beverley Yvonne Claudette Paulette Hyacinth Icilda Eulalie Verona Sonia Althea
      Cordell Kymani Akeem Deshawn Jahmal Nevaeh Shenelle Kerry-Ann Rihanna Chevelle`),
    surnames:
      list(`Campbell Grant Gordon Francis Bailey Clarke Brown Thompson Reid Morrison Bogle Blackwood Chambers Dacosta
      Delapenha Dawkins Fearon Gayle Goulbourne Henriques Holness Livingston Lindo Manley McKenzie Nettleford Palmer Pinnock
      Powell Prendergast Ricketts Salmon Sewell Shirley Spaulding Stennett Tomlinson Walcott Wint Alleyne Babb Blackman
      Boyce Braithwaite Brathwaite Cumberbatch Garner Greenidge Haynes Hinds Holder Jordan Marshall Sobers Weekes Worrell
      Baptiste Charles Joseph Pierre Jean-Baptiste St_Louis Mondesir Compton Antoine Toussaint Ramdin Ramnarine Persad
      Maharaj Seepersad Mohammed Boodoo Sealy Gittens Lashley Cadogan Welch Rowe Bolt`),
  },
  {
    name: 'Indian',
    forenames:
      list(`Aarav Aditya Ajay Amit Anand Anil Arjun Arun Ashok Ashwin Bhavesh Chetan Deepak Dev Dilip Dinesh Ganesh Girish
      Gopal Harish Hemant Jayesh Kalpesh Karan Kiran Krishna Kunal Mahesh Manish Manoj Mukesh Nikhil Nilesh Nitin Pankaj Paresh
      Pradeep Prakash Pranav Rahul Rajesh Rakesh Ramesh Ravi Rohan Rohit Sachin Sandeep Sanjay Satish Shailesh Siddharth Sunil
      Suresh Tushar Vijay Vikram Vinod Vishal Yash Aarti Ananya Anita Anjali Archana Asha Bhavna Chitra Deepa Devika Divya Geeta
      Hetal Indira Jaya Jyoti Kavita Komal Lakshmi Lata Leena Madhuri Mamta Meena Meera Nalini Neha Nisha Padma Pooja Prachi Priya
      Radha Rekha Ritu Rupal Sangeeta Sarita Savita Seema Shilpa Shobha Shreya Smita Sneha Sonal Sunita Swati Usha Vandana Vidya`),
    surnames:
      list(`Patel Shah Sharma Gupta Mehta Desai Joshi Trivedi Pandya Amin Parmar Solanki Chauhan Rathod Vaghela Jadeja Makwana
      Kumar Verma Mishra Tiwari Pandey Dubey Shukla Chaturvedi Dwivedi Agarwal Aggarwal Bansal Goyal Jain Kapoor Khanna Malhotra
      Chopra Bhatia Sethi Arora Anand Ahuja Bajaj Bose Banerjee Mukherjee Chatterjee Bhattacharya Ganguly Sengupta Dasgupta Ghosh
      Dutta Roy Sen Saha Mondal Biswas Das Nath Naidu Reddy Rao Iyer Iyengar Menon Nair Pillai Kurup Varma Namboodiri Krishnan
      Subramanian Venkatesan Raghavan Srinivasan Narayanan Balakrishnan Rajagopalan Swaminathan Kulkarni Deshpande Deshmukh Patil
      Pawar Shinde Jadhav Bhosale Gokhale Kelkar Apte Phadke Chavan More Gowda Hegde Shetty Kamath Pai Bhat Fernandes D'Souza
      Pereira Lobo Pinto Rodrigues Thakur Rajput Yadav Maurya Kashyap Saxena Srivastava Mathur Bhatt`),
    surnameParts: parts(
      'Rama Krishna Venkata Subra Raja Nara Swami Bala Chandra Jaya Maha Natara Siva Hari Deva Sundara',
      'nathan murthy murti rajan swamy kumar moorthy samy dran nandan raman chalam ratnam gopal yan',
    ),
  },
  {
    name: 'Punjabi and Sikh',
    forenames:
      list(`Amarjit Amandeep Amritpal Balbir Baldev Balwinder Charanjit Daljit Davinder Gurdeep Gurinder Gurmeet Gurpreet
      Gursharan Harbhajan Hardeep Harjinder Harjit Harmeet Harminder Harpreet Harvinder Inderjit Jagdeep Jaspreet Jaswinder Kuldip
      Kulwinder Lakhbir Maninder Manjit Manpreet Mohinder Narinder Navdeep Navjot Parminder Preet Rajinder Rajwant Ranjit Ravinder
      Sandeep Satnam Simran Sukhdeep Sukhjinder Sukhwinder Surinder Tajinder Tarsem Tejinder Upkar Varinder`),
    surnames:
      list(`Singh Kaur Gill Sandhu Sidhu Dhillon Grewal Dhaliwal Bains Johal Sahota Sohal Atwal Bhogal Chana Dhesi Dosanjh
      Gosal Hayer Heer Hundal Kang Khaira Khangura Kooner Mann Matharu Nagra Nijjar Panesar Pannu Purewal Rai Randhawa Rehal Sagoo
      Samra Sanghera Sekhon Sra Thandi Thind Toor Uppal Virdee Bal Basi Birdi Cheema Deol Garcha Hothi Jagpal Kalsi Lally Mangat`),
    forenameParts: parts(
      'Gur Har Jas Man Sukh Bal Ravi Kul Par Sat Raj Dal Nav Tej Aman Prabh Kiran Lakh Mohin',
      'preet deep jit winder meet inder vir want pal minder bir dev sharan jot',
    ),
  },
  {
    name: 'Pakistani and Bangladeshi',
    forenames:
      list(`Abdul Adeel Adnan Afzal Ahsan Aamir Asif Atif Ayaan Bilal Faisal Farhan Haider Hamza Haroon Hassan Humayun Imran
      Irfan Ishfaq Jahangir Javed Junaid Kamran Kashif Khalid Mahmood Mohammad Mohammed Muhammad Mudassar Mumtaz Naeem Nasir Naveed
      Omar Qaiser Rafiq Rashid Rizwan Saeed Sajid Salman Shabir Shafiq Shahid Shakeel Shoaib Sohail Tahir Tariq Usman Waqar Waseem
      Yasir Younis Zafar Zahid Zeeshan Aaliyah Aisha Amina Anwara Asma Ayesha Bushra Fatima Fozia Ghazala Hafsa Humaira Iqra Javeria
      Khadija Kulsum Maryam Misbah Nadia Naila Nasreen Nazia Parveen Rabia Rukhsana Saba Sadia Saima Samina Sana Shabana Shaheen
      Shazia Sumaira Sumaiya Tahira Tasneem Uzma Yasmin Zainab Zara Rehana Rokeya Shamima Nurun Monowara Farhana Tahmina`),
    surnames:
      list(`Khan Ahmed Ali Hussain Iqbal Mahmood Akhtar Malik Mirza Qureshi Siddiqui Sheikh Shaikh Butt Bhatti Chaudhry
      Choudhury Chowdhury Raja Rafiq Rehman Saleem Shah Syed Tariq Yousaf Zaman Javed Hanif Hameed Hayat Gul Ghani Farooq Dar Baig
      Aziz Ashraf Anwar Aslam Abbasi Afridi Awan Gondal Janjua Kayani Khattak Lodhi Memon Mughal Niazi Qazi Rana Satti Tanoli
      Warraich Begum Bibi Khatun Khanom Miah Mia Uddin Islam Alam Haque Hoque Karim Kabir Rahman Sarkar Sarker Talukdar Bhuiyan
      Molla Mollah Munshi Mazumder Akter Sultana Parvin Nessa Ullah Ur_Rehman Ul_Haq Ud_Din Jamil Nawaz Naz Zia Kazmi Naqvi Rizvi`),
    surnameParts: parts(
      'Nizam Jalal Aziz Mueen Shams Salah Fakhr Rafi Kamal Nasir Badr Saif Zahir Ikram Habib Obaid Aman Hamid Karim Rahim',
      'uddin ullah uddin ul-Haq -ud-Din',
    ),
  },
  {
    name: 'Sri Lankan and Tamil',
    forenames:
      list(`Nimal Sunil Ranjith Chaminda Dilshan Lasith Mahela Kumar Thilan Upul Asanka Nuwan Rangana Sanath Arjuna Chandrika
      Sirimavo Dilrukshi Nirmala Thushari Sivakumar Thavarajah Kandiah Selvan Sutharsan Vigneswaran Pirabakaran Gajan Mathan
      Tharshini Abirami Kavitha Selvi Thilaga Vasanthi Yalini Janani Kirupa Luxmi Mayuran Nirosha Sinthu Thanuja`),
    surnames:
      list(`Perera Fernando de_Silva De_Silva Silva Jayawardena Jayasuriya Jayasinghe Wickramasinghe Wickremesinghe Rajapaksa
      Gunawardena Gunaratne Bandaranaike Ratnayake Dissanayake Senanayake Herath Karunaratne Kumaratunga Liyanage Mendis
      Weerasinghe Wijesinghe Samaraweera Abeysekera Amarasinghe Ekanayake Sivalingam Thangarajah Kanagaratnam Sithamparanathan
      Mahendran Nadarajah Navaratnam Ponnambalam Rasiah Selvarajah Sivanesan Thambirajah Vaithilingam Yogarajah Arulanantham
      Balasingham Gnanasekaran Kandasamy Murugesan Palaniappan Ramalingam Shanmugam Velupillai`),
    surnameParts: parts(
      'Siva Thanga Bala Kanaga Maha Nava Ponna Raja Selva Vija Yoga Arul Jeya Kumara Gnana Sri Puva',
      'nathan rajah lingam ratnam nesan kumar singham segaram pillai samy nayagam',
    ),
  },
  {
    name: 'Arabic',
    forenames:
      list(`Abdallah Abdelaziz Abdelkader Abdulrahman Adel Ahmad Ali Amir Ammar Anas Ayman Bashar Basem Bassam Daoud Fadi Fahd
      Faris Fouad Ghassan Habib Hadi Haitham Hakim Hamad Hamid Hani Hashim Hatem Hesham Hicham Hisham Hossam Ibrahim Idris Imad
      Ismail Issam Jalal Jamal Karim Khaled Khalil Kareem Mahdi Mahmoud Majid Mansour Marwan Mazen Moustafa Mounir Mourad Musa
      Mustafa Nabil Nader Nasser Nizar Omar Osama Qasim Rachid Rami Riad Said Salah Salem Sami Samir Tarek Walid Yahya Yasser Youssef
      Yusuf Zaid Ziad Abeer Alia Amal Amani Amira Aya Dalia Dina Farah Fatma Fatima-Zahra Hala Hanan Hanin Hayat Hiba Huda Iman
      Inas Khadijah Khawla Layla Leila Lina Lubna Maha Manal Mariam Mona Nabila Nada Nadine Najwa Noor Noura Nour Rania Rasha Reem
      Rima Salma Samar Sara Siham Souad Suad Wafa Yasmine Zahra Zeinab`),
    surnames:
      list(`Hassan Hussein Ibrahim Mahmoud Mohamed Mansour Khalil Saleh Salem Said Omar Othman Nasser Haddad Khoury Najjar Nassar
      Sabbagh Shaheen Darwish Farouk Ghanem Habib Hamdan Hamdi Hijazi Issa Jaber Kanaan Kassem Khatib Kamal Masri Mubarak Nasr
      Odeh Qasim Rashid Rahim Sabri Safadi Salman Sharif Shehadeh Suleiman Taha Tawfik Yassin Younes Zaki Zidan Ziyad
      Al-Hassan Al-Amin Al-Rashid Al-Sayed al-Khatib al-Masri al-Tikriti Al-Baghdadi Al-Jaziri Al-Qahtani Al-Ghamdi Al-Shehri
      Al-Otaibi Al-Mutairi Al-Dosari Al-Harbi Al-Zahrani Al-Maliki Al-Najjar Al-Ani Al-Bayati Al-Obaidi Al-Hashimi Al_Fayed
      Al_Maktoum Al_Thani al_Nahyan El-Sayed El-Masry el-Baradei El_Ghazali El-Khoury El_Amrani El_Idrissi Ben_Ali Ben_Salah
      Benali Bensaid Bouazizi Bouteflika Boumediene Belkacem Benyahia Cherif Chaoui Daoudi Djebbar Hamidi Lahlou Mansouri
      Meziane Mokhtari Ouali Rahmani Saidi Slimani Tahiri Tazi Zerhouni Ziani Abu_Bakr Abu-Ghazaleh Abu_Khalil Abdel-Rahman
      Abdelaziz Abdulaziz Abdullah Abdulkarim Abdel_Nasser bin_Rashid bin_Salman ibn_Saud bint_Hamad`),
    surnameParts: parts(
      'Al- al- El- Al_ el_',
      'Sharif Jabri Farsi Kindi Busaidi Balushi Rawahi Hinai Shamsi Mazrouei Suwaidi Ketbi Mansoori Hammadi Awadhi Sabah Ajmi Rashidi Enezi Shammari Yami Juhani Omari Tamimi Nuaimi Janabi Samarrai Ubaidi Zubaidi Rubaie Saadi Hakim Sadr Khafaji Asadi Tai Maliki Azzawi Hadithi Kubaisi Hamdani Alwani Douri Faisal Zaidi Houthi Ahmar Iryani Eryani Attas Saqqaf Ghazali Nabulsi Maqdisi Halabi Homsi Dimashqi Turk Shami Trabelsi Fassi Alaoui Mansour Bakri',
    ),
    forenameParts: parts(
      'Abdul Abdel Abd_al- Abdul_ Abd_el-',
      'rahman karim aziz latif hamid majid salam wahid kader malik ghani jabbar rahim hakim razak nasser basit',
    ),
  },
  {
    name: 'Turkish, Iranian and Kurdish',
    forenames:
      list(`Ahmet Mehmet Mustafa Murat Emre Burak Cem Can Deniz Efe Emir Ender Erdal Erdem Erhan Erkan Ferhat Gökhan Hakan
      Hüseyin İbrahim Kemal Kerem Levent Onur Orhan Osman Ömer Özgür Selim Serdar Serkan Tayfun Tolga Umut Volkan Yavuz Yiğit Ayşe
      Aylin Aysel Ayten Betül Burcu Ceren Derya Ebru Elif Emine Esra Fatma Filiz Gizem Gül Hatice Hülya İrem Leyla Meltem Merve
      Nihan Nurcan Özlem Pınar Seda Selin Sevgi Sibel Şule Tuğba Zeynep Ali Amir Arash Ardeshir Babak Bahram Behrouz Behzad Bijan
      Cyrus Dariush Ehsan Farhad Farid Farzad Hamidreza Hossein Iraj Jamshid Kambiz Kamran Kaveh Kianoush Mahdi Majid Masoud Mehdi
      Mehrdad Mohsen Nader Navid Omid Parviz Payam Pejman Ramin Reza Rostam Saeed Shahram Siavash Sohrab Anahita Azadeh Azar Bahar
      Elham Fariba Farzaneh Fereshteh Golnaz Laleh Ladan Mahnaz Mahsa Maryam Mina Mitra Nasrin Nazanin Neda Niloufar Parisa Parvin
      Roya Sahar Sanaz Sepideh Setareh Shahla Shirin Simin Soraya Taraneh Yasaman Zohreh Azad Baran Berivan Dilan Hevin Rojin Karwan
      Rebwar Sherzad Shvan Soran Zana Heval Ferhad Rizgar`),
    surnames:
      list(`Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt
      Özkan Şimşek Polat Korkmaz Çakır Erdoğan Acar Aksoy Aktaş Bulut Can Ceylan Duman Güneş Güler Güven Işık Kaplan Karaca
      Karagöz Keskin Köse Özer Sarı Tekin Turan Uçar Ünal Yavuz Yalçın Bozkurt Bayraktar Erbakan Gülen Yilmaz Ozturk Sahin Celik
      Yildiz Yildirim Dogan Kilic Ozdemir Ahmadi Hosseini Mohammadi Rezaei Karimi Moradi Jafari Rahimi Heydari Hashemi Ebrahimi
      Ghorbani Sadeghi Akbari Amini Bagheri Bahrami Ghasemi Kazemi Khalili Khosravi Mahdavi Mirzaei Moghaddam Mousavi Naseri
      Norouzi Pahlavi Pourmohammadi Rostami Safavi Salehi Shirazi Soltani Tabatabaei Tehrani Yazdani Zamani Zand Farahani Esfahani
      Khorasani Barzani Talabani Zebari Salih Aziz Kareem Hama Rasul Ocalan Demirtaş Zana Baran Rostam`),
    surnameParts: parts(
      'Kara Öz Ak Demir Er Tek Gün Yıl Boz Taş Kılıç Bay Çelik Şen Uz',
      'oğlu kaya türk demir soy han taş bulut can gül er kan doğan tekin alp',
    ),
  },
  {
    name: 'Somali, Eritrean and Ethiopian',
    forenames:
      list(`Abdi Abdirahman Abdullahi Abshir Ahmed Asad Ayanle Bashir Cabdi Cali Daud Dahir Farah Faysal Guled Hassan Hersi
      Ismail Jama Khadar Liban Mahad Mohamud Mukhtar Nuh Omar Said Sharmarke Warsame Yusuf Amina Amran Asha Ayaan Deqa Fadumo Faduma
      Habiba Halima Hamdi Hibo Hodan Hoodo Idil Ifrah Ilhan Khadra Ladan Muna Nasra Nimo Safia Sahra Ubah Yasmin Zahra Abebe Alemu
      Bekele Berhane Dawit Desta Ephrem Girma Haile Hailu Kidane Mekonnen Mesfin Mulugeta Petros Solomon Tadesse Tesfaye Teklu
      Yohannes Zerihun Abeba Almaz Aster Bethlehem Eden Feven Genet Hirut Meron Mihret Rahel Saba Selam Senait Tigist Tsehay`),
    surnames:
      list(`Abdi Abdulle Abdullahi Adan Aden Ahmed Ali Barre Bile Botan Dahir Dirie Duale Egal Elmi Farah Farole Gedi Guled
      Hashi Hersi Hirsi Hussein Ibrahim Ismail Isse Jama Jimale Kahin Mohamed Mohamud Muse Nur Omar Osman Roble Salad Samatar
      Sharif Shire Siad Warsame Yusuf Abraha Alemayehu Asfaw Assefa Bekele Berhe Demissie Gebre Gebremariam Gebremedhin
      Gebreselassie Girmay Habte Haile Hailemariam Kebede Kidane Lemma Mengistu Negash Ogbazghi Tekle Tesfamariam Tewolde
      Woldemariam Woldu Wolde Zewde Zerai`),
    surnameParts: parts(
      'Gebre Wolde Haile Tesfa Tekle Habte Kidane',
      'mariam medhin selassie michael giorgis yesus yohannes ab hiwot',
    ),
  },
  {
    name: 'Yoruba',
    forenames:
      list(`Adebayo Adekunle Ademola Adewale Adeyemi Akin Ayodele Ayotunde Babajide Babatunde Bolaji Dapo Dele Femi Folarin
      Gbenga Ibukun Idowu Jide Kayode Kehinde Kola Kunle Lanre Niyi Olabisi Oladipo Olajide Olamide Olanrewaju Olatunde Olufemi
      Olumide Olusegun Oluwaseun Oluwatobi Seun Segun Tayo Temitope Tobi Tolu Tunde Wale Yinka Abimbola Adeola Aderonke Atinuke
      Bisi Bolanle Bukola Damilola Ebun Folasade Funke Funmilayo Ife Ireti Iyabo Kemi Lola Modupe Morayo Omolara Omotola Peju
      Remi Ronke Sade Simi Taiwo Titilayo Toyin Yetunde Yewande`),
    surnames:
      list(`Abiola Adebayo Adegoke Adekoya Adelaja Adeleke Ademola Adeniyi Adeoye Aderibigbe Adesanya Adetokunbo Adewale Adewumi
      Adeyemi Adeyinka Afolabi Agbaje Ajayi Ajibade Akande Akinola Akintola Akinwande Alabi Alli Aluko Amosun Awolowo Ayinde
      Babangida Balogun Bankole Coker Dada Durojaiye Ekundayo Fagbemi Falana Fashola Fawehinmi Fayemi Folorunsho Ibironke Kuti
      Lawal Majekodunmi Makinde Obasanjo Odukoya Odunsi Ogundipe Ogunleye Ogunsanya Ojo Okunola Oladapo Oladele Olaniyan Olatunji
      Olawale Olayinka Olorunfemi Olowu Olusanya Oni Oshodi Osinbajo Oyelaran Oyebanji Oyinlola Popoola Raji Sanusi Shonekan Sofola
      Sowande Soyinka Tinubu Williams Yusuf`),
    forenameParts: parts(
      'Ade Olu Ola Ayo Oluwa Babat Oye Folu Akin Ife Tem Omo Ibu Oyin',
      'yemi wale tunde kunle bayo seun dele niyi sola gbenga tobi damilola femi segun kemi bunmi tomi',
    ),
    surnameParts: parts(
      'Ade Ogun Olu Oye Akin Ola Fa Owo Awo Ayo Oyin Ige Odu Ojo',
      'leye yemi dipe sanya niran bode bambo gbade lola mola toye tola kanmi wusi sina remi fusi',
    ),
  },
  {
    name: 'Igbo and southern Nigerian',
    forenames:
      list(`Chidi Chidiebere Chike Chima Chinedu Chinonso Chukwudi Chukwuemeka Chukwuma Ebuka Emeka Ifeanyi Ikechukwu Ikenna
      Izuchukwu Kelechi Kenechukwu Nnamdi Obi Obinna Okechukwu Onyekachi Uche Uchenna Ugochukwu Uzoma Adaeze Adaobi Amaka Amarachi
      Chiamaka Chidinma Chinwe Chioma Ebele Ezinne Ifeoma Ijeoma Kosisochukwu Ngozi Nkechi Nkiruka Nneka Nwakaego Obiageli Ogechi
      Onyinye Uju Ukamaka Efe Ejiro Ese Oghenekaro Onome Osagie Osaze Omoruyi Ekaette Idara Ini Itoro Uduak Ufuoma Blessing
      Precious Godwin Sunday Patience Goodluck Innocent Emmanuel Comfort Peace Favour Gift Miracle`),
    surnames:
      list(`Achebe Adichie Agu Akabueze Amadi Anozie Anyanwu Azikiwe Azubuike Chukwu Chukwuemeka Egwu Ejiofor Eke Ekwueme Emenike
      Enwonwu Eze Ezeani Ezekwesili Ezeh Ibe Ifeachor Igwe Iheanacho Ikpeazu Iloh Iwobi Iwu Kalu Madueke Mbadiwe Mbah Njoku Nnadi
      Nwachukwu Nwafor Nwankwo Nwosu Obi Obiora Ochei Odili Ofoegbu Ogbonna Ojukwu Okafor Okeke Okereke Okoli Okonjo Okonkwo Okorie
      Okoro Okoye Okpara Onuoha Onwuachi Onyeka Onyekuru Opara Oputa Orji Osuji Ozoemena Udeh Udoka Ugwu Umeh Unegbu Uzoho Uzor
      Akpan Bassey Effiong Ekong Essien Etim Inyang Udo Udoh Udofia Umoh Aigbogun Edokpolor Igbinedion Imasuen Odiase Ogbemudia
      Osagiede Osunde Uwaifo Dokubo Horsfall Jumbo Briggs Boro Clark Ebiere`),
    surnameParts: parts(
      'Nwa Oko Eze Chukwu Onye Obi Uche Ogbo Ike Ifea Ani Aku Ude Nna Oke Amu Ugo',
      'chukwu nkwo ma eke rie foro bueze nna ji gbu wulu kwe dike nwa oha zie biri',
    ),
    forenameParts: parts(
      'Chi Chukwu Obi Ife Ike Nne Uche Kene Oge Kosi Uzo Nna Ezi',
      'nedu dinma ebuka amaka nonso ka chukwu oma anyi sochi tochi nenye ma emeka zoba',
    ),
  },
  {
    name: 'Hausa and northern Nigerian, Senegambian and Malian',
    forenames:
      list(`Abubakar Aliyu Aminu Atiku Auwal Bashir Bello Danjuma Garba Habu Ibrahim Isa Kabiru Lawan Mamman Musa Mustapha Nasiru
      Sani Sadiq Shehu Sule Tanko Umar Usman Yakubu Yusuf Aishatu Asabe Balkisu Fatimatu Habiba Hadiza Halimatu Hauwa Jummai Kulu
      Ladi Maimuna Rakiya Safiya Talatu Zainabu Amadou Boubacar Cheikh Djibril Fode Ibrahima Idrissa Lamine Mamadou Modou Moussa
      Ousmane Pape Sadio Samba Seydou Souleymane Tidiane Yaya Adama Aissatou Aminata Awa Binta Coumba Dieynaba Fatou Fatoumata
      Kadiatou Khady Mariama Ndeye Nafissatou Oumou Ramata Rokhaya Sokhna Ebrima Lamin Momodou Sulayman Alieu Isatou Haddy`),
    surnames:
      list(`Abubakar Adamu Ahmadu Aliyu Bako Balarabe Bello Buhari Dangote Danjuma Dikko Garba Gowon Gumi Ibrahim Idris Jibril
      Kano Katsina Kwankwaso Lawan Magaji Maina Maigari Maikudi Mohammed Musa Nuhu Ribadu Saraki Sambo Shagari Shehu Suleiman
      Tafawa_Balewa Tambuwal Turaki Umar Usman Wada Waziri Yakubu Yar'Adua Zakari Ba Bah Balde Barry Camara Ceesay Cissé Cisse
      Conteh Coulibaly Dembélé Dembele Diabaté Diakité Diallo Diarra Diatta Diop Diouf Doumbia Drammeh Fall Faye Fofana Gaye Gueye
      Jallow Jammeh Jatta Jobe Kanté Kante Keita Kone Koné Konaté Kouyaté Mané Mbaye Mbow Ndiaye N'Diaye Ndour Niang Niasse Sagna
      Sané Sanneh Sarr Seck Senghor Sesay Sidibé Sissoko Sonko Sow Sy Sylla Thiam Touray Touré Toure Traoré Traore Wade Yattara`),
  },
  {
    name: 'Ghanaian, Sierra Leonean and Liberian',
    forenames:
      list(`Kwame Kwabena Kwaku Kwadwo Kwasi Kofi Kojo Yaw Kweku Kwesi Ekow Nana Nii Paa Fiifi Ebo Papa Osei Agyei Yeboah Akua
      Abena Adwoa Afia Afua Akosua Ama Efua Esi Araba Ekua Yaa Adjoa Aba Maame Naa Dzifa Delali Edem Elikem Eyram Kafui Mawuli Selasi
      Sena Selorm Sedinam Sahr Tamba Foday Alpha Sorie Abu Santigie Momoh Kadie Isata Fatmata Hawa Jeneba Mabinty Musu Ernest Prince
      Nathaniel Ebenezer Samuel Emmanuel Isaac Gifty Comfort Mercy Charity Patience Vida Joyce`),
    surnames:
      list(`Mensah Owusu Osei Boateng Asante Appiah Agyeman Agyemang Acheampong Addo Adjei Adomako Afriyie Aidoo Akuffo Akufo-Addo
      Amankwah Amoah Amoako Ampofo Amponsah Anane Annan Ansah Antwi Arthur Asamoah Asare Asiedu Ayew Badu Baffour Baidoo Bediako
      Boadu Bonsu Darko Danquah Donkor Duah Essien Frimpong Fosu Gyamfi Gyan Kufuor Kwarteng Kyei Kyerematen Manu Marfo Muntari
      Nkrumah Nketiah Ntim Nyarko Obeng Ofori Ofori-Atta Ofosu Opoku Oppong Oti Owusu-Ansah Poku Prempeh Quaye Quansah Quartey
      Rawlings Sarpong Sekyi Tagoe Tawiah Tetteh Twum Wiredu Yeboah Agbeko Agbenyega Amegashie Dzokoto Gbeho Kpodo Tsikata Bangura
      Kamara Kanu Kargbo Koroma Mansaray Sankoh Sesay Tarawally Turay Conteh Bundu Jalloh Bockarie Lansana Momoh Margai Sawyerr
      Cole Johnson-Sirleaf Doe Tubman Weah Kollie Kpadeh Dolo Flomo Tokpah Gbowee`),
    surnameParts: parts(
      'Owusu- Ofori- Adu- Osei- Opoku- Asante- Nana_ Boakye- Antwi- Agyei-',
      'Mensah Boateng Addo Ansah Darko Bonsu Appiah Badu Gyamfi Manu Frimpong Asare Poku Kyei Sarpong',
    ),
  },
  {
    name: 'Francophone and central African',
    forenames:
      list(`Jean-Claude Jean-Pierre Didier Salomon Yannick Serge Thierry Gervais Arsène Aristide Hervé Blaise Koffi Kouassi Yao
      Konan N'Golo Kouamé Affoué Aya Akissi Amenan Clarisse Solange Félicité Odette Parfait Dieudonné Gloire Merveille Bienvenu
      Espérance Joseph-Désiré Laurent Tshala Mbemba Kazadi Mwamba Ntumba Ngalula Bibiche Grâce`),
    surnames:
      list(`Kouassi Kouadio Kouamé Konan N'Guessan Yao Gbagbo Drogba Zokora Ouattara Bedié Boigny Houphouët-Boigny Aka Ahoua Eboué
      Gnagne Kessié Zaha Agbo Adjovi Ahouansou Dossou Gnassingbé Houngbédji Kérékou Soglo Talon Zinsou Yayi Mbarga Mbeki Biya
      Eto'o Song Mboma Njitap Onana Nkoulou Ngamaleu Ekambi Fotso Kamga Nganou Tchouameni Tchami Wanko Kabila Kabongo Kalala
      Kasongo Katumbi Kengo Lukaku Lumumba Mbala Mbemba Mputu Mobutu Mukendi Mulumba Mutombo Muyembe Ngandu Ngoy Nkunda Nsimba
      Tshisekedi Tshibanda Tshimanga Bemba Bongo Ondimba Obiang Nguema Sassou Nguesso Bozizé Patassé Touadéra Habré Déby`),
    surnameParts: parts(
      "N' Nk Mb Ng Ts Tsh Mp Nd Ny Ka Mu Ki Lu",
      'golo anga emba ongo ala isekedi imanga oumba ounda andu asongo eba ele ombo ulu ima',
    ),
  },
  {
    name: 'East African',
    forenames:
      list(`Baraka Daudi Hamisi Jabari Juma Kamau Kariuki Kipchoge Kiprono Kiptoo Mwangi Ndung'u Njoroge Ochieng Odhiambo Okello
      Omondi Onyango Otieno Wekesa Kimani Githinji Muthoni Njeri Nyambura Wambui Wanjiku Wangari Achieng Adhiambo Akinyi Anyango
      Atieno Awuor Chebet Jepkosgei Jelagat Makena Nafula Nekesa Rehema Neema Zawadi Asha Byaruhanga Mugisha Musoke Kato Wasswa
      Nakato Babirye Namutebi Nabukenya Tumusiime Habimana Uwimana Mukamana Ndayisenga Niyonzima`),
    surnames:
      list(`Kamau Kariuki Kenyatta Kibaki Kimani Kipchoge Kipkemboi Kiplagat Kiprotich Koech Langat Maina Mbugua Mugo Mureithi Muriuki
      Mutai Mutua Mwangi Mwaura Ndegwa Ndung'u Nganga Ng'ang'a Njenga Njoroge Njuguna Nyong'o Ochieng Odhiambo Odinga Ogolla Okello
      Okoth Omondi Onyango Opiyo Oloo Otieno Owino Rotich Ruto Waweru Wafula Wainaina Wamalwa Wanyama Kagame Museveni Besigye Byanyima
      Kyagulanyi Lubega Lule Mukasa Mulindwa Muwanga Namara Nsubuga Ssemogerere Ssentamu Sserunkuma Tumwine Nyerere Kikwete Magufuli
      Mkapa Mwinyi Mwakasege Massawe Mushi Lyimo Mollel Shayo Habyarimana Munyakazi Mukantagara Ntaganda Nkurunziza Rusesabagina`),
    surnameParts: parts(
      'Kip Che Mwa Nyam Ka Wa Ndu Ssen Nam Mu Ki Na Byar',
      'ruto bet chumba rono kemboi lagat ngari mburi kana tongo nyama giri kungu huma tebi wanga mba tende uhanga',
    ),
  },
  {
    name: 'Southern African',
    forenames:
      list(`Themba Thabo Sipho Sizwe Siyabonga Bongani Mandla Mpho Lwazi Nkosinathi Nhlanhla Lungile Zola Andile Ayanda Buhle
      Nomsa Nomvula Nokuthula Ntombi Thandi Thandeka Thandiwe Zanele Zinhle Lerato Palesa Dineo Kagiso Katlego Kgomotso Keabetswe
      Masego Naledi Tshepo Tumelo Farai Tendai Tafadzwa Tapiwa Tatenda Tinashe Kudakwashe Rutendo Rudo Chipo Nyasha Ruvimbo
      Shamiso Vimbai Chiedza Farirai Munashe Panashe Simba Mulenga Chanda Mwansa Bwalya Chilufya Mutale Takondwa Chikondi Thokozani`),
    surnames:
      list(`Mandela Mbeki Zuma Ramaphosa Sisulu Tambo Buthelezi Dlamini Khumalo Mabaso Madonsela Mahlangu Makeba Maseko Masondo
      Mavuso Mbatha Mkhize Mthembu Mthethwa Ndlovu Ngcobo Ngema Ngubane Nkosi Ntuli Nxumalo Sibanda Sithole Tshabalala Zikalala Zulu
      Zwane Molefe Mokoena Modise Mokgosi Motaung Motsepe Moyo Mugabe Mnangagwa Tsvangirai Chiwenga Chigumbura Chikwanha Chinamasa
      Chitando Dube Gumbo Hove Kasukuwere Mangwana Makoni Mapfumo Marufu Masakadza Mhlanga Mudenda Mujuru Mupfumira Mutasa Mutsvangwa
      Ncube Nyathi Nyoni Shumba Zvobgo Banda Chiluba Kaunda Lungu Mwale Mwanawasa Phiri Sata Tembo Zimba Chirwa Mkandawire Mutharika
      Kamwendo Nyirenda Botha du_Plessis de_Klerk van_der_Merwe van_Niekerk Pretorius Coetzee Venter Steyn Viljoen`),
    surnameParts: parts(
      'Chi Mu Ma Nd Mk Tsh Zi Si Nk Mth Ng Mo Ka',
      'kwanha tasa kandawire lovu hize abalala mba sande osi embu wenya lefe koena bo vhu wira mbere ngwena',
    ),
  },
  {
    name: 'Chinese',
    order: 'surname-first',
    forenames:
      list(`Wei Ming Jian Jing Xiaoming Xin Xinyi Yang Yifan Yu Yuxuan Zihan Zhen Zhiqiang Hao Haoran Hui Jie Jun Junjie Kai Lei
      Li Lin Ling Long Mei Meiling Min Na Ning Peng Ping Qiang Qing Rui Shan Shu Tao Ting Xia Xiang Xiaoli Xiu Xue Yan Yi Ying Yong
      Yuan Yue Yun Zhong Guang Guoqiang Hong Hua Huan Lan Lihua Wenjie Wenbo Ziyi Weimin Xiaoyan Yanyan Siu-Ming Ka-Shing Wing-Yan
      Chi-Wai Kwok-Keung Man-Kit Mei-Ling Pui-Shan Suk-Yee Tsz-Ho Wai-Man Yuk-Lan Ka_Wai Hoi_Yan Tze_Ming Siu_Fong Chun-Hei`),
    surnames:
      list(`Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Gao Lin Luo Zheng Liang Xie Song Tang Feng Han
      Deng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Shen Yao Lu Jiang Cui Zhong Tan Wang
      Fan Liao Shi Jin Jia Xia Fu Fang Bai Zou Meng Xiong Qin Qiu Hou Duan Lei Qian Tang Yin Li Shao Chan Cheung Chow Chu Chung Fung
      Ho Ip Kwan Kwok Kwong Lai Lam Lau Lee Leung Lo Lui Mak Mok Ng Ngai Poon Sin Sit So Tam Tse Tsang Tsui Wan Wong Woo Yau Yeung
      Yip Yiu Yuen Au Au-Yeung Ouyang Szeto Situ Chin Chong Goh Koh Lim Low Ong Ooi Tan Tay Teo Toh Yeo Yap Zhuang Xi Hao Ai An Bao`),
  },
  {
    name: 'Vietnamese, Thai and south-east Asian',
    order: 'surname-first',
    forenames:
      list(`Anh Binh Chau Chi Cuong Dat Diep Dinh Dung Duc Giang Ha Hai Hanh Hieu Hoa Hoang Hung Huong Huy Khanh Kim Lam Lan Linh
      Loan Long Mai Minh My Nam Nga Ngan Ngoc Nguyet Nhung Phong Phuc Phuong Quan Quang Quoc Quynh Son Tam Tan Thang Thanh Thao Thi
      Thien Thu Thuy Tien Toan Trang Trinh Trung Tuan Tuyet Van Viet Vinh Xuan Yen Văn_Minh Thị_Hoa Somchai Somsak Anong Chaiwat
      Kanya Malee Niran Ploy Prasert Siriporn Suda Wichai Budi Dewi Agus Siti Putri Wayan Ketut Nurul Rizal Hafiz Zulkifli Aishah
      Maria_Luisa Jose Jun Rodrigo Imelda Corazon Liezl Marites Jerome Arnel Rowena Analyn Melchor Aung Htet Khin Kyaw Thant Zaw Thida`),
    surnames:
      list(`Nguyen Nguyễn Tran Trần Le Lê Pham Phạm Huynh Hoang Phan Vu Vo Võ Dang Đặng Bui Do Đỗ Ho Ngo Duong Ly Dinh Mai Truong
      Luong Trinh Cao La To Ta Thach Chaiyasit Srisai Saetang Wongsakul Thongchai Charoensuk Shinawatra Vejjajiva Suwannarat
      Boonmee Phongphan Rattanakosin Prasertsri Wibowo Susanto Santoso Hidayat Kusuma Setiawan Nugroho Widodo Suharto Sukarno
      Hartono Abdullah bin_Ahmad binti_Hassan bin_Ismail Santos Reyes Cruz Bautista Ocampo Garcia Mendoza Aquino Castillo
      Villanueva dela_Cruz Dela_Cruz de_Guzman Pascual Soriano Macaraeg Dimaculangan Magsaysay Magbanua Pangilinan Manalo Salonga
      Tolentino Lacson Batungbakal Catacutan Aung_San Win Htun Thein Than Tun Kyaw Maung Swe Zin Oo Lwin Myint`),
  },
  {
    name: 'Korean and Japanese',
    order: 'surname-first',
    forenames:
      list(`Min-jun Ji-hoon Seo-yeon Ji-woo Hyun-woo Jin-ho Sung-min Young-ho Eun-ji Soo-jin Mi-kyung Hye-jin Dong-hyun Kyung-soo
      Jae-sung Yong-un Kwang-su Chul-soo Minjun Jihoon Seoyeon Hyejin Akira Daisuke Haruki Haruto Hideo Hiroshi Ichiro Isamu Kaito
      Katsumi Kazuo Kenji Kenta Koji Makoto Masaki Minoru Naoki Osamu Ryo Satoshi Shigeru Shinji Shinzo Takashi Takeshi Taro Toshiro
      Yasuhiro Yoshio Yuki Yuto Aiko Akiko Asami Ayumi Chieko Emi Fumiko Hana Haruka Hiroko Junko Kaori Keiko Kumiko Mariko Masako
      Mayumi Megumi Michiko Midori Miho Naoko Noriko Reiko Rie Sachiko Sakura Sayuri Setsuko Tomoko Yoko Yoshiko Yui Yukiko Yumi`),
    surnames:
      list(`Kim Lee Park Choi Jung Jeong Kang Cho Yoon Jang Lim Im Han Oh Seo Shin Kwon Hwang Ahn An Song Ryu Yoo Hong Jeon Ko Moon
      Yang Son Bae Baek Heo Nam Sim Noh Roh Ha Kwak Sung Cha Joo Woo Koo Min Jin Na Ji Eom Pyo Byun Bang Tak Sato Suzuki Takahashi
      Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Yamaguchi Matsumoto Inoue Kimura Hayashi Shimizu
      Yamazaki Mori Abe Ikeda Hashimoto Yamashita Ishikawa Nakajima Maeda Fujita Ogawa Goto Okada Hasegawa Murakami Kondo Ishii
      Saito Sakamoto Endo Aoki Fujii Nishimura Fukuda Ota Miura Fujiwara Okamoto Matsuda Nakagawa Nakano Harada Ono Tamura Takeuchi
      Kaneko Wada Nakayama Ishida Ueda Morita Hara Shibata Sakai Kudo Yokoyama Miyazaki Miyamoto Uchida Takagi Ando Taniguchi Ohno
      Maruyama Imai Takada Fujimoto Takeda Murata Ueno Sugiyama Masuda Sugawara Hirano Kojima Otsuka Chiba Kubo Matsui Iwasaki`),
    surnameParts: parts(
      'Yama Naka Matsu Fuji Taka Ishi Oka Mura Kita Nishi Hira Ko Kawa Shima Mori Hase Miya Saka Ue Sugi',
      'moto mura yama da ta shita kawa guchi saki hashi naka zawa no bayashi hara oka be ki',
    ),
  },
  {
    name: 'Polish',
    forenames:
      list(`Adam Andrzej Bartosz Bogdan Czesław Damian Dariusz Dawid Grzegorz Henryk Jacek Jakub Jan Janusz Jarosław Jerzy Józef
      Kamil Karol Kazimierz Krzysztof Leszek Łukasz Maciej Marcin Marek Mariusz Mateusz Michał Mieczysław Mirosław Paweł Piotr
      Przemysław Radosław Rafał Ryszard Sebastian Sławomir Stanisław Stefan Szymon Tadeusz Tomasz Waldemar Wiesław Witold Wojciech
      Zbigniew Zdzisław Agata Agnieszka Aleksandra Aneta Barbara Beata Bożena Danuta Dorota Elżbieta Ewa Grażyna Halina Hanna Iwona
      Izabela Jadwiga Joanna Jolanta Justyna Karolina Katarzyna Kinga Krystyna Magdalena Małgorzata Marzena Monika Natalia Renata
      Stanisława Sylwia Urszula Wanda Wiesława Zofia Lukasz Pawel Michal Malgorzata Slawomir`),
    surnames:
      list(`Nowak Kowalski Kowalska Wiśniewski Wiśniewska Wisniewski Wójcik Wojcik Kowalczyk Kamiński Kaminski Lewandowski
      Lewandowska Zieliński Zielinska Szymański Szymanska Woźniak Wozniak Dąbrowski Dabrowska Kozłowski Kozlowska Jankowski Mazur
      Wojciechowski Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król Wieczorek Jabłoński
      Wróbel Nowakowski Majewski Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak Górski Witkowski Walczak
      Sikora Baran Rutkowski Michalak Szewczyk Ostrowski Tomaszewski Pietrzak Zalewski Wróblewski Marciniak Jasiński Zawadzki
      Bąk Jakubowski Sadowski Duda Włodarczyk Wilk Chmielewski Borkowski Sokołowski Szczepański Sawicki Kucharski Lis Maciejewski
      Kubiak Kalinowski Wysocki Mazurek Błaszczyk Brzezinski Szczepanik Przybylski Przybysz Trzaskowski Chrzanowski Wyszynski`),
    surnameParts: parts(
      'Kowal Wisz Brzez Jan Mar Sad Szcz Zab Kras Gór Lip Bor Tom Pod Zar Malin Przy Chmiel Woj Dobr Star Now',
      'ewski owski iński czyk icki czak kowska niewska ecki arek ak ik siak ewicz',
    ),
  },
  {
    name: 'Romanian, Moldovan and Hungarian',
    forenames:
      list(`Adrian Alexandru Andrei Bogdan Catalin Ciprian Claudiu Constantin Cosmin Costel Cristian Daniel Dorin Dragos Dumitru
      Emil Florin Gabriel George Gheorghe Horia Ioan Ion Ionel Ionut Iulian Laurentiu Liviu Lucian Marian Marius Mihai Mircea Nicolae
      Octavian Ovidiu Petru Radu Razvan Romeo Sorin Stefan Traian Valentin Vasile Viorel Vlad Ana Alina Adriana Andreea Anca Bianca
      Camelia Carmen Corina Cristina Daniela Diana Doina Elena Florentina Gabriela Georgiana Ileana Ioana Irina Larisa Lavinia
      Liliana Loredana Luminita Madalina Magdalena Mihaela Mirela Mădălina Nicoleta Oana Raluca Ramona Roxana Simona Stefania Ștefan
      Viorica Attila Balázs Béla Csaba Dániel Dezső Ferenc Gábor Gergely György Gyula Imre István János József Károly László Lajos
      Miklós Péter Sándor Tamás Tibor Zoltán Zsolt Ágnes Anikó Éva Erzsébet Ildikó Ilona Judit Katalin Márta Noémi Orsolya Piroska
      Réka Szilvia Zsófia Zsuzsanna`),
    surnames:
      list(`Popescu Ionescu Popa Pop Radu Dumitru Stan Stoica Gheorghe Matei Ciobanu Rusu Constantin Marin Lazar Dumitrescu Barbu
      Cristea Tudor Nistor Florea Dinu Stanciu Dobre Munteanu Moldovan Moldoveanu Ardelean Ardeleanu Albu Avram Balan Bogdan Botezatu
      Bratu Bucur Călinescu Ceausescu Chirila Cojocaru Constantinescu Coman Cozma Craciun Croitoru Diaconu Dragan Dragomir Enache
      Filip Georgescu Grigorescu Grosu Iacob Iliescu Iordache Lungu Lupu Manea Manole Marinescu Mihai Mihailescu Mocanu Neagu Nedelcu
      Niculescu Olaru Oprea Păun Petrescu Pavel Preda Roman Rotaru Sandu Serban Stefanescu Toma Țurcanu Ursu Vasilescu Văcaru Voicu
      Nagy Kovács Kovacs Tóth Szabó Szabo Horváth Horvath Varga Kiss Molnár Németh Nemeth Farkas Balogh Papp Takács Juhász Lakatos
      Mészáros Oláh Simon Rácz Fekete Szilágyi Szilagyi Török Fehér Gál Balázs Kocsis Orsós Pintér Szűcs Orbán Orban Puskás Soros`),
    surnameParts: parts(
      'Popa Ion Vasil Dumitr Stan Marin Constantin Radul Petr Teodor Grigor Anton Andre Iliu Mihail Dragul Nicul',
      'escu escu eanu ache oiu aru iţa',
    ),
  },
  {
    name: 'Russian, Ukrainian and Baltic',
    forenames:
      list(`Aleksandr Aleksei Alexei Anatoly Andrei Anton Arkady Artem Bohdan Boris Denis Dmitri Dmytro Evgeny Fyodor Gennady Georgy
      Grigory Igor Ihor Ilya Ivan Kirill Konstantin Leonid Lev Maksim Maxim Mikhail Mykola Nikita Nikolai Oleg Oleh Oleksandr Pavel
      Pavlo Petro Pyotr Roman Ruslan Semyon Serhiy Sergei Sergey Stanislav Stepan Taras Timur Vadim Valery Vasily Viktor Vitaly
      Vladimir Volodymyr Vladislav Vyacheslav Yaroslav Yevhen Yuri Alla Alina Anastasia Anna Daria Ekaterina Elena Galina Inna Irina
      Kateryna Kseniya Larisa Lidiya Ludmila Lyudmila Marina Nadezhda Natalia Nataliya Nina Oksana Olena Olesya Olga Polina Raisa
      Sofia Svetlana Svitlana Tamara Tatiana Tetiana Valentina Vera Viktoriya Yelena Yulia Zinaida Algirdas Andrius Darius Gintaras
      Jonas Kęstutis Linas Mantas Mindaugas Saulius Tomas Vytautas Aušra Daiva Dalia Eglė Giedrė Ieva Jurgita Rasa Ramunė Rūta Andris
      Arvīds Guntis Ivars Jānis Juris Valdis Baiba Dace Ilze Inese Līga Sandra Jaan Toomas Priit Kadri`),
    surnames:
      list(`Ivanov Ivanova Petrov Petrova Sidorov Smirnov Smirnova Kuznetsov Popov Popova Sokolov Lebedev Kozlov Novikov Morozov
      Volkov Vasiliev Zaitsev Pavlov Semenov Golubev Vinogradov Bogdanov Vorobyov Fedorov Mikhailov Belyaev Tarasov Belov Komarov
      Orlov Kiselev Makarov Andreev Kovalev Ilyin Gusev Titov Kuzmin Kudryavtsev Baranov Kulikov Alekseev Stepanov Yakovlev Sorokin
      Sergeev Romanov Zakharov Borisov Korolev Gerasimov Ponomarev Grigoriev Lavrov Medvedev Putin Navalny Nemtsov Skripal Litvinenko
      Shevchenko Kovalenko Bondarenko Tkachenko Kravchenko Oliynyk Shevchuk Koval Polishchuk Bondar Tkachuk Moroz Marchenko Lysenko
      Rudenko Savchenko Petrenko Kravchuk Klymenko Pavlenko Savchuk Kuzmenko Ponomarenko Zelensky Zelenskyy Poroshenko Tymoshenko
      Yushchenko Yanukovych Klitschko Lukashenko Kazlauskas Petrauskas Jankauskas Stankevičius Vasiliauskas Žukauskas Butkus
      Paulauskas Urbonas Kavaliauskas Grybauskaitė Landsbergis Adamkus Bērziņš Kalniņš Ozoliņš Jansons Ozols Liepiņš Krūmiņš
      Tamm Saar Sepp Mägi Kask Kukk Rebane Ilves`),
    surnameParts: parts(
      'Petr Kov Bond Sav Tkach Klim Rom Vasil Mak Nov Vor Bel Kuz Mel Zakhar Shevch Dem Lys Mor Kras Tarn Kir Step',
      'enko ov ova ev chuk yuk sky skaya in ina aliauskas avičius uk ets ovsky',
    ),
  },
  {
    name: 'Czech, Slovak, Balkan and Albanian',
    forenames:
      list(`Jiří Tomáš Zdeněk Václav Miroslav Jaroslav Vojtěch Ondřej Lukáš Radek Milan Bohumil Věra Lenka Zuzana Jitka Hana Jarmila
      Božena Ľubica Martina Dušan Peter Juraj Marek Matej Ľudmila Goran Zoran Dragan Slobodan Milorad Nenad Nebojša Predrag Vojislav
      Zlatko Zvonimir Ante Stjepan Tomislav Hrvoje Josip Luka Marko Branko Boško Ratko Jelena Ljiljana Mirjana Snežana Svetlana
      Vesna Jadranka Ivana Ana-Marija Dragica Emir Senad Nermin Jasmin Amra Lejla Azra Selma Dimitar Georgi Ivaylo Hristo Plamen
      Stoyan Todor Vasil Yordan Zhivko Desislava Gergana Ivanka Kalina Nadya Radka Rositsa Tsvetelina Agron Arben Artan Besnik Blerim
      Driton Edi Enver Fatos Gëzim Ilir Kujtim Luan Skënder Valon Adelina Albana Besa Blerta Drita Elira Flutura Lindita Mimoza Shpresa`),
    surnames:
      list(`Novák Nováková Svoboda Svobodová Novotný Dvořák Dvořáková Černý Procházka Kučera Veselý Horák Němec Pokorný Marek
      Pospíšil Hájek Jelínek Král Růžička Beneš Fiala Sedláček Doležal Zeman Kolář Krejčí Navrátil Havel Havlíček Čermák Hruška
      Horváthová Kováč Tóthová Nagyová Baláž Molnárová Lukáč Hudák Gajdoš Petrović Jovanović Nikolić Marković Đorđević Stojanović
      Ilić Stanković Pavlović Milošević Milosevic Popović Kovačević Jovanovic Petrovic Nikolic Horvat Babić Marić Novak Jurić Knežević
      Vuković Matić Tomić Božić Kovač Hodžić Hadžić Čengić Delić Begić Izetbegović Salihović Mladić Karadžić Tito Mihailović
      Dimitrov Dimitrova Georgiev Georgieva Ivanov Nikolov Petrov Todorov Todorova Stoyanov Angelov Hristov Hristova Iliev Kolev
      Marinov Popov Stoichkov Yordanov Zhivkov Hoxha Shehu Dervishi Leka Gjoka Prifti Berisha Krasniqi Gashi Thaçi Thaci Haradinaj
      Kelmendi Rugova Hyseni Rexhepi Bytyqi Shala Morina Kastrati Xhaka Shaqiri Dushku Rama Basha Meta Nano`),
    surnameParts: parts(
      'Petr Stan Mil Jov Nik Mark Rad Vuk Bož Kov Tom Had Sal Beg Dim Todor Angel Georg Yord Hrist Zhiv',
      'ović ić ević ovic ov ova iev ieva anov ák ka ček ský',
    ),
  },
  {
    name: 'Portuguese, Brazilian, Spanish and Latin American',
    forenames:
      list(`João José António Manuel Francisco Carlos Paulo Pedro Luís Miguel Rui Jorge Fernando Tiago Nuno Ricardo Gonçalo Duarte
      Afonso Rodrigo Vasco Henrique Thiago Felipe Gustavo Leandro Rafael Wagner Washington Maria Ana Joana Inês Beatriz Catarina
      Mariana Sofia Teresa Fátima Conceição Lurdes Fernanda Juliana Luciana Adriana Patrícia Vanessa Larissa Alejandro Álvaro Andrés
      Ángel Antonio Arturo Diego Eduardo Emilio Enrique Esteban Federico Guillermo Gonzalo Héctor Hugo Ignacio Iker Javier Jesús
      Joaquín Juan Julio Lorenzo Mario Mateo Pablo Raúl Roberto Salvador Santiago Sergio Xavier Alejandra Ángela Blanca Carmen Consuelo
      Cristina Dolores Elena Esperanza Esther Guadalupe Inmaculada Isabel Lourdes Lucía Luz Marisol Mercedes Montserrat Nieves Nuria
      Paloma Pilar Remedios Rocío Rosario Soledad Valentina Ximena Yolanda`),
    surnames:
      list(`Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Jesus Sousa Fernandes Gonçalves Gomes Lopes Marques Alves
      Almeida Ribeiro Pinto Carvalho Teixeira Moreira Correia Mendes Nunes Soares Vieira Monteiro Cardoso Rocha Neves Coelho Cruz
      Cunha Pires Ramos Reis Simões Antunes Matos Fonseca Machado Araújo Barbosa Tavares Lourenço Castro Figueiredo Azevedo Freitas
      da_Silva dos_Santos da_Costa de_Oliveira de_Sousa do_Nascimento Bolsonaro Guterres Mourinho García González Rodríguez Fernández
      López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres
      Domínguez Vázquez Gil Serrano Blanco Molina Morales Suárez Ortega Delgado Castro Ortiz Rubio Marín Sanz Núñez Iglesias Medina
      Garrido Cortés Castillo Lozano Guerrero Cano Prieto Méndez Calvo Vidal Herrera Peña Flores Cabrera Campos Vega Fuentes Carrasco
      Reyes Aguilar Pascual Chávez Guzmán Salazar Quispe Mamani Huamán Ocasio-Cortez Fernández_de_la_Cruz de_la_Fuente Zapatero Rajoy
      Garcia Gonzalez Rodriguez Hernandez Lopez Martinez Perez Gomez`),
  },
  {
    name: 'Italian, Greek, Cypriot and Maltese',
    forenames:
      list(`Alessandro Andrea Angelo Antonio Bruno Carlo Claudio Dario Domenico Elio Enzo Fabio Federico Filippo Francesco Franco
      Gabriele Giacomo Gianluca Giorgio Giovanni Giulio Giuseppe Guido Leonardo Luca Luigi Marcello Marco Massimo Matteo Maurizio
      Mauro Michele Nicola Paolo Pasquale Piero Pietro Renato Riccardo Roberto Salvatore Sergio Silvio Stefano Tommaso Ugo Umberto
      Valerio Vincenzo Vito Alessia Antonella Beatrice Bianca Carla Caterina Chiara Cinzia Concetta Cristina Daniela Donatella Elisa
      Federica Francesca Giada Giorgia Giovanna Giulia Giuseppina Ilaria Laura Lucia Luisa Maddalena Marcella Mariangela Ornella
      Paola Patrizia Raffaella Rita Rosa Rosaria Serena Silvia Simona Stefania Teresa Valentina Vittoria Andreas Anastasios Antonis
      Apostolos Christos Costas Dimitrios Dimitris Elias Evangelos Georgios Giannis Ioannis Konstantinos Kostas Kyriakos Michalis
      Nikolaos Nikos Panagiotis Pavlos Savvas Sotiris Spyridon Stavros Stelios Thanasis Theodoros Vasilis Yannis Alexandra Anastasia
      Androulla Chrystalla Despina Eleni Evangelia Georgia Ioanna Kalliopi Katerina Konstantina Kyriaki Maria Panayiota Sofia Stavroula
      Vasiliki Zoe Carmelo Joseph Ġorġ Ċensu`),
    surnames:
      list(`Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De_Luca Mancini Costa Giordano
      Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini Leone Longo Gentile Martinelli Vitale
      Lombardo Serra Coppola De_Santis D'Angelo D'Amico Marchetti Parisi Villa Conte Ferri Fabbri Bianco Marini Grasso Valentini Messina
      Sala De_Angelis Gatti Pellegrini Palumbo Sanna Farina Rizzi Monti Cattaneo Morelli Amato Silvestri Mazza Testa Grassi Pellegrino
      Di_Stefano Di_Maria Dell'Aquila Della_Valle Lo_Bianco Papadopoulos Papadopoulou Vlachos Angelopoulos Nikolaidis Georgiou Dimitriou
      Konstantinou Christodoulou Charalambous Ioannou Kyriakou Panayiotou Michaelides Hadjigeorgiou Savvides Antoniou Andreou
      Stavrou Theodorou Loizou Economou Karagiannis Makris Tsipras Mitsotakis Varoufakis Samaras Venizelos Theodorakis Onassis Pappas
      Katsaros Borg Camilleri Vella Farrugia Zammit Galea Micallef Grech Attard Spiteri Azzopardi Mifsud Muscat Caruana Xuereb Buttigieg`),
    surnameParts: parts(
      'Papa Hadji Kara Christo Nikolo Andre Theo Anagnosto Dimitro Pana Kyriako Konstantino',
      'poulos dopoulos giannis akis ides doulou georgiou michael nikolaou antoniou stathis kis andreou',
    ),
  },
  {
    name: 'French, Dutch, German and Nordic',
    forenames:
      list(`Alain Antoine Arnaud Benoît Bertrand Bruno Cédric Christophe Damien Didier Émile Éric Étienne Fabrice François Frédéric
      Gaston Gérard Guillaume Henri Hugues Jacques Jean Jean-Luc Jean-Marc Jérôme Julien Laurent Loïc Luc Marcel Mathieu Maurice Nicolas
      Olivier Pascal Philippe Pierre Rémi Rémy Sébastien Serge Stéphane Sylvain Thibault Thierry Yves Amélie Anaïs Brigitte Camille
      Céline Chantal Chloé Claire Delphine Dominique Élise Élodie Françoise Geneviève Hélène Isabelle Jacqueline Joëlle Laetitia
      Margaux Marie-Claire Mireille Monique Nathalie Noémie Odile Océane Sandrine Simone Solène Sophie Sylvie Valérie Véronique Anneke
      Bram Cornelis Daan Dirk Femke Gerrit Hendrik Jeroen Joost Joris Lieke Maarten Marijke Pieter Ruud Saskia Sjoerd Sven Wim Willem
      Andreas Bernd Christoph Dieter Ernst Friedrich Fritz Georg Gerhard Günter Günther Hans Heinrich Heinz Helmut Holger Horst Ingo
      Jens Jochen Johannes Jörg Jürgen Karl Karl-Heinz Kurt Lothar Lutz Manfred Matthias Otto Rainer Rolf Rüdiger Stefan Torsten Ulrich
      Uwe Volker Werner Wolfgang Anke Anneliese Antje Bärbel Birgit Brunhilde Dagmar Elke Frauke Friederike Gertrud Gisela Greta Gudrun
      Heidi Heike Helga Hildegard Ilse Ingeborg Ingrid Jutta Karin Katja Liesel Lieselotte Monika Petra Renate Sabine Sigrid Silke
      Ursula Ute Waltraud Anders Arne Bjørn Björn Erik Frode Gunnar Haakon Håkon Henrik Ingvar Jørgen Kjell Knut Lars Leif Magnus Mikkel
      Nils Odd Olav Ole Øystein Per Rasmus Roald Sigurd Sindre Søren Stig Svein Thorbjørn Tore Torvald Trond Ulf Agneta Annika Astrid
      Åse Birgitta Britt Ebba Elin Freja Frida Gunilla Guðrún Hedda Inga Ingeborg Kirsten Kristín Liv Maja Mette Pernille Ragnhild
      Signe Sigrún Silje Sissel Siv Solveig Sunniva Tove Turid Aino Eero Jukka Juha Kari Matti Pekka Timo Tuomas Riikka Päivi`),
    surnames:
      list(`Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Laurent Lefebvre Lefèvre Michel Bertrand Roux
      Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Chevalier Gauthier Perrin Morel Boyer Garnier Lemaire Mathieu Clément
      Masson Marchand Duval Lacroix Le_Gall Le_Pen Leclerc Beaumont de_Gaulle de_Villepin du_Bois de_la_Tour d'Estaing Sarkozy Macron
      Mitterrand Bruyère Carpentier Delacroix Desjardins Boucher de_Jong Jansen de_Vries van_den_Berg van_Dijk Bakker Janssen Visser
      Smit Meijer de_Boer Mulder de_Groot Bos Vos Peters Hendriks van_Leeuwen Dekker Brouwer de_Wit Dijkstra Smits de_Graaf van_der_Meer
      van_der_Linden Kok Jacobs de_Haan Vermeulen van_den_Heuvel van_der_Veen van_den_Broek de_Bruijn van_der_Heijden Schouten van_Beek
      Willems van_Vliet Hoekstra Maas Verhoeven Koster van_Dam Prins Blom Huisman Peeters de_Leeuw Kuipers van_Gogh Rutte Wilders Müller
      Mueller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann
      Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Meier Lehmann Schmid Schulze Maier Köhler Herrmann
      König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger
      Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Schumacher Krämer Vogt Stein Jäger Otto
      Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann von_der_Leyen
      von_Braun von_Bülow zu_Guttenberg Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Johnsen
      Pettersen Eriksen Berg Haugen Hagen Johannessen Andreassen Jacobsen Dahl Jørgensen Halvorsen Lund Sørensen Nielsen Rasmussen
      Christensen Petersen Madsen Kristensen Olesen Poulsen Thomsen Møller Knudsen Johansson Andersson Karlsson Nilsson Eriksson Larsson
      Olsson Persson Svensson Gustafsson Pettersson Jonsson Jansson Hansson Bengtsson Lindberg Lindström Lindqvist Lindgren Berglund
      Bergström Sandberg Forsberg Sjöberg Wallin Engström Eklund Danielsson Håkansson Lundin Björk Jónsdóttir Sigurðsson Guðmundsson
      Gunnarsdóttir Virtanen Korhonen Mäkinen Nieminen Mäkelä Hämäläinen Laine Heikkinen Koskinen Järvinen`),
  },
  {
    name: 'names that are words',
    forenames:
      list(`Prince Princess Confidence Blessing Precious Destiny Favour Gift Goodluck Goodness Godwin Godspower Wisdom Knowledge
      Patience Prudence Providence Comfort Charity Mercy Miracle Marvellous Peace Praise Promise Success Sunday Monday Friday
      Innocent Justice Lucky Victory Victor Glory Happiness Joy Loveness Memory Beauty Trust Talent Learnmore Tendency Honest
      Bright Rich Royal Sterling Major Baron Earl Duke Angel Star Summer Autumn Winter April May June August Lincoln Brandon Chase
      Hunter Mason Carter Parker Cooper Jordan Georgia Paris London Chelsea Brooklyn Florence Vienna Virginia Carolina Savannah
      Christian Basil Norman Frank Grant Mark Bill Pat Rob Drew Will Dean Guy Jack Rich Chance Faith Hope Grace Melody Harmony`),
    surnames:
      list(`Prince Wisdom Goodluck Sunday Monday Friday Success Powerful Blessing Peace Love Hope Joy Grace Glory Bright Young Old
      Short Small Little Long Strong Sharp Quick Wild Noble Savage Moody Merry Gay Jolly Smart Wise Rich Poor Sweet Salt Pepper
      Rice Bean Bacon Pye Crisp Berry Cherry Peach Flowers Rose Lily Thorn Branch Root Leaf Bush Forest Field Meadows Marsh Moor
      Banks Rivers Brooks Lake Sea Waters Bridge Street Lane Way Road Walk Court House Hall Park Gate Wall Tower Castle Church
      Temple Abbott Priest Bishop Pope Deacon Church Christian Jew Moor English Ireland Scotland Wales France Holland German Roman
      Constable Sergeant Major General Marshall Judge Justice Law Case Sheriff Prosser Page Book Word Read Write Reader Speaker Post
      Stamp Price Cost Cash Penny Pound Bill Bond Banks Sale Store Market Trader Butcher Baker Cook Driver Porter Carpenter Mason
      Potter Sawyer Tinker Walker Rider Runner Fisher Fowler Falconer Hunt Chase Battle War Pike Spear Sword Shield Bow Arrow Blades
      Early Late Day Knight Weeks Summers Winter Snow Frost Gale Storm Rain Cloud Star Moon Sun Light Dark Black White Gray Green Brown`),
  },
  {
    name: 'Jewish',
    forenames:
      list(`Aaron Abraham Ariel Asher Avi Avraham Baruch Benjamin Binyamin Chaim David Dov Efraim Ehud Eli Eliezer Eliyahu Ephraim
      Ezra Gershon Gideon Hershel Isaac Israel Itzhak Jacob Joel Jonah Joshua Levi Lior Menachem Mendel Meir Mordechai Moshe Naftali
      Nathan Noam Ofer Oren Pinchas Reuben Reuven Samuel Saul Shalom Shimon Shlomo Shmuel Simcha Solomon Tuvia Tzvi Yaakov Yehuda Yitzchak
      Yoel Yonatan Yosef Zalman Zev Adina Avigail Aviva Batya Bracha Chana Chaya Dalia Devorah Dvora Esther Faiga Gitty Golda Hadassah
      Hannah Leah Malka Michal Miriam Naomi Nechama Noa Orly Perel Rachel Raizel Rivka Rochel Ruth Sara Shira Shoshana Shulamit Tamar
      Tova Tzipora Yael Yocheved Zehava Zipporah`),
    surnames:
      list(`Cohen Cohn Kahn Levy Levi Levin Levine Lewin Goldberg Goldman Goldsmith Goldstein Goldfarb Rosenberg Rosenthal Rosenblatt
      Rosenfeld Rosen Silverman Silverstein Silberman Greenberg Greenfield Friedman Freedman Feldman Weinberg Weinstein Weiss Weizmann
      Katz Kaplan Klein Schwartz Shapiro Segal Siegel Stern Stein Steinberg Bernstein Epstein Einstein Rubinstein Rubin Abramovich
      Abrahams Abramson Adler Alter Ashkenazi Azoulay Bar-Lev Barak Begin Ben-Ami Ben-David Ben-Gurion Biton Blum Brodsky Dayan Dreyfus
      Edelman Eisenberg Fink Finkelstein Frankel Fried Gabbay Ginsberg Ginsburg Glick Gluck Grossman Halpern Hirsch Hoffman Horowitz
      Jacobs Jacobson Kushner Landau Lieberman Lipman Malka Mandelbaum Margolis Meir Mendelsohn Mizrahi Montefiore Morgenstern Moses
      Netanyahu Olmert Oppenheim Peres Perlman Peretz Pinsker Rabin Rabinowitz Rothman Rothschild Sacks Salomon Samuels Sassoon Schechter
      Schneider Sharon Shamir Singer Slonim Soloveitchik Spielberg Sternberg Teitelbaum Wasserman Weil Wolfson Yosef Zuckerman Zuckerberg`),
    surnameParts: parts(
      'Gold Silber Rosen Grün Green Wein Stern Eisen Feld Rubin Blum Roth Weis Lieb Perl Fein Bern Mandel Löwen Apfel',
      'berg man stein baum feld thal blatt blum zweig heim wald farb stock',
    ),
  },
  {
    name: 'Afghan and central Asian',
    forenames:
      list(`Ahmad Abdul Ajmal Amanullah Aminullah Asadullah Atiqullah Azizullah Bashir Dost Enayatullah Esmatullah Farid Fazal
      Gulbuddin Habibullah Hamdullah Hamid Hekmat Ihsanullah Jawad Khalilullah Mirwais Mohammad Najib Najibullah Nasrullah Noorullah
      Obaidullah Qais Rahmatullah Rohullah Sardar Sayed Sediq Shafiqullah Wahid Wali Zabihullah Zalmay Zmarai Anahita Benazir
      Farida Frozan Gulalai Hosna Khatera Laila Malalai Mariam Nargis Nilofar Palwasha Parwana Roshan Shakila Shukria Spozhmai
      Storai Wazhma Zarghuna Zohra Aziz Botir Dilshod Jasur Otabek Rustam Ulugbek Nodira Gulnara Aigul Aizhan Nursultan Bakyt Timur`),
    surnames:
      list(`Ahmadzai Karzai Ghani Hekmatyar Massoud Rabbani Noorzai Popal Popalzai Barakzai Achakzai Alokozai Yousafzai Yusufzai Stanikzai
      Stanekzai Zadran Wardak Hotak Safi Sherzai Sherzad Shinwari Afridi Momand Mangal Tanai Kakar Khalili Mohaqiq Dostum Nazari Haidari
      Hakimi Rahimi Sharifi Azizi Amiri Naseri Nabizada Ahmadi Hashimi Sadat Sayedi Noori Osmani Qaderi Rasouli Samadi Habibi Faizi
      Omarkhil Zahir Spanta Atmar Mohseni Barmak Karimov Rakhimov Yusupov Nazarov Rahmonov Tursunov Umarov Mirziyoyev Nazarbayev
      Tokayev Atambayev Bakiyev Akayev Usmanov Abdullayev Aliyev Mammadov Huseynov`),
    surnameParts: parts(
      'Ahmad Nur Rahim Sher Gul Mir Khan Yusuf Stan Ali Baha Sad Naser Habib',
      'zai zada zadah khil oulla yar i wal mand',
    ),
  },
];
