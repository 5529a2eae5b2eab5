"""From the effective document to the IR; `api.parse` is the way in."""
