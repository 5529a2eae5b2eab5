# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""What every generated client shares: checks, decoding, parameters, errors and the transport.

Import the modules one by one; importing this package imports none of them.
"""
