"""kb explain: the manual page of a rule."""

import textwrap

import click

from kb.check import rules
from kb.cli.options import print_json, with_format


@click.command("explain", short_help="Explain a rule, with an example; without a code, list all rules.")
@click.argument("code", required=False)
@with_format
def command(code: str | None, form: str) -> int:
    """Explain the rule CODE (as in REC007, or by name), or list all rules."""
    known = rules()
    if code is None:
        if form == "json":
            rows = [{"code": m.CODE, "name": m.NAME, "severity": m.SEVERITY, "tier": m.TIER} for m in known.values()]
            print_json(rows)
        else:
            for module in known.values():
                click.echo(f"{module.CODE}  {module.SEVERITY:<8} {module.NAME:<30} {_first(module.__doc__)}")
        return 0
    found = [m for m in known.values() if code.upper() == m.CODE or code == m.NAME]
    if not found:
        raise click.UsageError(f"no rule `{code}`; `kb explain` lists all of them")
    module = found[0]
    page = {
        "code": module.CODE,
        "name": module.NAME,
        "severity": module.SEVERITY,
        "tier": module.TIER,
        "text": (module.__doc__ or "").strip(),
        "fails": module.FAILS,
        "passes": module.PASSES,
    }
    if form == "json":
        print_json(page)
    else:
        _print(page)
    return 0


def _first(text: str | None) -> str:
    return (text or "").strip().partition("\n")[0]


def _print(page: dict[str, object]) -> None:
    click.echo(click.style(f"{page['code']} {page['name']} ({page['severity']})", bold=True))
    click.echo(f"\n{page['text']}")
    for title, files in (("Speaks here:", page["fails"]), ("Silent here:", page["passes"])):
        if isinstance(files, dict) and files:
            click.echo(f"\n{title}")
            for name, text in files.items():
                click.echo(f"\n  {name}\n{textwrap.indent(text.strip(), '    ')}")
