"""kb export: the knowledge base for other tools."""

from pathlib import Path

import click

from kb.cli.options import print_json, with_format, with_root
from kb.export import export, formats, write
from kb.load import load


@click.command("export", short_help="Give the graph in a format that other tools read.")
@click.argument("name", metavar="FORMAT", required=False)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="A file, instead of the terminal."
)
@with_format
@with_root
def command(root: Path, name: str | None, output: Path | None, form: str) -> int:
    """Export the knowledge base in FORMAT; without one, list the formats."""
    known = formats()
    if name is None:
        rows = {module.NAME: (module.__doc__ or "").strip().partition("\n")[0] for module in known.values()}
        if form == "json":
            print_json(rows)
        else:
            click.echo("\n".join(f"{key:<10} {text}" for key, text in rows.items()))
        return 0
    if name not in known:
        raise click.UsageError(f"no format `{name}`; there are {', '.join(known)}")
    base = load(root)
    if output is None:
        text = export(base, name)
        if form == "json":
            print_json({"format": name, "media_type": known[name].MEDIA_TYPE, "text": text})
        else:
            click.echo(text, nl=False)
        return 0
    write(base, name, output)
    if form == "json":
        print_json({"format": name, "path": str(output), "bytes": output.stat().st_size})
    else:
        click.echo(f"{output}: {output.stat().st_size} bytes of {name}", err=True)
    return 0
