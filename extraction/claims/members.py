"""Members of the model's enumerations that are asked for at every figure.

Before Python 3.12 `Kind.CLAIM` takes as long as the call of a function, a name of a module next to nothing.
"""

from extraction.model import Comparator, Kind, Measure, Modality

CLAIM = Kind.CLAIM
AGE = Kind.AGE
DURATION = Kind.DURATION

EQ = Comparator.EQ

LEVEL = Measure.LEVEL
CHANGE = Measure.CHANGE
SHARE = Measure.SHARE
RANK = Measure.RANK
RATIO = Measure.RATIO

ACTUAL = Modality.ACTUAL
ESTIMATE = Modality.ESTIMATE
FORECAST = Modality.FORECAST
TARGET = Modality.TARGET
HYPOTHETICAL = Modality.HYPOTHETICAL
