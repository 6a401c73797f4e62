"""What deployments need on a server besides themselves: the pool that workers look at, and an automation.

A run that is killed cannot tell the server. It says every half minute that it is alive; where that stops, the
automation schedules it again, and the next worker takes it up. What it had committed stays, and what it had
not is done again.
"""

from datetime import timedelta

from prefect.client.orchestration import get_client
from prefect.client.schemas.actions import WorkPoolCreate
from prefect.client.schemas.objects import StateType
from prefect.events.actions import ChangeFlowRunState
from prefect.events.schemas.automations import AutomationCore, EventTrigger, Posture
from prefect.exceptions import ObjectAlreadyExists
from prefect.workers.process import ProcessWorker

AUTOMATION = "indicia: take up runs that died"
_ENDED = ("Completed", "Failed", "Cancelled", "Crashed", "TimedOut", "Scheduled", "AwaitingRetry", "Paused")


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


def register_automation(silence: float) -> None:
    """Make or renew the automation that schedules runs again which were not heard of for so many seconds."""
    automation = AutomationCore(
        name=AUTOMATION,
        description="Schedules a run again when it has not been heard of for a while: its worker was killed.",
        tags=["indicia"],
        trigger=EventTrigger(
            posture=Posture.Proactive,
            after={"prefect.flow-run.heartbeat"},
            expect={"prefect.flow-run.heartbeat", *(f"prefect.flow-run.{state}" for state in _ENDED)},
            match={"prefect.resource.id": ["prefect.flow-run.*"]},
            match_related={"prefect.resource.id": ["prefect.tag.indicia"], "prefect.resource.role": "tag"},
            for_each={"prefect.resource.id"},
            threshold=1,
            within=timedelta(seconds=silence),
        ),
        actions=[
            ChangeFlowRunState(
                state=StateType.SCHEDULED,
                name="AwaitingRetry",
                force=False,
                message="Not heard of since its worker was killed or cut off; it is run again.",
            )
        ],
    )
    with get_client(sync_client=True) as client:
        for there in client.read_automations_by_name(AUTOMATION):
            client.update_automation(there.id, automation)
            return
        client.create_automation(automation)
