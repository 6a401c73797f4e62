"""What deployments need on a server besides themselves: the pool that workers look at, and two automations.

A run that is killed cannot tell the server. It says every half minute that it is alive; where that stops, the
first automation marks it as crashed. The second one schedules it again, as it does with runs that a worker
sees crash, and the next worker takes it up. What it had committed stays, and what it had not is done again.
"""

from datetime import timedelta

from prefect.client.orchestration import get_client
from prefect.client.schemas.actions import WorkPoolCreate
from prefect.client.schemas.objects import StateType
from prefect.events.actions import ChangeFlowRunState
from prefect.events.schemas.automations import AutomationCore, EventTrigger, Posture
from prefect.exceptions import ObjectAlreadyExists
from prefect.workers.process import ProcessWorker

HEARTBEAT = "prefect.flow-run.heartbeat"
RUNNING = "prefect.flow-run.Running"
BEGUN = {RUNNING, HEARTBEAT}
"""Signs of life: a run may be killed before its first heartbeat has left it, but the server knows it runs."""

ENDED = ("Completed", "Failed", "TimedOut", "Cancelling", "Cancelled", "Crashed")
FLOW_RUNS: dict[str, str | list[str]] = {"prefect.resource.id": ["prefect.flow-run.*"]}
OURS: dict[str, str | list[str]] = {
    "prefect.resource.id": ["prefect.tag.indicia"],
    "prefect.resource.role": ["tag"],
}


def register_pool(name: str) -> None:
    """Make the pool of the deployments, unless it is there; what was changed in it stays."""
    template = ProcessWorker.get_default_base_job_template()
    pool = WorkPoolCreate(
        name=name,
        type=ProcessWorker.type,
        description="Runs of indicia, each a process of a worker's machine",
        base_job_template=template,
    )
    with get_client(sync_client=True) as client:
        try:
            client.create_work_pool(pool)
        except ObjectAlreadyExists:
            return


def register_automations(silence: float) -> None:
    """Make the automations; a run counts as crashed after so many seconds of silence.

    What is there already stays untouched: a renewed automation forgets which runs it was waiting to hear
    of, and whoever calls `up` after a worker was killed would wait for ever.
    """
    with get_client(sync_client=True) as client:
        for automation in (_notice(silence), _take_up()):
            found = client.read_automations_by_name(automation.name)
            if not found:
                client.create_automation(automation)
            elif AutomationCore.model_validate(found[0].model_dump(exclude={"id"})) != automation:
                client.update_automation(found[0].id, automation)


def _notice(silence: float) -> AutomationCore:
    return AutomationCore(
        name="indicia: notice runs that died",
        description="Marks a run as crashed when nothing was heard of it for a while: its worker was killed.",
        tags=["indicia"],
        trigger=EventTrigger(
            posture=Posture.Proactive,
            after=BEGUN,
            # Not that it runs: said after the first heartbeat, that would pass for the second.
            expect={HEARTBEAT, *(f"prefect.flow-run.{state}" for state in ENDED)},
            match=FLOW_RUNS,
            match_related=OURS,
            for_each={"prefect.resource.id"},
            within=timedelta(seconds=silence),
        ),
        # A run that has ended keeps its state: the server does not let it crash afterwards.
        actions=[
            ChangeFlowRunState(
                state=StateType.CRASHED,
                name="Crashed",
                message=f"Nothing was heard of it for {silence:.0f} s: its worker was killed or cut off.",
                force=False,
            )
        ],
    )


def _take_up() -> AutomationCore:
    return AutomationCore(
        name="indicia: take up runs that crashed",
        description="Schedules a run again that had begun and crashed; it goes on where its last commit was.",
        tags=["indicia"],
        trigger=EventTrigger(
            posture=Posture.Reactive,
            # Once for each time that it lived: what cannot even begin would be begun for ever.
            after=BEGUN,
            expect={"prefect.flow-run.Crashed"},
            match=FLOW_RUNS,
            match_related=OURS,
            for_each={"prefect.resource.id"},
            within=timedelta(days=7),
        ),
        actions=[
            ChangeFlowRunState(
                state=StateType.SCHEDULED,
                name="AwaitingRetry",
                message="It crashed, and is run again.",
                force=False,
            )
        ],
    )
