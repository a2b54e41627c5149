"""Where sentences end."""

import pytest

from kb.segment.sentences import sentences

# Each case is a paragraph's sentences; they are joined by a space.
CASES = [
    ["Smith et al. (2010) found it.", "J. K. Smith disagreed."],
    ["We used e.g. milk and i.e. the usual cup.", "It cooled."],
    ["The effect was clear, p < 0.05.", "It was replicated (n = 12; mean 3.4)."],
    ["Dr. Jones and Prof. A. B. Lee wrote it.", "See Fig. 3, Tab. 2 and Sect. 4.2 for more."],
    ["Compare Figs. 1–3 with Eq. (2).", "Refs. 4 and 5 agree."],
    ["Table 2. Cups by width.", "All are wide."],
    ["She said, “It cools.”", "He did not."],
    ["“Does it cool?” she asked.", "Nobody knew."],
    ['He said "no."', 'Then "yes!"', "And left."],
    ["It cost $3.50 vs. $4.00 in the U.S. market.", "Prices fell."],
    ["He lives in the U.S.", "She lives in Japan."],
    ["Wait... what was it?", "Nothing…", "It ended."],
    ["Is it safe?", "Yes!", "We think so."],
    ["What?!", "No.", "Really!!!"],
    ["See doi:10.1000/xyz.123 for it.", "The rest is at https://example.org/a.b/c?d=1.", "Done."],
    ["E. coli was found in 3.5 % of cups.", "S. aureus was not."],
    ["This was shown before [1].", "It was shown again.[2,3]", "And again."],
    ["It ended early.¹", "Another² did not.", "Nor did this.12,13", "It went on."],
    ["The tRNA was lost.", "mRNA rose.", "β-Carotene fell."],
    ["(This is a whole sentence.)", "This is another."],
    ["It fell (see the appendix. It is long) and rose.", "Then it fell."],
    ["At 5 p.m. the tea was poured.", "By 6 a.m. it was cold."],
    ["Results for Jan. 2010 and Dec. 2012 differ.", "They always do."],
    ["It was made by Acme Inc. in 1990.", "Acme Corp. bought it."],
    ["Milk, sugar, etc. were there.", "Apples, pears, etc.", "They left."],
    ["Dose was 1 mg.", "2 cups left.", "10 stayed."],
    ["Emoji are fine 😀.", "So is this! 🎉", "Yes."],
    ["هذا نص.", "هل هو طويل؟", "نعم."],
    ["No. 5 was left out.", "He said no.", "Then he went."],
    ["[Editor's note: not so.]", "Fine."],
    ["1. The first is a label.", "The second is not."],
    ["It has a non-breaking\u00a0space.", "So\u00a0what?"],
    ["A line\nbreak is space.", "So is\nthis."],
]


@pytest.mark.parametrize("expected", CASES, ids=lambda case: case[0][:40])
def test_a_paragraph_is_cut_into_its_sentences(expected: list[str]) -> None:
    text = " ".join(expected)
    assert [text[start:end] for start, end in sentences(text)] == expected


def test_scripts_without_spaces_are_cut_at_their_stops() -> None:
    text = "他来了。她走了！谁？"
    assert [text[start:end] for start, end in sentences(text)] == ["他来了。", "她走了！", "谁？"]


def test_space_around_sentences_belongs_to_none() -> None:
    assert list(sentences("  One here.\n\n Two. ")) == [(2, 11), (14, 18)]
    assert list(sentences(" \n ")) == []
