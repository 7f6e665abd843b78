"""What it costs x-ray to look for bad redactions in every PDF of the folders given: CPU seconds, and what it found, as JSON.

Runs where x-ray and PyMuPDF (`fitz`) are installed. A file may take 20 s; its time is then left out.
"""

import asyncio
import json
import signal
import sys
import time
import types
from pathlib import Path

# x-ray fetches from the web with it, which is not wanted here.
sys.modules.setdefault("httpx2", types.ModuleType("httpx2"))

import fitz  # noqa: E402
import xray  # noqa: E402

fitz.TOOLS.mupdf_display_errors(False)


def stop(_signal, _frame):
    raise TimeoutError


signal.signal(signal.SIGALRM, stop)
found = {}
missed = []
spent = 0.0
for folder in sys.argv[1:]:
    for path in sorted(Path(folder).rglob("*.pdf")):
        before = time.process_time()
        signal.alarm(20)
        try:
            redactions = asyncio.run(xray.inspect(path))
            if redactions:
                found[str(path)] = redactions
        except TimeoutError:
            before = time.process_time()
            missed.append(str(path))
        except Exception:
            missed.append(str(path))
        finally:
            signal.alarm(0)
        spent += time.process_time() - before
print(json.dumps({"cpu": spent, "found": found, "missed": missed}))
