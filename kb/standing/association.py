"""Whether what supports a link shows more than that two things go together."""

from kb.model import Design, KnowledgeBase
from kb.standing.weighing import Weighed

_OBSERVED = (Design.COHORT, Design.CROSS_SECTIONAL, Design.CASE_CONTROL, Design.CASE_SERIES, Design.CASE_REPORT)
# What a review shows depends on what it reviews, which is not recorded: it neither makes an association nor undoes one.
_UNTOLD = (
    Design.SYSTEMATIC_REVIEW,
    Design.NARRATIVE_REVIEW,
    Design.CONSENSUS,
    Design.OPINION,
    Design.UNKNOWN,
)


def observed(design: Design) -> int:
    """Tell of a design whether it only observed (1) or experimented (2); 0 where it does not tell."""
    return 0 if design in _UNTOLD else 1 if design in _OBSERVED else 2


def association_alone(base: KnowledgeBase, weighed: Weighed, link: str) -> bool:
    """Tell whether a link has support, and all of it only observed that two things go together.

    Such a link is drawn without an arrowhead, whatever it asks: nothing that supports it made the one and watched for
    the other.
    """
    standing = weighed.links[link]
    records = (base.studies.get(study) for study in standing.studies_for) if standing.for_ else ()
    told = {observed(record.design if record else Design.UNKNOWN) for record in records}
    return 1 in told and 2 not in told
