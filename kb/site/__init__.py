"""The site: records to pages, pages to MkDocs sources, sources to a finished site that replaces the last one whole."""

from kb.site.build import Built, build
from kb.site.problem import BuildProblem
from kb.site.serve import serve

__all__ = ["BuildProblem", "Built", "build", "serve"]
