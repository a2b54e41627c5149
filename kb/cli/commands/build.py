"""kb build: the site."""

from pathlib import Path

import click

from kb.check import check_folder, counts
from kb.cli.options import print_json, progress_to_stderr, with_format, with_root
from kb.site import BuildProblem, build
from kb.tally import summary


@click.command("build", short_help="Make the site in build/html/.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Another folder for the site.",
    show_default="build/html",
)
@click.option("--site-url", metavar="URL", help="Where this build will stand, instead of kb.yaml's `site_url`.")
@click.option("--strict", is_flag=True, help="Exit with 1 where records have errors or MkDocs has warnings.")
@with_format
@with_root
def command(root: Path, out: Path | None, site_url: str | None, strict: bool, form: str) -> int:
    """Make the site: records to pages to a searchable site that works from any file server, offline too.

    The last site stays whole until the new one takes its place. Records with errors do not stop it: the site is made
    of what could be read, and says so.
    """
    try:
        built = build(root, out, progress_to_stderr(), site_url)
    except BuildProblem as problem:
        raise click.ClickException(str(problem)) from None
    findings = check_folder(root, built.base)
    found = counts(findings)
    if form == "json":
        print_json({"out": str(built.out), "pages": built.pages, "warnings": built.warnings, "counts": found})
    else:
        for warning in built.warnings:
            click.echo(f"warning: {warning}", err=True)
        click.echo(f"{built.pages} pages in {_near(built.out, Path.cwd())}/; open index.html there, or run `kb serve`.")
        click.echo(f"Records: {summary(findings)}" + (" See `kb check`." if findings else ""))
    return int(strict and bool(found["error"] or built.warnings))


def _near(path: Path, here: Path) -> str:
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
