"""The numbers at which certainty steps down: all of them stand here and nowhere else.

The counts of people are applied to one study at a time, because the people of several studies are never added up.
"""

# Bias that was not judged from a full text leaves at most these levels: of a randomised study, and of any other.
CAP_RANDOMISED = "moderate"
CAP_OTHER = "low"

# A chain with a joint whose two sides were measured differently is at most this.
CAP_JOINT = "very low"

# One fault takes off one level: no comparator, an open label, looking back, how people were found, groups that are not
# alike, each thing that is another than asked, a line that bears out only in part, and a line that opposes.
ONE_FAULT = 1

# People in the study that carries the level: one step down under the first number, two under the second.
FEW_PEOPLE = 400
VERY_FEW_PEOPLE = 100

DOWN_FOR_FEW = 1
DOWN_FOR_VERY_FEW = 2

# A study under this number of people is small, where all supporting studies are asked for it.
SMALL_STUDY = 100

# Steps down for a risk of bias that was judged from a full text, by the words of RoB 2.
BIAS_SOME_CONCERNS = 1
BIAS_HIGH = 2

# The most steps down that one reason may take.
MOST_FOR_PRECISION = 2
MOST_FOR_CAUSE = 2
MOST_FOR_INDIRECTNESS = 2
