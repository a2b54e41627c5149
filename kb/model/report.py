"""What `kb check` has found, and what a writer has said is not to be told: what reports are made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from kb.model.finding import Finding
from kb.model.registry import Registry
from kb.model.suppression import Suppressed
from kb.model.writing import Writing


@dataclass(frozen=True, slots=True)
class Part:
    """The findings of some files, in order, without those that are suppressed or known.

    `writings` are a writer's files by path, as far as the findings are in any. `known` is how many findings a baseline
    already had.
    """

    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    writings: Mapping[str, Writing] = field(default_factory=dict)
    known: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """One run of `kb check`.

    `printed` are the documents' printed lists, where the records were checked: what is wrong there does not count.
    `fail_on` is the severity from which on findings count, `quiet` leaves out those below; `everything` and
    `statistics` are wishes for the text. `selected` and `ignored` are how the codes of the rules begin that were asked
    and left out, `preview` the rules that are not yet sure enough to be asked unasked. `stale` are sentences on what a
    baseline has that is not found any more. `returns` are the files whose line ends are not single line feeds.
    `registry` is what files were held against.
    """

    main: Part
    printed: Part | None = None
    fail_on: str = "error"
    quiet: bool = False
    everything: bool = False
    statistics: bool = False
    selected: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    preview: tuple[str, ...] = ()
    baseline: str = ""
    stale: tuple[str, ...] = ()
    returns: frozenset[str] = frozenset()
    registry: Registry | None = None
    today: date | None = None

    @property
    def parts(self) -> tuple[Part, ...]:
        """What was checked, and the printed lists, where there are any."""
        return (self.main, self.printed) if self.printed else (self.main,)
