# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate server_problems`.
"""Checks, encodes and decodes the values of Servers that no request can go to."""

from __future__ import annotations
