"""Runs in the peers' own interpreter: pictures' paths on standard input, what a peer read as JSON on standard output.

    python peer_server.py passporteye | tesseract | rapidocr

A request is {"path": …, "task": "zone" | "page" | "turn"}, an answer {"lines": […], "turn": degrees or null,
"seconds": …, "cpu": …}. One thread each. The settings are the best found for each: PassportEye as it is; Tesseract with
French data on the whole page (segmentation 3; for zones English data and 6), its picture handed over without a detour
by PNG; RapidOCR with the models in its package. Nothing of precheck is imported here.
"""

import importlib.metadata
import json
import os
import resource
import sys
import time
from collections.abc import Callable
from typing import Any

for _name in ("OMP_THREAD_LIMIT", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[_name] = "1"

Answer = dict[str, Any]
Reader = Callable[[str, str], Answer]
PACKAGES = {"passporteye": "passporteye", "tesseract": "pytesseract", "rapidocr": "rapidocr"}


def passporteye() -> Reader:
    """Reads zones only."""
    from passporteye import read_mrz

    def read(path: str, task: str) -> Answer:
        zone = read_mrz(path)
        return {"lines": zone.aux.get("text", "").splitlines() if zone is not None else []}

    return read


def tesseract() -> Reader:
    """The program as most callers use it, without any preparation of the picture."""
    import pytesseract
    from PIL import Image

    def read(path: str, task: str) -> Answer:
        with Image.open(path) as image:
            image.load()
            image.format = "BMP"
            if task == "turn":
                try:
                    told = pytesseract.image_to_osd(image, output_type=pytesseract.Output.DICT)
                except pytesseract.TesseractError:  # too few characters
                    return {"lines": [], "turn": None}
                return {"lines": [], "turn": (360 - int(told["rotate"])) % 360}
            language, config = ("eng", "--psm 6") if task == "zone" else ("fra", "--psm 3")
            return {"lines": pytesseract.image_to_string(image, lang=language, config=config).splitlines()}

    return read


def rapidocr() -> Reader:
    """Detection, direction and recognition on the whole page."""
    import logging

    from rapidocr import RapidOCR

    logging.disable(logging.WARNING)
    threads = {f"EngineConfig.onnxruntime.{name}_op_num_threads": 1 for name in ("intra", "inter")}
    engine = RapidOCR(params=threads)

    def read(path: str, task: str) -> Answer:
        found = engine(path)
        return {"lines": list(found.txts or ())}

    return read


def _processor() -> float:
    uses = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(use.ru_utime + use.ru_stime for use in uses)


def main() -> None:
    """Says that it is ready and in which version, then answers line by line."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what a library prints must not come between the answers
    name = sys.argv[1]
    try:
        import cv2

        cv2.setNumThreads(1)
    except ImportError:
        pass
    try:
        read = {"passporteye": passporteye, "tesseract": tesseract, "rapidocr": rapidocr}[name]()
    except Exception as error:  # whatever a peer lacks, the others can be asked
        print(json.dumps({"error": f"{type(error).__name__}: {error}"}), file=out, flush=True)
        return
    print(json.dumps({"ready": importlib.metadata.version(PACKAGES[name])}), file=out, flush=True)
    for line in sys.stdin:
        request = json.loads(line)
        processor, start = _processor(), time.perf_counter()
        try:
            answer = read(request["path"], request["task"])
        except Exception as error:  # a peer that fails on a picture has read nothing
            answer = {"lines": [], "turn": None, "error": f"{type(error).__name__}: {error}"}
        answer |= {"seconds": time.perf_counter() - start, "cpu": _processor() - processor}
        print(json.dumps(answer), file=out, flush=True)


if __name__ == "__main__":
    main()
