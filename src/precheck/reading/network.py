"""The only door to onnxruntime: our own small networks, loaded once a process, one thread each."""

from functools import cache
from importlib.resources import files
from typing import Any


@cache
def network(name: str) -> Any:
    """The network whose file in `models/` has this name."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    model = files("precheck.reading").joinpath(f"models/{name}.onnx").read_bytes()
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
