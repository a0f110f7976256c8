"""From bytes to pages of words: text layer, OCR, machine-readable zone."""

import os

# onnxruntime would keep a number for this device below the home folder and report its use to its maker over the network
# as soon as it is imported. It reads this when it is loaded.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
