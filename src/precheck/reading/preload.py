"""Imported once by the process that workers are forked from, so that each starts with its libraries loaded."""

import precheck.reading.image_file
import precheck.reading.pdf_file
import precheck.reading.read  # noqa: F401

for _name in ("cv2", "pypdf", "pypdfium2", "onnxruntime", "precheck.reading.mrz.read", "schwifty"):
    __import__(_name)
