"""Trains the network that tells which way up print stands and writes src/precheck/reading/models/upright.onnx."""

import argparse
import multiprocessing
import time
from pathlib import Path
from random import Random

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from precheck.reading.orientation import PATCH, even_contrast
from training.print_patches import patches

DRAWN = 20  # patches of a batch, each seen in four turns
NONE = 4  # the class of what is no print
TARGET = Path(__file__).parent.parent / "src/precheck/reading/models/upright.onnx"
Batch = tuple[NDArray[np.float32], NDArray[np.int64]]


class Upright(nn.Module):
    """A patch to the log-probabilities of five answers: print turned clockwise by 0, 90, 180, 270 degrees; no print."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            *_layer(1, 16, 5, 2),
            *_layer(16, 32, 3, 2),
            *_layer(32, 48, 3, 1),
            *_layer(48, 64, 3, 2),
            *_layer(64, 96, 3, 1),
        )
        self.out = nn.Linear(96, NONE + 1)

    def forward(self, seen: Tensor) -> Tensor:
        """(batch, 1, PATCH, PATCH) to (batch, 5)."""
        features = self.layers(seen)
        return functional.log_softmax(self.out(features.mean(dim=(2, 3))), dim=1)


def _layer(into: int, out: int, size: int, stride: int) -> list[nn.Module]:
    return [nn.Conv2d(into, out, size, stride, size // 2, bias=False), nn.BatchNorm2d(out), nn.ReLU(inplace=True)]


def batch(random: Random) -> Batch:
    """Patches in all four turns, and their classes."""
    seen, classes = [], []
    for patch, is_print in patches(random, DRAWN):
        for turn in range(4):
            seen.append(even_contrast(np.ascontiguousarray(np.rot90(patch, -turn))))
            classes.append(turn if is_print else NONE)
    return np.stack(seen)[:, None], np.array(classes)


def _produce(seed: int, queue: "multiprocessing.Queue[Batch]") -> None:
    import cv2

    cv2.setNumThreads(1)
    random = Random(seed)
    while True:
        queue.put(batch(random))


def train(minutes: float, seed: int, target: Path) -> None:
    """Learns for `minutes`; the rate rises for a twentieth of them and then falls as a cosine."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    network = Upright()
    optimiser = torch.optim.AdamW(network.parameters(), lr=1e-3, weight_decay=0.02)
    queue: multiprocessing.Queue[Batch] = multiprocessing.Queue(8)
    maker = multiprocessing.Process(target=_produce, args=(seed, queue), daemon=True)
    maker.start()
    began, steps, smooth, right = time.monotonic(), 0, 0.0, 0.0
    while (done := (time.monotonic() - began) / (60 * minutes)) < 1:
        for group in optimiser.param_groups:
            group["lr"] = 3e-3 * min(done / 0.05, 0.5 * (1 + np.cos(np.pi * done))) + 1e-5
        seen, classes = (torch.from_numpy(each) for each in queue.get())
        answer = network(seen)
        loss = functional.nll_loss(answer, classes)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
        share = float((answer.argmax(dim=1) == classes).float().mean())
        smooth, right = (
            (float(loss), share) if not steps else (0.98 * smooth + 0.02 * float(loss), 0.98 * right + 0.02 * share)
        )
        steps += 1
        if steps % 50 == 0:
            print(f"{done:6.1%} step {steps} loss {smooth:.4f} right {right:.3f}", flush=True)
    maker.terminate()
    export(network, target)


def export(network: Upright, target: Path) -> None:
    """Writes the network as ONNX; the number of patches is free."""
    network.eval()
    torch.onnx.export(
        network,
        (torch.zeros(1, 1, PATCH, PATCH),),
        str(target),
        input_names=["patches"],
        output_names=["answers"],
        dynamic_axes={"patches": {0: "batch"}, "answers": {0: "batch"}},
        opset_version=17,
        dynamo=False,
    )


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=15)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--target", type=Path, default=TARGET)
    arguments = parser.parse_args()
    train(arguments.minutes, arguments.seed, arguments.target)


if __name__ == "__main__":
    main()
