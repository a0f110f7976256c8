"""Names and places by nation, for inventing people. `Latin|native` where the papers at home are in another script."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Nation:
    """What a student of this nationality may be called, and where born."""

    code: str
    french: str  # the state in French
    adjective: str  # feminine, as French papers print it
    surnames: str
    male: str
    female: str
    cities: str
    naming: str = "plain"  # plain | double | many | patronymic | gendered | single
    birth: tuple[str, ...] = ("african",)  # layouts of the birth certificate
    passport: str = "fr"  # second language of the passport
    state: str = ""  # the state as its passport prints it


def _n(code: str, french: str, adjective: str, **kw: object) -> Nation:
    return Nation(code, french, adjective, **kw)  # type: ignore[arg-type]  # a table is easier to read without types


# ruff: noqa: E501 - one row, one nation
_ALL = (
    _n("VNM", "VIETNAM", "Vietnamienne", surnames="Nguyễn,Trần,Lê,Phạm,Đặng,Vũ,Bùi,Hoàng", male="Văn Minh,Quốc Bảo,Đức Anh,Hữu Phước,Tuấn Kiệt",
       female="Thị Lan,Thị Thu Hà,Ngọc Ánh,Thùy Dương,Thị Mỹ Linh", cities="Hà Nội,Đà Nẵng,Cần Thơ,Hải Phòng", birth=("vietnamese",), passport="vi",
       state="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / SOCIALIST REPUBLIC OF VIET NAM"),
    _n("CHN", "CHINE", "Chinoise", surnames="Wang|王,Li|李,Zhang|张,Liu|刘,Chen|陈,Zhao|赵,Ouyang|欧阳", male="Wei|伟,Haoran|浩然,Zihan|子涵,Jianguo|建国",
       female="Fang|芳,Yutong|雨桐,Xiaomei|晓梅,Jingyi|静怡", cities="Chengdu|成都,Wuhan|武汉,Xi'an|西安,Hangzhou|杭州,Lüliang|吕梁", birth=("chinese",),
       passport="zh", state="中华人民共和国 PEOPLE'S REPUBLIC OF CHINA"),
    _n("IND", "INDE", "Indienne", surnames="Sharma,Patel,Iyer,Reddy,Banerjee,Kulkarni,Thiruvengadathan", male="Arjun,Rohan Vijay,Aditya,Karthik Raja",
       female="Priya,Ananya,Lakshmi Devi,Sneha Rajesh", cities="Pune,Chennai,Hyderabad,Kolkata,Thiruvananthapuram", birth=("indian",), passport="en",
       state="भारत गणराज्य REPUBLIC OF INDIA"),
    _n("IDN", "INDONÉSIE", "Indonésienne", surnames="Suhartono,Wijayanti,Supriyadi,Kusumawati,Nurhaliza", male="Suharto,Budiman,Hartono", female="Sulastri,Wulandari,Megawati",
       cities="Surabaya,Bandung,Yogyakarta", naming="single", birth=("english",), passport="en", state="REPUBLIK INDONESIA"),
    _n("MAR", "MAROC", "Marocaine", surnames="El Amrani,Benjelloun,Aït Ouahmane,Bouazza,El Fassi El Fihri,Tazi", male="Youssef,Mohamed Amine,Ayoub,Hamza",
       female="Fatima Zahra,Salma,Khadija,Nour El Houda", cities="Fès,Casablanca,Ouarzazate,Tétouan,Meknès", birth=("moroccan",), passport="fr", state="ROYAUME DU MAROC / KINGDOM OF MOROCCO"),
    _n("DZA", "ALGÉRIE", "Algérienne", surnames="Benali,Boumediene,Aït-Hamouda,Cherif,Hadj Moussa", male="Abderrahmane,Karim,Mohamed El Amine", female="Amina,Lynda,Yasmine",
       cities="Oran,Tizi-Ouzou,Béjaïa,Constantine", birth=("algerian",), passport="fr", state="RÉPUBLIQUE ALGÉRIENNE DÉMOCRATIQUE ET POPULAIRE"),
    _n("TUN", "TUNISIE", "Tunisienne", surnames="Ben Salah,Trabelsi,Gharbi,Bouazizi,Ben Youssef", male="Aymen,Mohamed Ali,Skander", female="Rim,Mariem,Nesrine", cities="Sfax,Sousse,Bizerte",
       birth=("algerian", "extract-fr"), passport="fr", state="RÉPUBLIQUE TUNISIENNE"),
    _n("EGY", "ÉGYPTE", "Égyptienne", surnames="Abdelrahman|عبد الرحمن,El-Sayed|السيد,Mansour|منصور", male="Ahmed|أحمد,Omar|عمر,Mostafa|مصطفى", female="Mariam|مريم,Nour|نور,Salma|سلمى",
       cities="Alexandrie|الإسكندرية,Le Caire|القاهرة,Tanta|طنطا", birth=("arabic",), passport="ar", state="ARAB REPUBLIC OF EGYPT"),
    _n("SYR", "SYRIE", "Syrienne", surnames="Al-Khatib|الخطيب,Haddad|حداد,Al-Masri|المصري", male="Khaled|خالد,Samer|سامر", female="Rana|رنا,Layla|ليلى", cities="Alep|حلب,Damas|دمشق,Homs|حمص",
       birth=("arabic",), passport="ar", state="SYRIAN ARAB REPUBLIC"),
    _n("LBN", "LIBAN", "Libanaise", surnames="Khoury,Abou Jaoudé,El Hajj,Saadé", male="Charbel,Élie,Karim Antoine", female="Nadine,Rita-Maria,Joëlle", cities="Beyrouth,Zahlé,Tripoli",
       birth=("extract-fr", "french"), passport="fr", state="RÉPUBLIQUE LIBANAISE / REPUBLIC OF LEBANON"),
    _n("SEN", "SÉNÉGAL", "Sénégalaise", surnames="N'Diaye,Diop,Sow,Fall,Mbaye,Sarr", male="Ousmane,Cheikh Ahmadou Bamba,Mamadou Lamine", female="Aïssatou,Fatou Binetou,Awa",
       cities="Dakar,Thiès,Saint-Louis,Ziguinchor", passport="fr", state="RÉPUBLIQUE DU SÉNÉGAL"),
    _n("CIV", "CÔTE D'IVOIRE", "Ivoirienne", surnames="Kouassi,Koné,N'Guessan,Ouattara,Yao", male="Kouadio Jean-Marc,Ibrahim,Serge Aristide", female="Affoué Marie-Laure,Aya Prisca,Mariam",
       cities="Abidjan,Bouaké,Yamoussoukro", passport="fr", state="RÉPUBLIQUE DE CÔTE D'IVOIRE"),
    _n("CMR", "CAMEROUN", "Camerounaise", surnames="Ngo Bassong,Mbarga,Tchoumi Nguemo,Fotso,Atangana Essomba", male="Boris Loïc,Jean-Pierre,Hervé Stéphane", female="Marie Thérèse Solange,Carine,Larissa Flore",
       cities="Douala,Yaoundé,Bafoussam", passport="fr", state="RÉPUBLIQUE DU CAMEROUN / REPUBLIC OF CAMEROON"),
    _n("MLI", "MALI", "Malienne", surnames="Traoré,Coulibaly,Keïta,Diarra", male="Moussa,Seydou,Amadou Hampaté", female="Kadiatou,Oumou,Fanta", cities="Bamako,Sikasso,Ségou", passport="fr",
       state="RÉPUBLIQUE DU MALI"),
    _n("MDG", "MADAGASCAR", "Malgache", surnames="Rakotomalala,Andrianampoinimerina,Razafindrakotohasina Rasoanaivo,Randriamanantena", male="Tsiry Fanomezana,Hery Lalaina", female="Voahirana Mialy,Faratiana Sitraka",
       cities="Antananarivo,Fianarantsoa,Toamasina", passport="fr", state="REPOBLIKAN'I MADAGASIKARA / RÉPUBLIQUE DE MADAGASCAR"),
    _n("COL", "COLOMBIE", "Colombienne", surnames="García,Rodríguez,Muñoz,Gómez,Peña,Londoño,Ibáñez", male="Juan Sebastián,Andrés Felipe,Óscar Iván", female="María José,Laura Sofía,Ana Lucía",
       cities="Bogotá,Medellín,Cúcuta,Ibagué", naming="double", birth=("spanish",), passport="es", state="REPÚBLICA DE COLOMBIA"),
    _n("MEX", "MEXIQUE", "Mexicaine", surnames="Hernández,López,De la Cruz,Núñez,Ávila,Zúñiga", male="José Ángel,Diego Alejandro,Luis Fernando", female="Ximena,María Guadalupe,Renata",
       cities="Guadalajara,Oaxaca de Juárez,Puebla", naming="double", birth=("spanish",), passport="es", state="ESTADOS UNIDOS MEXICANOS"),
    _n("PER", "PÉROU", "Péruvienne", surnames="Quispe,Mamani,Huamán,Del Águila,Castañeda", male="Luis Alberto,Jorge Martín", female="Rosa Elvira,Milagros del Pilar", cities="Arequipa,Cusco,Lima",
       naming="double", birth=("spanish",), passport="es", state="REPÚBLICA DEL PERÚ"),
    _n("BRA", "BRÉSIL", "Brésilienne", surnames="da Silva,dos Santos,Conceição,de Oliveira,Gonçalves,Araújo,Magalhães", male="João Pedro,Luís Felipe,Thiago", female="Ana Beatriz,Maria Eduarda,Júlia",
       cities="São Paulo,Belo Horizonte,Florianópolis,Maceió", naming="many", birth=("portuguese",), passport="pt", state="REPÚBLICA FEDERATIVA DO BRASIL"),
    _n("CPV", "CAP-VERT", "Cap-verdienne", surnames="Tavares,Semedo,Évora,Monteiro", male="Edson,Nelson José", female="Cesaltina,Djamila", cities="Praia,Mindelo", naming="many", birth=("ciec", "portuguese"), passport="pt",
       state="REPÚBLICA DE CABO VERDE"),
    _n("TUR", "TURQUIE", "Turque", surnames="Yılmaz,Öztürk,Şahin,Çelik,Kılıçdağı,Güneş", male="Emre,Oğuzhan,Mehmet Ali", female="Elif,Zeynep,Ayşe Gül", cities="İzmir,Ankara,Eskişehir,Diyarbakır",
       birth=("ciec",), passport="tr", state="TÜRKİYE CUMHURİYETİ / REPUBLIC OF TÜRKİYE"),
    _n("RUS", "RUSSIE", "Russe", surnames="Ivanov|Иванов,Smirnov|Смирнов,Kuznetsov|Кузнецов,Zhuravlev|Журавлёв", male="Dmitrii|Дмитрий,Aleksei|Алексей,Ivan|Иван", female="Ekaterina|Екатерина,Anastasiia|Анастасия,Olga|Ольга",
       cities="Ekaterinbourg|Екатеринбург,Kazan|Казань,Novossibirsk|Новосибирск", naming="patronymic", birth=("russian",), passport="ru", state="РОССИЙСКАЯ ФЕДЕРАЦИЯ / RUSSIAN FEDERATION"),
    _n("USA", "ÉTATS-UNIS", "Américaine", surnames="Johnson,O'Connor,Van Der Meer,Washington-Hughes,McAllister", male="Tyler James,Marcus,Ethan", female="Emily Rose,Madison,Grace Elizabeth", cities="Portland,Austin,Savannah",
       birth=("american",), passport="en", state="UNITED STATES OF AMERICA"),
    _n("GBR", "ROYAUME-UNI", "Britannique", surnames="Thompson,Fitzgerald,Ashworth-Clarke,MacLeod", male="Oliver,Callum George", female="Charlotte,Imogen Kate", cities="Leeds,Inverness,Bristol", birth=("english",), passport="en",
       state="UNITED KINGDOM OF GREAT BRITAIN AND NORTHERN IRELAND"),
    _n("NGA", "NIGERIA", "Nigériane", surnames="Okonkwo,Adeyemi,Chukwuemeka,Oluwaseun-Bankole", male="Chinedu Emmanuel,Olumide,Ibrahim", female="Ngozi,Folasade Grace,Amarachi", cities="Lagos,Enugu,Ibadan", birth=("english",), passport="en",
       state="FEDERAL REPUBLIC OF NIGERIA"),
    _n("MDA", "MOLDAVIE", "Moldave", surnames="Munteanu,Țurcanu,Ciobanu", male="Ștefan,Ion", female="Mădălina,Ana-Maria", cities="Chișinău,Bălți", birth=("ciec",), passport="fr", state="REPUBLICA MOLDOVA"),
    _n("SRB", "SERBIE", "Serbe", surnames="Đorđević,Petrović,Živković", male="Nemanja,Đorđe", female="Milica,Jelena", cities="Niš,Novi Sad", birth=("ciec",), passport="fr", state="REPUBLIKA SRBIJA"),
    _n("ALB", "ALBANIE", "Albanaise", surnames="Hoxha,Gjergji,Çela", male="Ardit,Ermal", female="Elira,Besa", cities="Milano,Torino", birth=("italian",), passport="en", state="REPUBLIKA E SHQIPËRISË"),
    _n("BIH", "BOSNIE-HERZÉGOVINE", "Bosnienne", surnames="Hadžić,Begović,Kovačević", male="Amar,Emir", female="Lejla,Amina", cities="Stuttgart,Köln,München", birth=("german",), passport="en", state="BOSNA I HERCEGOVINA"),
    _n("HTI", "HAÏTI", "Haïtienne", surnames="Jean-Baptiste,Saint-Fleur,Pierre-Louis", male="Wilson,Jean Rony", female="Roseline,Marie Ketty", cities="Jacmel,Cap-Haïtien", birth=("french", "extract-fr"), passport="fr", state="RÉPUBLIQUE D'HAÏTI"),
)  # fmt: skip
#: Those who need no French permit: for the other routes (`samples.routes`).
_EXEMPT = (
    _n("DEU", "ALLEMAGNE", "Allemande", surnames="Schröder,Müller-Lüdenscheid,Weiß,Hoffmann", male="Jonas,Lukas Matthias", female="Johanna,Leonie Marie", cities="Freiburg,Kassel,Rostock", birth=("german",), passport="en", state="BUNDESREPUBLIK DEUTSCHLAND"),
    _n("ITA", "ITALIE", "Italienne", surnames="De Luca,Esposito,Bianchi,Dell'Acqua", male="Lorenzo,Gian Marco", female="Chiara,Maria Sole", cities="Padova,Lecce,Trieste", birth=("italian",), passport="en", state="REPUBBLICA ITALIANA"),
    _n("ESP", "ESPAGNE", "Espagnole", surnames="Fernández,Ortega,Núñez,Iglesias", male="Álvaro,José Manuel", female="Lucía,María del Mar", cities="Zaragoza,Cádiz,Lugo", naming="double", birth=("spanish",), passport="es", state="REINO DE ESPAÑA"),
    _n("NOR", "NORVÈGE", "Norvégienne", surnames="Hansen,Bjørnstad,Lie", male="Eirik,Håkon", female="Ingrid,Solveig", cities="Bergen,Tromsø", birth=("ciec",), passport="en", state="NORGE"),
    _n("CAN", "CANADA", "Canadienne", surnames="Tremblay,Gagnon,Roy-Desjardins", male="Mathis,Olivier", female="Camille,Anne-Sophie", cities="Québec,Gatineau,Sherbrooke", birth=("french",), passport="fr", state="CANADA"),
    _n("AND", "ANDORRE", "Andorrane", surnames="Vilanova,Pujol,Casal", male="Marc,Arnau", female="Laia,Meritxell", cities="Andorra la Vella,Encamp", birth=("spanish",), passport="es", state="PRINCIPAT D'ANDORRA"),
    _n("MCO", "MONACO", "Monégasque", surnames="Crovetto,Médecin,Pastorelli", male="Louis,Hugo", female="Camille,Alexia", cities="Monaco", birth=("french",), passport="fr", state="PRINCIPAUTÉ DE MONACO"),
    _n("FRA", "FRANCE", "Française", surnames="Lemoine,Faure-Duval,Besnard", male="Thomas,Paul-Henri", female="Élodie,Manon", cities="Dakar,Nouméa,Londres", birth=("french",), passport="fr", state="RÉPUBLIQUE FRANÇAISE"),
)  # fmt: skip
NATIONS = {nation.code: nation for nation in _ALL}
ALL = NATIONS | {nation.code: nation for nation in _EXEMPT}
# where a birth certificate was made when the town is abroad
BORN_ABROAD = {"ALB": "ITA", "BIH": "DEU", "FRA": "SEN"}
TRANSLATED = {"vietnamese", "chinese", "arabic", "russian"}
