# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate idempotency_keys`.
"""Checks, encodes and decodes the values of Requests that the server knows again."""

from __future__ import annotations
