"""Places: countries and capitals, which stand for governments, and cities and regions, which seldom speak."""

from refcheck.text.wordlists import word_set

TWOFOLD = {"Castilla": "León", "Bosnia": "Herzegovina", "Trinidad": "Tobago", "Antigua": "Barbuda", "Tyne": "Wear"}
"""Places of two names with "and" between them, by the first."""

PLACES = word_set(
    """
    Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh
    Belarus
    Belgium Belize Benin Bhutan Bolivia Bosnia Botswana Brazil Brunei Bulgaria Burundi Cambodia Cameroon Canada Chad
    Chile
    China Colombia Congo Croatia Cuba Cyprus Czechia Denmark Djibouti Ecuador Egypt Eritrea Estonia Eswatini
    Ethiopia Fiji
    Finland France Gabon Gambia Georgia Germany Ghana Greece Grenada Guatemala Guinea Guyana Haiti Honduras Hungary
    Iceland
    India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan Kazakhstan Kenya Kiribati Kosovo Kuwait
    Kyrgyzstan
    Laos Latvia Lebanon Lesotho Liberia Libya Liechtenstein Lithuania Luxembourg Madagascar Malawi Malaysia Maldives
    Mali
    Malta Mauritania Mauritius Mexico Moldova Monaco Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nauru
    Nepal
    Netherlands Nicaragua Niger Nigeria Norway Oman Pakistan Palau Palestine Panama Paraguay Peru Philippines Poland
    Portugal
    Qatar Romania Russia Rwanda Samoa Senegal Serbia Seychelles Singapore Slovakia Slovenia Somalia Spain Sudan
    Suriname
    Sweden Switzerland Syria Taiwan Tajikistan Tanzania Thailand Togo Tonga Tunisia Turkey Türkiye Turkmenistan
    Tuvalu Uganda
    Ukraine Uruguay Uzbekistan Vanuatu Venezuela Vietnam Yemen Zambia Zimbabwe Britain England Scotland Wales Ulster
    Crimea
    Kabul Tirana Algiers Luanda Yerevan Canberra Vienna Baku Manama Dhaka Minsk Brussels Sarajevo Brasília Sofia
    Ottawa
    Santiago Beijing Bogotá Zagreb Havana Nicosia Prague Copenhagen Quito Cairo Asmara Tallinn Addis Helsinki Paris
    Tbilisi
    Berlin Accra Athens Budapest Reykjavik Delhi Jakarta Tehran Baghdad Dublin Jerusalem Rome Kingston Tokyo Amman
    Astana
    Nairobi Pristina Bishkek Vientiane Riga Beirut Tripoli Vilnius Bamako Valletta Chișinău Rabat Maputo Naypyidaw
    Kathmandu
    Amsterdam Hague Managua Niamey Abuja Pyongyang Oslo Muscat Islamabad Ramallah Lima Manila Warsaw Lisbon Doha
    Bucharest
    Moscow Kigali Riyadh Dakar Belgrade Bratislava Ljubljana Mogadishu Seoul Madrid Khartoum Stockholm Bern Damascus
    Taipei
    Dushanbe Bangkok Tunis Ankara Ashgabat Kampala Kyiv Kiev London Washington Montevideo Tashkent Caracas Hanoi
    Sanaa Lusaka
    Harare Geneva Strasbourg Hamburg Munich Milan Istanbul Mumbai Shanghai Karachi Lagos Sydney Toronto York Angeles
    Chicago
    Chelsea Melbourne Denver Nevada Arizona Louisiana Alberta Verona Siena Bari Samara Odessa Lourdes Savannah Florence
    Brooklyn Manhattan Queens Bronx Dallas Houston Dakota Asia Africa Europe America Andalusia Bologna Boston Bristol
    Catania Devon Cornwall Everton Leicester Manchester Liverpool Birmingham Leeds Sheffield Newcastle Glasgow
    Edinburgh Cardiff Belfast Oxford Cambridge Brighton Bradford Nottingham Yorkshire Lancashire Lausanne Lucerne
    Zurich Zürich Basel Marseille Lyon Toulouse Bordeaux Lille Nantes Rennes Strasbourg Nice Grenoble Montpellier
    Bretagne Normandie Provence Alsace Corse Montana Palermo Salerno Napoli Naples Torino Turin Genova Genoa Venice
    Venezia Milano Roma Firenze Messina Cagliari Trieste Lampedusa Sicilia Sicily Sardinia Sardegna Lombardia Puglia
    Calabria Toscana Barcelona Sevilla Seville Valencia Bilbao Zaragoza Málaga Murcia Granada Galicia Cataluña
    Catalonia Andalucía Euskadi Köln Cologne Leipzig Dresden Frankfurt Stuttgart Düsseldorf Dortmund Essen Bremen
    Hannover Nürnberg Kassel Mainz Magdeburg Rostock Erfurt Potsdam Bayern Hessen Sachsen Thüringen Brandenburg
    Niedersachsen Saarland Wien Graz Linz Salzburg Innsbruck Tirol Porto Coimbra Braga Faro Lisboa Algarve Salvador
    Recife Fortaleza Manaus Curitiba Brasilia Bahia Pernambuco Amazonas İzmir Bursa Adana Konya Kayseri Samsun
    Trabzon Diyarbakır Gaziantep Hatay Antalya Mersin Omsk Kazan Perm Sochi Novosibirsk Yekaterinburg Vladivostok
    Gaza Aleppo Homs Idlib Mosul Basra Kirkuk Kunduz Kandahar Herat Tigray Darfur Donbas Donetsk Luhansk Kherson
    Kharkiv Odesa Lviv Mariupol Kraków Gdańsk Wrocław Lesbos Thessaloniki Rotterdam Antwerp Ghent Bergen Gothenburg
    Malmö Aarhus Bangalore Chennai Kolkata Kashmir Punjab Kerala Gujarat Lahore Peshawar Dubai Mecca Jeddah Johannesburg
    Durban Mombasa Kinshasa Goma Abidjan Lomé Bissau Casablanca Guangzhou Shenzhen Wuhan Xinjiang Tibet Osaka Kyoto
    Fukushima Hiroshima Vancouver Montreal Montréal Quebec Québec Ontario Miami Seattle Detroit Baltimore Philadelphia
    Pittsburgh Cleveland Cincinnati Minneapolis Milwaukee Michigan Minnesota Wisconsin Illinois Indiana Iowa Kansas
    Missouri Oklahoma Arkansas Mississippi Alabama Tennessee Kentucky Pennsylvania Massachusetts Connecticut Vermont
    Maine Oregon Colorado Utah Idaho Wyoming Nebraska Alaska Hawaii Maryland Delaware Guadalajara Monterrey Medellín
    Rosario Córdoba Patagonia Brisbane Perth Auckland Queensland Tasmania
    Москве Киеве Казань Казани Омск Омске Самара Самаре Новосибирск Новосибирске Екатеринбург Екатеринбурге Сибирь
    Сибири Урал Урале Крым Крыму Донбасс Донбассе Чечня Чечне Дагестан Дагестане Пермь Перми Тюмень Ростов Сочи
    Texas California Florida Virginia Ohio Kremlin Pentagon Élysée Matignon Whitehall Bundestag Knesset Duma
    Deutschland Österreich Schweiz Frankreich Russland Polen Italien Spanien Allemagne Russie Chine Ukraine Alemania
    Francia
    Rusia España México Brasil Rússia Alemanha França Portogallo Germania Cina Rusya Almanya Fransa Türkiye Rusland
    Россия Украина Германия Франция Китай Москва Киев Вашингтон Брюссель Берлин Беларусь Казахстан Иран США ЕС
    """
)
