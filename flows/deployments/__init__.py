"""The flows on a Prefect server: what is deployed, and the server and worker that run it on this machine.

`python -m flows.deployments up` (or `make up`) does all of it; `down` ends what `up` started.
"""
