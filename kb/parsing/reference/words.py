"""Words that tell what stands beside them: labels of volumes, issues and pages, months, connectives.

All in small letters without a full stop; the languages are those whose reference lists mix most with English ones.
"""


def word_set(text: str) -> frozenset[str]:
    """Give the words of a text."""
    return frozenset(text.split())


VOLUME = word_set("v vol vols volume volumes band bd bde jg jahrgang jrg jhg tome tomo т том t")
ISSUE = word_set("n no nos nr num number numbers numéro numero número nº issue iss heft h hft fasc núm č cis вып")
PAGE = word_set("p pp pg pgs page pages s seite seiten str pag pags pág págs стр с fol f lk sid")
ARTICLE = word_set("article art artikel id paper")
SUPPLEMENT = word_set("suppl supp supplement supplements pt part parts spec special theme sup")
CHAPTER = word_set("chap ch chapter sec section kap kapitel cap")

MONTHS = word_set(
    """january jan janv janvier januar januari jänner enero ene gennaio genn gen janeiro
    february feb febr février févr februar februari febrero febbraio fevereiro fev
    march mar mär märz mars maart marzo março
    april apr avril avr abril aprile
    may mai mei mayo maggio maio
    june jun juin juni junio giugno junho
    july jul juil juillet juli julio luglio julho
    august aug août aout augustus agosto ago
    september sep sept septembre septiembre settembre setembro
    october oct octobre oktober okt octubre ottobre outubro
    november nov novembre noviembre
    december dec décembre déc dezember dez december diciembre dicembre dezembro"""
)
SEASONS = word_set("spring summer autumn fall winter printemps été automne hiver michaelmas")

# Between the last two of a list of names, besides &.
AND = "(?:and|und|et|y|e|en|og|och|i)"
OTHERS = r"(?:et\.? ?al(?:ii)?\b\.?|and others\b|et coll\b\.?|a kol\.|u\. ?a\.|и др\.|等|\.\.\.|…)"
PARTICLES = word_set(
    "van von der den de la le du da do dos das del della dello di ten ter te zu zum zur af av al el bin ibn ben"
    " 't y st vom los las auf dem op in het 's do"
)
# A name with one of these is a body's and no person's.
BODIES = word_set(
    """academy administration agency alliance assembly association associates authority bank board bureau center centers
    centre centres club coalition college collaboration collaborative collaborators commission committee company
    conference congress consortium corporation corp council court department dept directorate division federation
    foundation fund government group hospital inc inspectorate institute institutes institution institut
    investigators laboratories laboratory league library ltd llc ministry ministère ministerio museum nations
    network office organisation organization panel parliament party
    school secretariat senate service services society survey syndicate task team trust union university
    université universität universidad verband gesellschaft bundesamt bundesministerium ministerium verein
    initiative observatory trialists republic kingdom forum force centro instituto
    instituut collectif healthcare forschungsgemeinschaft"""
)

# Common given names: they tell which side of a comma is the family's, where both have two words.
GIVEN = word_set(
    """ana anna anne antonio alberto alejandro andrea andrés angel ángel carla carlo carlos carmen catherine claudia
    cristina daniel david diego eduardo elena elisabeth elizabeth emilio enrique eva felipe fernando francesco francisco
    françois gabriel george giovanni giuseppe guillermo gustavo helena henri henry hernán ignacio inés isabel ivan jaime
    james jan javier jean jesús joan joão john jordi jorge josé josep juan julia julio laura lorenzo lucía luigi luis
    luís luiz manuel marc marco marcos margarita maria maría mariana mario marta martín mary mauricio michael miguel
    mohamed mónica muhammad nguyen nicolas núria olga oscar óscar pablo patricia paul paula paulo pedro peter philippe
    pierre rafael ramón raúl ricardo robert roberto rodrigo rosa rubén samuel santiago sara sergio silvia sofía susana
    sylvia thomas teresa tomás vicente víctor william xavier"""
)

# Given names that are no family name's first word: C. Daniel Frisbie.
ENGLISH = word_set(
    """alan albert alexander alfred allan allen alison amy andrew ann anne anthony arthur barbara benjamin brian bruce
    carol catherine charles christopher craig daniel david deborah dennis donald donna doris dorothy douglas edward
    elaine elizabeth ellen emily eric ernest eugene francis frank fred frederick geoffrey george gordon graham gregory
    harold harry helen henry herbert howard hugh jacob james jane janet jason jay jeffrey jennifer jeremy john jonathan
    joseph joshua judith julian karen kathleen keith kenneth kevin larry laura lawrence leonard leslie linda louis lynn
    margaret mark mary matthew michael morton nancy neil nicholas norman oliver patricia patrick paul peter philip
    ralph randall raymond rebecca richard robert roger ronald roy russell ruth samuel sarah scott sidney stanley
    stephen steven stuart susan theodore thomas timothy todd vernon vincent virginia walter warren wayne william"""
)

# Words of titles and containers that are nobody's name, and endings of words that are none.
TITLE_WORDS = word_set(
    """journal proceedings transactions annals archives advances review reviews letters bulletin magazine newsletter
    encyclopedia encyclopaedia dictionary handbook manual guide guidelines index editorial erratum corrigendum
    corrections book books news issue issues new modern applied general introduction principles fundamentals theory
    methods analysis design history art science sciences physics chemistry engineering medicine computer medical
    computing artificial intelligence machine learning deep neural networks music online dataset papers notes
    collected selected works report annual statistical week weekly daily times today stories case factbook"""
)
ABSTRACT = tuple(
    word_set(
        """ology ologie ological ogical ics tion tions sions ism graphy metry istry icity ivity ility ances ences ments
        nesses ships ical"""
    )
)

# Words that are abbreviated in names of journals and meetings, and a few others.
ABBREVIATED = word_set(
    """vs etc cf eg ie st dr mr mrs ms prof sr jr no nos nr vol vols pp ed eds trans rev suppl ser sect pt dept univ
    inst proc conf int intl internat symp j am amer opt int'l nat'l prog assoc soc natl nat acad sci chem phys biol med
    math mathem comput comp eng engin res rep lett bull ann annu adv exp clin eur br brit can abstr appl mech electr
    electron mater environ geophys astrophys astron meteorol physiol pharmacol biochem biophys microbiol immunol neurol
    psychol psychiatr surg pathol oncol radiol pediatr dermatol ophthalmol cardiol gastroenterol endocrinol metab nutr
    genet mol dev struct theor anal stat statist probab educ hist philos polit econ sociol anthropol ling lang lit q
    quart mag z arch zh beitr jahrb abh verh mitt zeitschr fortschr ges akad wiss naturwiss tech technol syst softw inf
    inform intell artif robot commun netw distrib parallel theoret found gen spec sup ltd co corp bros verl aufl
    hrsg bd jan feb mar apr jun jul aug sep sept oct nov dec cambr oxf camb lond"""
)
# Abbreviations in small letters that end no sentence.
IN_SENTENCE = word_set("vs cf eg ie")
# Words in names of bodies and journals that keep a small letter.
SMALL = word_set(
    "in the of and on for de la le les et der die das den dem für und des du del di da do dos e en à y to von van zu"
)
ARTICLES = word_set("the a an in on le la les las das die der el los il")
