"""Run Pitchpipe as `python -m pitchpipe`."""

import sys

from pitchpipe.cli import main

sys.exit(main())
