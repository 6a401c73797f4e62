"""What runs, in what order, with which retries; and the command line. Only this package knows Prefect."""
