"""Text to claims: no Prefect, no DuckDB, no data frames, no clock and no environment."""
