"""Journals that are cited everywhere, and names that are nearly theirs."""

from collections.abc import Iterable, Mapping

from kb.matching.letters import folded

_NAMES = """
N Engl J Med; New England Journal of Medicine; Lancet Neurology; Lancet Oncology; Lancet Infect Dis; Br Med J
Proc Natl Acad Sci U S A; Proc Natl Acad Sci USA; Proceedings of the National Academy of Sciences
Proceedings of the National Academy of Sciences of the United States of America
J Biol Chem; Journal of Biological Chemistry; J Clin Invest; Journal of Clinical Investigation; J Exp Med
J Am Chem Soc; Journal of the American Chemical Society; J Am Med Assoc; Journal of the American Medical Association
J Clin Oncol; Journal of Clinical Oncology; J Immunol; Journal of Immunology; J Virol; Journal of Virology
J Neurosci; Journal of Neuroscience; J Physiol; Journal of Physiology; J Pharmacol Exp Ther; J Neurochem
Journal of Neurochemistry; J Bacteriol; Journal of Bacteriology; J Cell Biol; Journal of Cell Biology; J Cell Sci
Journal of Cell Science; J Mol Biol; Journal of Molecular Biology; J Chem Phys; Journal of Chemical Physics
Nucleic Acids Res; Nucleic Acids Research; Nat Commun; Nature Communications; Nat Genet; Nature Genetics; Nat Med
Nature Medicine; Nature Neuroscience; Nature Biotechnology; Nature Methods; Scientific Reports; Mol Cell Biol
Phys Rev Lett; Physical Review Letters; Physical Review; Appl Phys Lett; Applied Physics Letters; Astrophys J
Astrophysical Journal; Monthly Notices of the Royal Astronomical Society; Angew Chem Int Ed; Angewandte Chemie
Ann Intern Med; Annals of Internal Medicine; Arch Intern Med; Archives of Internal Medicine; Am J Psychiatry
American Journal of Psychiatry; Arch Gen Psychiatry; Biol Psychiatry; Biological Psychiatry; Psychopharmacology
Neuropsychopharmacology; Psychoneuroendocrinology; Clin Endocrinol; J Clin Endocrinol Metab; Endocrinology
Journal of Clinical Endocrinology and Metabolism; Neuropharmacology; Neuroscience; Brain Research; Brain Res Bull
Cochrane Database Syst Rev; Cochrane Database of Systematic Reviews; Bioinformatics; BMC Bioinformatics; PLoS One
PLoS Biology; PLoS Medicine; PLoS Computational Biology; Br J Pharmacol; British Journal of Pharmacology
Eur J Pharmacol; European Journal of Pharmacology; Br J Psychiatry; British Journal of Psychiatry; Pharmacol Rev
Pharmacological Reviews; Physiol Rev; Physiological Reviews; Annual Review of Neuroscience; Annu Rev Biochem
Trends Neurosci; Trends in Neurosciences; Biochem Biophys Res Commun; Biochim Biophys Acta; Anal Chem
Analytical Chemistry; Environ Sci Technol; Am J Clin Nutr; American Journal of Clinical Nutrition; Circulation
Circulation Research; Cancer Research; Cancer Res; Clin Cancer Res; Arthritis Rheum; Gastroenterology; Hepatology
Am J Gastroenterol; Inflammatory Bowel Diseases; Mult Scler; Multiple Sclerosis; Pain Medicine; J Pain Symptom Manage
Psychological Review; Psychological Bulletin; Psychological Science; Journal of Personality and Social Psychology
American Economic Review; Econometrica; Quarterly Journal of Economics; Journal of Machine Learning Research
"""
KNOWN_JOURNALS = {
    folded(name): name for line in _NAMES.splitlines() for name in map(str.strip, line.split(";")) if name
}
# Shorter names are near to too many others.
_SHORTEST, _SHORTEST_WORD = 10, 3
# What has more words is no journal's name, and would cost the square of them.
_MOST_WORDS = 20


def near_table(names: Mapping[str, str]) -> dict[tuple[str, ...], list[str]]:
    """Give names (folded, and as written) by their words with one left out: what a near name shares with them."""
    table: dict[tuple[str, ...], list[str]] = {}
    for name in names:
        for key in _keys(name):
            table.setdefault(key, []).append(name)
    return {key: [names[name] for name in group] for key, group in table.items()}


def near_journal(name: str, table: Mapping[tuple[str, ...], Iterable[str]]) -> str:
    """Give the name of the table that a folded name is nearly: one word has a letter too many, too few or moved."""
    words = name.split()
    for key in _keys(name):
        for other in table.get(key, ()):
            theirs = folded(other).split()
            differing = [pair for pair in zip(words, theirs, strict=False) if pair[0] != pair[1]]
            if len(words) == len(theirs) and len(differing) == 1 and _slip(*differing[0]):
                return other
    return ""


def _keys(name: str) -> list[tuple[str, ...]]:
    words = name.split()
    if len(name) < _SHORTEST or len(words) > _MOST_WORDS:
        return []
    return [(*words[:at], "", *words[at + 1 :]) for at, word in enumerate(words) if len(word) >= _SHORTEST_WORD]


def _slip(one: str, other: str) -> bool:
    """Tell whether two words differ by one letter too many or by two neighbours in the wrong order."""
    if len(one) == len(other):
        apart = [at for at in range(len(one)) if one[at] != other[at]]
        return len(apart) == 2 and apart[1] == apart[0] + 1 and one[apart[0]] == other[apart[1]]  # fmt: skip
    short, long = sorted((one, other), key=len)
    # A plural, or a word in another language's spelling at its end, may be another journal's.
    if len(long) - len(short) != 1 or (long[:-1] == short and (len(short) > 4 or long[-1] in "se")):
        return False
    return len(short) >= _SHORTEST_WORD and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
