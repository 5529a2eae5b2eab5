# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate security_problems`.
"""Checks, encodes and decodes the values of Credentials that a client does not make."""

from __future__ import annotations
