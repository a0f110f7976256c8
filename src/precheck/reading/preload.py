"""Imported once by the process that workers are forked from, so that each starts with its libraries loaded.

The network goes first, so that no library reaches it while it is loaded either.
"""

from precheck.reading import offline

offline.cut_off()

for _name in (
    "precheck.reading.image_file", "precheck.reading.pdf_file", "precheck.reading.read", "precheck.reading.mrz.read",
    "cv2", "pypdf", "pypdfium2", "onnxruntime", "schwifty",
):  # fmt: skip
    __import__(_name)
