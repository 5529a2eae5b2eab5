"""Run Pitchpipe as `python -m pitchpipe`."""

import sys

from pitchpipe.main import main

sys.exit(main())
