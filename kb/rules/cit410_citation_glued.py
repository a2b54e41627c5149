"""A citation is joined to the word before or behind it.

A key behind an at sign that follows a letter is an address to every program, and stays in the text as it is. A bracket
with names and a year needs a space. Numbers and LaTeX's commands are set close in many styles, and nothing is said
about them.

Remedy: put a space between them.
"""

import re
from collections.abc import Iterator

from kb.model import CitationForm, Finding, LinkState, Severity, Writing

CODE = "CIT410"
NAME = "citation-glued"
SEVERITY = Severity.WARNING
TIER = 0
READS = "writing"
FAILS = {
    "paper.tex": r"""\
\begin{document}
Reeds slow the water(Osk and Tarn, 2001), and weirs do (Wend, 2004).
\begin{thebibliography}{9}
\bibitem{osk} C. Osk and A. Tarn. Slow water in reed beds. \emph{J. Marsh}, 12(3):245--251, 2001.
\bibitem{wend} D. Wend. On weirs. \emph{J. Marsh}, 15(1):1--4, 2004.
\end{thebibliography}
\end{document}
""",
}
PASSES = {
    "paper.tex": r"""\
\begin{document}
Reeds slow the water (Osk and Tarn, 2001), and weirs do (Wend, 2004).
\begin{thebibliography}{9}
\bibitem{osk} C. Osk and A. Tarn. Slow water in reed beds. \emph{J. Marsh}, 12(3):245--251, 2001.
\bibitem{wend} D. Wend. On weirs. \emph{J. Marsh}, 15(1):1--4, 2004.
\end{thebibliography}
\end{document}
""",
}

_GLUED = re.compile(r"(?<=\w)@(?P<key>[^\W_]\w*+(?:[:.#$%&\-+?<>~/]++\w++)*+)")


def check(writing: Writing) -> Iterator[Finding]:
    """Look for keys behind words, and for letters at the brackets of citations."""
    for start, end in writing.prose:
        for found in _GLUED.finditer(writing.text, start, end):
            if found["key"] in writing.by_key:
                message = f"`@{found['key']}` is joined to the word before it, and cites nothing"
                yield writing.finding((CODE, SEVERITY), found.span(), message, "", "Put a space between them.")
    for citation, item, link in writing.linked:
        first = item is citation.items[0]
        by_mark = citation.form in (CitationForm.NUMERIC, CitationForm.FIELD)
        if not first or link.state is not LinkState.FOUND or by_mark:
            continue
        before = writing.text[max(0, citation.start - 1) : citation.start]
        behind = writing.text[citation.end : citation.end + 1]
        if writing.text[citation.start] in "([" and (before.isalnum() or _joined(writing, citation.end, behind)):
            message = "no space parts the citation from the word beside it"
            at = (citation.start, citation.end)
            yield writing.finding((CODE, SEVERITY), at, message, "", "Put a space between them.")


def _joined(writing: Writing, end: int, behind: str) -> bool:
    """Tell whether a letter follows the bracket that ends a citation."""
    return writing.text[end - 1 : end] in {")", "]"} and behind.isalpha()
