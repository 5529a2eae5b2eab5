"""A stand-in for Replicate, for tests, docs and benchmarks: `with standing_in() as server: ...`.

It knows Replicate's HTTP API and the five published specs, and nothing of the generated clients.
"""

from tests.support.standin.engines import Echo, Engine
from tests.support.standin.faults import Fault, replied
from tests.support.standin.serving import StandIn, standing_in
from tests.support.standin.webhooks import SECRET

__all__ = ["SECRET", "Echo", "Engine", "Fault", "StandIn", "replied", "standing_in"]
