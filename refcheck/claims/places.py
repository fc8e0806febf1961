"""Countries and capitals, which stand for governments and are nobody whom "he" or "she" means."""

from refcheck.text.wordlists import word_set

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
    Texas California Florida Virginia Ohio Kremlin Pentagon Élysée Matignon Whitehall Bundestag Knesset Duma
    Deutschland Österreich Schweiz Frankreich Russland Polen Italien Spanien Allemagne Russie Chine Ukraine Alemania
    Francia
    Rusia España México Brasil Rússia Alemanha França Portogallo Germania Cina Rusya Almanya Fransa Türkiye Rusland
    Россия Украина Германия Франция Китай Москва Киев Вашингтон Брюссель Берлин Беларусь Казахстан Иран США ЕС
    """
)
