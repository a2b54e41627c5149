"""kb explain: the manual page of a rule."""

import textwrap
from types import ModuleType

import click

from kb.check import in_preview, rules
from kb.cli.options import print_json, with_format


@click.command("explain", short_help="Explain a rule, with an example; without a code, list all rules.")
@click.argument("code", required=False)
@with_format
def command(code: str | None, form: str) -> int:
    """Explain the rule CODE (as in REC007, or by name), or list all rules."""
    known = rules()
    if code is None:
        if form == "json":
            print_json([_head(module) for module in known.values()])
        else:
            for module in known.values():
                preview = "(preview) " if in_preview(module) else ""
                click.echo(f"{module.CODE}  {module.SEVERITY:<8} {module.NAME:<30} {preview}{_first(module.__doc__)}")
        return 0
    found = [m for m in known.values() if code.upper() == m.CODE or code == m.NAME]
    if not found:
        raise click.UsageError(f"no rule `{code}`; `kb explain` lists all of them")
    module = found[0]
    page = _head(module) | {
        "text": (module.__doc__ or "").strip(),
        "fails": module.FAILS,
        "passes": module.PASSES,
    }
    if form == "json":
        print_json(page)
    else:
        _print(page)
    return 0


def _head(module: ModuleType) -> dict[str, object]:
    return {
        "code": module.CODE,
        "name": module.NAME,
        "severity": module.SEVERITY,
        "tier": module.TIER,
        "preview": in_preview(module),
    }


def _first(text: str | None) -> str:
    return (text or "").strip().partition("\n")[0]


def _print(page: dict[str, object]) -> None:
    click.echo(click.style(f"{page['code']} {page['name']} ({page['severity']})", bold=True))
    if page["preview"]:
        click.echo("In preview, as it is wrong too often: asked only with --preview, or --select and its whole code.")
    click.echo(f"\n{page['text']}")
    for title, files in (("Speaks here:", page["fails"]), ("Silent here:", page["passes"])):
        if isinstance(files, dict) and files:
            click.echo(f"\n{title}")
            for name, text in files.items():
                click.echo(f"\n  {name}\n{textwrap.indent(text.strip(), '    ')}")
