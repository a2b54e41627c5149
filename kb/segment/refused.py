"""The refusal: input that cannot be segmented, with its place and what to do about it."""


class Refused(Exception):
    """An input that cannot be read or numbered.

    `problem` says what is wrong, `place` where ("byte 20, line 2, column 5"; empty for the whole), `remedy` what to do.
    """

    def __init__(self, problem: str, place: str, remedy: str) -> None:
        super().__init__(f"{problem} ({place}). {remedy}" if place else f"{problem}. {remedy}")
        self.problem = problem
        self.place = place
        self.remedy = remedy
