"""Run Pitchpipe as `python -m pitchpipe`."""

import sys

from pitchpipe.cli.entry import main

sys.exit(main())
