# Made by Pitchpipe from spec.yaml and its overlay. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate resources_by_tag`.
"""Checks, encodes and decodes the values of Resources by tag."""

from __future__ import annotations

from ...shared._codec import decode_user as decode_user
