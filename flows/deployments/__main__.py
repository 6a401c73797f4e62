"""`python -m flows.deployments up|down|server|deploy|worker`: what `make` calls by the same names."""

import os
import sys

import click

from flows.cli.main import sentence_of
from flows.deployments.services import POOL, Services
from flows.problem import RunError
from flows.settings import load_settings


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def cli() -> None:
    """Run the flows on a Prefect server of your own, on a schedule.

    The server listens on INDICIA_SERVER_HOST and INDICIA_SERVER_PORT (127.0.0.1 and 4200), or is the one of
    PREFECT_API_URL. Its database and the logs are in the folder prefect of the warehouse's folder.
    """


@cli.command()
def up() -> None:
    """Start a server and a worker in the background, with all flows deployed and scheduled."""
    services = Services(load_settings())
    began = services.start_server(lambda line: click.echo(line, err=True))
    services.deploy(lambda line: click.echo(line, err=True))
    began |= services.start_worker(lambda line: click.echo(line, err=True))
    click.echo(f"Open {services.address}{'' if began else ' (it was up already)'}")
    click.echo(f"Put documents into {services.inbox}: they are loaded within five minutes.")
    click.echo("`make down` ends it.")


@cli.command()
@click.option(
    "--wait",
    default=30.0,
    show_default=True,
    help="Seconds that runs get to finish. What is not done then is stopped, and done by the next `up`.",
)
def down(wait: float) -> None:
    """End the server and the worker that `up` started, and nothing else."""
    ended = Services(load_settings()).stop(wait)
    click.echo(f"Ended the {' and the '.join(ended)}." if ended else "Nothing was up.")


@cli.command()
def server() -> None:
    """Run a server in the foreground, until Ctrl-C."""
    services = Services(load_settings())
    command = services.server_command()
    os.execve(command[0], command, services.environment)


@cli.command()
def deploy() -> None:
    """Register all flows of prefect.yaml on the server, with the pool and the automations that they need."""
    services = Services(load_settings())
    services.deploy(lambda line: click.echo(line, err=True))
    click.echo(f"Deployed to {services.address}/deployments")


@cli.command()
def worker() -> None:
    """Run a worker in the foreground, until Ctrl-C; it works on what the server schedules."""
    services = Services(load_settings())
    click.echo(f"Working on the pool {POOL} of {services.api}", err=True)
    command = services.worker_command()
    os.execve(command[0], command, services.environment)


if __name__ == "__main__":
    try:
        cli()
    except RunError as error:
        click.echo(f"Error: {sentence_of(error)}", err=True)
        sys.exit(1)
