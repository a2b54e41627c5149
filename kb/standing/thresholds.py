"""The numbers at which certainty steps down: all of them stand here and nowhere else.

The counts of people are applied to one study at a time, because the people of several studies are never added up.
"""

# People in the study that carries the level: one step down under the first number, two under the second.
FEW_PEOPLE = 400
VERY_FEW_PEOPLE = 100

# A study under this number of people is small, where all supporting studies are asked for it.
SMALL_STUDY = 100

# Steps down for a risk of bias that was judged from a full text, by the words of RoB 2.
BIAS_SOME_CONCERNS = 1
BIAS_HIGH = 2

# The most steps down that one reason may take.
MOST_FOR_PRECISION = 2
MOST_FOR_CAUSE = 2
MOST_FOR_INDIRECTNESS = 2
