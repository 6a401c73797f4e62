"""Measurements: `make eval` scores the claims engine on gold, `make bench` measures speed and start-up."""
