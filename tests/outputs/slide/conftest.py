"""The slide's tests read slides back with functions of their own."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
