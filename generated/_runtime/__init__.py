# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""The code that all generated clients share.

Import the modules one by one; importing this package imports none of them.
"""
