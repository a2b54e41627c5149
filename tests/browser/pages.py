"""One page of every kind in the site of this repository."""

KINDS = {
    "home": "",
    "hypotheses": "hypotheses/",
    "hypothesis": "hypotheses/pain-endorphin-sleep-cycle/",
    "link": "links/pain-endorphin-sleep-cycle/pain-lowers-endorphins/",
    "claim": "claims/endorphin-depletion-hypothesis/csf-beta-endorphin-lower-in-neuropathic-pain/",
    "reference": "references/afolalu-2018/",
    "documents": "documents/",
    "document": "documents/endorphin-depletion-hypothesis/",
    "topic": "topics/starting-dose/",
    "concept": "concepts/endorphin-tone/",
    "disagreements": "disagreements/",
    "browse": "browse/",
    "single-points": "single-points/",
    "data": "data/",
    "glossary": "glossary/",
    "checking": "checking/",
    "method": "method/",
    "not-found": "404.html",
}
