"""What stands over a list of references, in any of the common languages."""

import re

from kb.parsing.citation.folding import fold

_HEADINGS = frozenset(
    fold(name)
    for name in """
    References|Reference|Reference list|List of references|References cited|Cited references|References and notes
    Notes and references|References and further reading|References and recommended reading|References and sources
    Sources and references|Further reading|Further reading and references|Selected references|Key references
    Additional references|Supplementary references|Supplemental references|References for supplementary information
    Main references|Methods references|Bibliography|Selected bibliography|Select bibliography|Annotated bibliography
    Bibliography and references|Bibliographic references|Bibliographical references|Works cited|Works consulted
    Literature|Literature cited|Cited literature|Sources|Sources cited|Citations|Endnotes|Endnotes and references
    Suggested reading|Recommended reading|Reading list|Primary sources|Secondary sources|Cited works|References used
    Literaturverzeichnis|Literatur|Quellen|Quellenverzeichnis|Literaturangaben|Quellen und Literatur|Referenzen
    Literatur- und Quellenverzeichnis|Quellen- und Literaturverzeichnis|Bibliographie|Bibliografie|Schrifttum
    Weiterführende Literatur|Références|Références bibliographiques|Références citées|Liste de références|Bibliographie
    Ouvrages cités|Sources|Liste des références|Referencias|Referencias bibliográficas|Bibliografía|Obras citadas
    Bibliografía citada|Lista de referencias|Fuentes|Referências|Referências bibliográficas|Bibliografia|Obras citadas
    Riferimenti|Riferimenti bibliografici|Bibliografia|Opere citate|Letteratura|Literatuur|Literatuurlijst|Referenties
    Bronnen|Bronvermelding|Geraadpleegde literatuur|Referenser|Referenslista|Källor|Källförteckning|Litteratur
    Litteraturförteckning|Referanser|Litteraturliste|Kilder|Referencer|Litteraturfortegnelse|Lähteet|Lähdeluettelo
    Kirjallisuus|Viitteet|Kirjandus|Literatūra|Literatura|Bibliografia|Piśmiennictwo|Przypisy|Źródła|Použitá literatura
    Seznam literatury|Zdroje|Zoznam literatúry|Irodalom|Irodalomjegyzék|Hivatkozások|Bibliografie|Referințe|Reference
    Kaynaklar|Kaynakça|Список литературы|Список использованной литературы|Список использованных источников|Литература
    Библиография|Библиографический список|Источники|Список літератури|Література|Βιβλιογραφία|Αναφορές
    Βιβλιογραφικές αναφορές|参考文献|参考资料|參考文獻|引用文献|引用文獻|文献|參考書目|참고문헌|참고 문헌
    المراجع|المصادر
    المصادر والمراجع|مراجع|منابع|ביבליוגרפיה|מקורות|रेफरेंस|संदर्भ
    संदर्भ सूची|Tài liệu tham khảo|Daftar pustaka|Rujukan|บรรณานุกรม|เอกสารอ้างอิง
    """.replace("\n", "|").split("|")
    if fold(name)
)
_NUMBERING = re.compile(r"\A(?:#{1,6}\s+)?(?:(?:\d{1,2}|[IVXivx]{1,5}|[A-Z])(?:\.\d{1,2})*[.)]?\s+|[\W_]+)?")


def heads_list(text: str) -> bool:
    """Tell whether a line says that a list of references follows; a number, or a mark of Markdown, may stand before."""
    plain = text.strip().rstrip(":.")
    return fold(plain) in _HEADINGS or fold(_NUMBERING.sub("", plain)) in _HEADINGS
