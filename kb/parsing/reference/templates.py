"""How styles print year, volume, issue and pages: one pattern a manner, over the shape of a string.

A shape has one sign a token (see `tokens`), so a pattern reads nearly as the style does: Vancouver's
`2001 Dec;294(5):93-96` has the shape `YM;N(N):R`. Groups are roles, with a digit where a role can stand in several
places; `both` is a volume and an issue in one (87.5). What is ambiguous in print is no pattern: a number alone
before or after a year may be a volume or a page.
"""

import re
from itertools import count

_PIECES = {
    # A number, one with a letter (B12), or with its label also a range, a roman number, a year.
    "volume": r"(?:v(?P<volume>[NYEXR])|(?<!N,s)(?<![Mci'])(?P<volume>[NYE](?!M)|(?<=[.,])X))",
    "labelled": r"v(?P<volume>[NYEXR])",
    "number": r"(?<!N,s)(?<![Mci'])(?P<volume>[NYE])",
    # 12(3), 12 (3 Suppl 1), 12(Suppl), 12, no. 3, 12 Suppl 1
    "issue": r"(?:[,.]?\((?:w?i|s)?(?P<issue>[NRYED]?s[NE]?|[NRE](?:,[NRE]){0,3})\)"
    r"|[,;:.]?i(?P<issue>[NRYE](?:,?s[NE])?)|,?(?P<issue>s[NE])|\.(?P<issue>[NE]|[NR]?s[NE]?|si[NE]?)(?=\())",
    # 346(jan17 1), 29(4_suppl), 12(Special Issue)
    "loose": r"(?:\((?P<issue>[wNEsiM]{1,4})\))",
    "month": r"(?:,?[NR]?M(?:[-/]?M)?(?:[NR](?![,]?[NRE]))?)",
    # (1990), (May 1990), (1990, May 3), (n.d.)
    "dated": r"(?:[(\[](?:(?:[NR]?,?M[-/,.NR]{0,3}){0,2}(?P<year>Y)(?:[-/]?Y)?[,MNR]{0,4}|Z)[)\]])",
    "undated": r"(?:\([NR]?M[-/,MNR]{0,4}\))",
    "year": r"(?:(?P<year>Y)|Z)",
    # An unlabelled year is a page only where the pattern has its year already.
    "page": r"(?:p?(?P<page>[RNEYD])|p(?P<page>X)|a(?P<number>[NEY]))",
    "range": r"(?:p?(?P<page>[RE])|p(?P<page>[NYX])|a(?P<number>[NEY]))",
    "end": r"(?=[].,;)]*(?:$|#|\[|\())",
}
_NEST = {
    "vi": rf"(?:(?P<both>D(?:s[NE]?)?)|{_PIECES['volume']}{_PIECES['issue']}?)",
    # Where year and page are there too, a double volume (473-474) is no range of pages.
    "wide": rf"(?:(?P<both>D(?:s[NE]?)?)|(?:{_PIECES['volume']}|(?P<volume>R)){_PIECES['issue']}?)",
}


def _pattern(shape: str) -> re.Pattern[str]:
    """Put the pieces in; a role that stands in several places becomes role1, role2, … (a pattern wants names apart)."""
    places = count(1)
    whole = re.sub(r"\{([a-z]+)\}", lambda m: (_PIECES | _NEST)[m[1]], shape.replace(" ", ""))
    return re.compile(re.sub(r"\(\?P<([a-z]+)>", lambda m: f"(?P<{m[1]}{next(places)}>", whole))


TEMPLATES = tuple(
    map(
        _pattern,
        (
            # A chapter's page, behind its imprint: London: Sage, 2015; 347
            r"(?<=w:w[,;]) {year} ; {page} {end}",
            # Vancouver, AMA: 2001 Dec;294(5):93-96    ACS: 1963, 87, 563
            r"{year} {month}? [;,:] {wide} [:;,.] {page}",
            r"{year} {number} {issue} {range}",
            r"(?<=[w.]) {year} {number} (?P<issue>N) (?P<page>R)",
            r"{year} {month}? ; {issue}? : {page}",
            r"{year} {month}? ; {vi}",
            # ACS without a volume: 2015, 347-365
            r"(?<!M)(?<!MN) {year} [,:;] {range}",
            # A chapter's or a newspaper's page: London: Sage; 2015:347    The Times, June 21, 1998, 11
            r"(?<=[w;,]) {year} : {page} {end}",
            r"(?<=[w,]) [NR]? M [NR]? ,? {year} , {page} {end}",
            # Point by point: 1963. 87. 5. 563
            r"{year} \. (?P<volume>[NYE])? \. (?P<issue>[NRYE])? \. (?P<page>[RNEY])? $",
            # Chicago, MLA, Elsevier: 87, no. 5 (May 1963): 563    87.5 (1963): 563    87 (1963) 563
            r"{wide} [,.;]? {dated} [:,.;]{0,2} {page}",
            r"{number} {issue}? ,? {dated} :? (?P<page>X) {end}",
            r"{number} , (?P<page>X) ,? {dated} {end}",
            r"{volume} , (?P<issue>[NR]) ,? {dated} [:,.;]? {page}",
            r"{volume} ,? {dated} ,? i(?P<issue>[NR]) , {range}",
            r"{wide} {undated} : {page}",
            r"{number} \. (?P<issue>[wMEN]{1,3}) {dated} : {page}",
            r"{volume} \( (?P<issue>Y) \) {undated} : {page}",
            r"{volume} {issue} ,? {dated}",
            r"(?P<both>D) ,? {dated}",
            r"{number} , {dated} {end}",
            r"{number} {dated} : z",
            r"{labelled} {issue}? ,? {dated}",
            # The same without a volume: (2015) 347    (2012): 96-108
            r"(?<=w) {dated} (?: : {page} | (?P<page>[RNE]) | [,.;]? {range} ) {end}",
            r"(?<=w) {undated} : {page} {end}",
            # Springer's older journals: (1990) 12, 34-56
            r"{dated} [,:]? {wide} [:,] {page}",
            # MLA 8, IEEE, French lists: 87, no. 5, 1963, pp. 563-70
            r"{vi} (?: [,.] {month}? | {month} ) ,? {year} [,:;.] {page}",
            r"{volume} , (?P<issue>[NR]) , {month}? ,? {year} [,:;.] {range}",
            # Nature, AIP: 87, 563 (1963)
            r"{wide} (?:[,:;]|(?=p)) {page} ,? {dated}",
            # Computer science: 87(5):563-570, May 1963
            r"{vi} [,:;.]{0,2} {page} [,.;]{0,2} {month}? ,? {year}",
            # APA, Harvard: 87(5), 563-570    vol. 87, no. 5, pp. 563-570    87, 563
            r"{vi} (?: [,:;.]{1,2} {range} | p(?P<page>[RNYEX]) | (?P<page>R) | a(?P<number>[NEY]) )",
            r"{volume} {issue} [,:;]{1,2} {page}",
            r"{number} {loose} {undated}? [,:] {page}",
            r"(?:(?<=w)|(?<=w,)) (?P<volume>R) {issue}? [,:] (?P<page>R)",
            r"(?:(?<=w)|(?<=w[.,])|(?<=[w-]\))|(?<=[w-]\),)) (?P<volume>[NE]|(?<![w])X) [,:] {page} {end}",
            r"(?<!M) {number} , (?P<issue>N) [,:] {range} {end}",
            r"{number} : (?P<issue>N) : {page} {end}",
            r"(?<=w) \( (?P<issue>[NR]?s[NE]?) \) [,:] {range} ,? {dated}?",
            # Without pages: 87(5), May 1963
            r"{volume} {issue} [,.;]{0,2} {month}? ,? {year}",
            r"{volume} {issue}",
            r"{labelled} [,.;]{0,2} {month}? ,? {year}",
            # Pages before the year, of a meeting: SIGIR, 262-269, 1996
            r"(?<=w) , (?P<page>R) , {month}? ,? {year} {end}",
            # Without a volume: no. 20, May 1931, p. 107
            r"i(?P<issue>[NRYE]) [,.;(]{0,2} {month}? ,? {year} \)? [,.;:]{0,2} {range}",
        ),
    )
)
