"""What keeps a site from being built, in words for whoever runs the command."""


class BuildProblem(Exception):
    """The site could not be built, for a reason outside the program: the last site is still whole."""
