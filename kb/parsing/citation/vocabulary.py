"""The words that citations are made of in the languages that prose is mostly written in."""


def _words(text: str) -> frozenset[str]:
    """Give the words of a list."""
    return frozenset(text.split())


# Small words that belong to a family name: van der Berg, de la Cruz, ibn Rushd.
PARTICLES = _words(
    """
    van von de der den del della delle degli dei di da do dos das du des la le les lo el al bin ibn ben bint abu ter
    ten te tot zu zum zur vom von af av op het aan in 't 's y e i san st d l ap ver vander vande vanden dela della
    ó ní nic uí
    """
)
# Between two authors. A name may not be one of them.
AND = _words("and und et y e en och og ja ve i и та и й si și & + und. u. a και oraz agus eta és ir un")
# Words that stand for the authors that are not named, after a conjunction.
OTHERS = _words(
    """
    others colleagues coworkers co-workers coauthors co-authors associates collaborators andere anderen mitarbeiter
    kollegen collègues collaborateurs autres otros otras colaboradores colegas outros altri colleghi collaboratori
    anderen medewerkers medarbetare medarbejdere andre другие соавторы соавт muut
    """
)
# Inside the name of a body: Institute of Medicine, Ministry for the Environment.
CONNECTORS = _words("of for on the and & de du des la le für der und et del de per i degli delle da do das dos em à to")
# A capitalised phrase with one of these is a body, or a work known by its name, and no person.
BODIES = _words(
    """
    academy accord act administration agency alliance assembly association authority bank board bureau cabinet center
    centers centre centres charter clinic coalition code collaboration collaborative collaborators college commission
    committee community company conference confederation congress consensus consortium constitution convention
    corporation council court criteria declaration department directorate directive division federation forum
    foundation fund government group guideline guidelines hospital inc initiative institut institute institutes
    institution institutions investigators laboratory league library ltd manual ministry mission museum nations
    network office organisation organization panel parliament partnership party program programme project protocol
    recommendations registry regulation report research school secretariat senate service services society standard
    statement statistics study survey taskforce team treaty trial trust trusts union unit university workgroup
    akademie amt anstalt behörde bundesamt bundesministerium gesellschaft institut kommission ministerium rat
    stiftung universität verband verein agence association autorité centre comité commission conseil fédération
    fondation institut ministère organisation société université asociación agencia centro comisión consejo
    federación fundación instituto ministerio organización sociedad universidad fundação ministério associação
    """
)
# Capitalised where a sentence begins, or before a number, and no author.
NO_NAMES = _words(
    """
    a about above accordingly according across actually additionally adapted after again against alike all along
    already also although among an and another any appendix approx approximately are around article as assuming at
    based because before beginning being below besides beyond both box briefly but by case cf chapter clearly compare
    comparing compared concerning consequently considering contrary conversely curiously data despite did do does due
    during each early either elsewhere eq equation especially even eventually ever every evidently ex example except
    exhibit expt few fig figs figure figures final finally first following footnote for formerly formula fourth from
    further furthermore generally given has have he hence her here his historically how however i if important
    importantly in including indeed initially instead interestingly into is issue it its just last lastly late later
    lately least lemma level like likewise line listing many meanwhile model moreover most mostly much namely nearly
    neither never nevertheless next no nonetheless nor not notably note now number obviously of often on once one only
    or originally other otherwise our over overall page panel part particularly per perhaps phase plate possibly
    presumably previously prior problem pp quoted rather recent recently ref reference references refs regarding
    remark results reviewed sample scheme second section see seen several she similar similarly since so some
    sometimes soon spring stage state step still strikingly subsequently such summer supplement supplementary table
    tables text than that the their them then theorem there thereafter therefore these they third this those though
    three through throughout thus to today together too toward towards two type ultimately under unfortunately unless
    unlike until unsurprisingly up upon using usually version via vs volume was wave we well were what when where
    whereas whether which while who whose why winter with within without yet you your
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday autumn fall
    aber abb abbildung abschnitt als am an auch auf aus außerdem bei beispielsweise bereits da dabei daher damit
    dagegen das dass davor dem den denn der des die dies diese dieser doch durch ein eine einer er erst es etwa für
    gegen gemäß hier hingegen ihr im in ist jedoch kapitel laut mit nach neben nun ob obwohl oder ohne schon seit sie
    siehe so sowie später tabelle teil trotz über um und unter vgl vom von vor während weil wenn wie wir wo zudem zu
    zuletzt zum zur zwar januar februar märz mai juni juli oktober dezember frühjahr sommer herbst
    alors après au aussi autant aux avant avec ce ceci cela cependant ces cet cette chapitre chez comme contrairement
    dans de depuis des dès donc dont du elle elles en enfin ensuite entre et figure ici il ils la le les leur leurs
    lors lorsque mais malgré même ne non nous on or ou par parmi pendant plus pour pourtant puis quand que quelque qui
    récemment sa sans selon ses si sous sur tableau tandis tous tout toutefois très un une vers voir vous janvier
    février mars avril juin juillet août septembre octobre novembre décembre printemps été automne hiver
    a al ante antes aunque como con cuando de del desde después el ella en entre es esta este estos figura hasta la
    las lo los mientras no para pero por porque según si sin sobre tabla tras un una véase y ya enero febrero marzo
    abril mayo junio julio agosto septiembre octubre noviembre diciembre secondo nel nella come per gli dal dopo
    volgens zoals bij voor uit naar sinds terwijl hoewel figuur tabel hoofdstuk enligt liksom från efter även ifølge
    según acuerdo come anche tuttavia inoltre infine invece według jak zdaniem zgodnie podle jako
    segundo conforme apesar também em no na nos nas os as ao aos пo в на по как но из для при если так
    """
)
# After these, with a capital, a number in brackets is none of a list.
NUMBERED = _words(
    """
    appendix box case chapter chapters class clause column condition day days definition eq eqn eqns eqs equation
    equations example exercise experiment fig figs figure figures figured formula grade group hypothesis item lemma
    level line listing model no nos note number panel part phase point problem question round rule section sections
    stage step study table tables tab theorem type version vol volume week weeks year years proposition corollary
    abb abbildung abschnitt gleichung gl kapitel tabelle teil schritt tableau figura tabla équation étape
    """
)
# After these with a small letter too.
FORMULAE = _words(
    """
    eq eqs eqn eqns equation equations fig figs gleichung gl abb équation étape
    """
)
# A figure after one of these and its point is a page, a volume or a version.
ABBREVIATED = _words("p pp no nos nr vol vols fig figs eq eqs sec ch chap art para v ver vs cf ca c approx s st abs bd")
# Between two years, or two works, of one citation.
GAPS = _words(", ; : & / and und et y e en och see also siehe auch voir aussi sowie")
# Before the first name of a citation in a bracket.
LEADS = _words(
    "see also eg e.g. e g cf compare by in from after following reviewed review but auch aussi vgl siehe voir cp viz ie"
)
# After names, they tell that these did something that a work reports.
REPORTS = _words(
    """
    argue argued argues assert asserted asserts claim claimed claims conclude concluded concludes confirm confirmed
    confirms demonstrate demonstrated demonstrates describe described describes discover discovered examine examined
    find finds found identified introduce introduced investigated note noted notes observe observed observes performed
    point pointed propose proposed proposes prove proved proves publish published report reported reports reveal
    revealed review reviewed say says show showed shown shows state stated states studied suggest suggested suggests
    tested used wrote zeigten zeigen zeigte fanden berichteten beschrieben argumentieren schlugen untersuchten montrent
    montrèrent ont démontré décrivent proposent soutiennent demostraron encontraron propusieron describieron mostraron
    """
)
# What is squared by a raised 2, and cites nothing.
UNITS = _words("m cm mm km dm µm μm nm ft in yd s sec min h kg g mg l ml hz ev px cal inch inches feet")
FUNCTIONS = _words("sin cos tan log ln exp chi eta rho sigma phi omega alpha beta")
