from warehouse.lake import Connection, Lake


def publish(lake: Lake, connection: Connection) -> None: ...
