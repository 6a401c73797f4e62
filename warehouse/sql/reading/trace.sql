-- one row per number behind an observation, claim or quantity, the chosen one first
from trace($id)
