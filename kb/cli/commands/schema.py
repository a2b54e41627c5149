"""kb schema: the JSON Schemas of the record files."""

from pathlib import Path

import click

from kb.cli.options import print_json, with_format
from kb.files import write_whole
from kb.schema import schemas


@click.command("schema", short_help="Write the JSON Schemas that editors use.")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@with_format
def command(folder: Path, form: str) -> int:
    """Write the JSON Schema of every kind of record file into FOLDER; they are made from the models."""
    made = schemas()
    for name, text in made.items():
        write_whole(folder / name, text)
    if form == "json":
        print_json({"folder": str(folder), "files": sorted(made)})
    else:
        click.echo(f"{len(made)} schemas in {folder}", err=True)
    return 0
