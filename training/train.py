"""Trains the recogniser and writes src/precheck/reading/models/ocrb.onnx. See README.md in this folder."""

import argparse
import multiprocessing
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import numpy as np
import onnx
import onnx.helper
import onnx.numpy_helper
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from precheck.identifiers.mrz_layouts import ALPHABET
from precheck.reading.mrz.recognise import BLANK, HEIGHT, STEP, even_out
from training.spoil import WIDTH, Strip, strips

BATCH = 32
TARGET = Path(__file__).parent.parent / "src/precheck/reading/models/ocrb.onnx"
IGNORED = -100
USUAL = 16  # characters on a strip; one without any counts as if it had so many
WIDE = 160  # channels along the line


class Along(nn.Module):
    """Looks along the line, further by `apart` columns to both sides, and adds what it learns from there."""

    def __init__(self, channels: int, apart: int) -> None:
        super().__init__()
        self.look = nn.Conv2d(channels, channels, (1, 3), padding=(0, apart), dilation=(1, apart), bias=False)
        self.norm = nn.BatchNorm2d(channels)

    def forward(self, seen: Tensor) -> Tensor:
        """(batch, channels, 1, columns) to the same."""
        return seen + functional.relu(self.norm(self.look(seen)))


class Recogniser(nn.Module):
    """Convolutions only, so that what is read at a place depends on what is printed there and within four characters.

    Neighbours tell how wide characters are here, which alone tells O from 0.
    """

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            *_layer(1, 24, 5, stride=(2, 2)),
            *_layer(24, 48, 3, stride=(2, 1)),
            *_layer(48, 64, 3, stride=(1, 2)),
            *_layer(64, 64, 3),
            *_layer(64, 96, 3, stride=(2, 1)),
            *_layer(96, WIDE, (4, 3), padding=(0, 1)),
            *(Along(WIDE, apart) for apart in (1, 2, 4, 8)),
        )
        self.out = nn.Conv2d(WIDE, BLANK + 1, 1)

    def forward(self, strips: Tensor) -> Tensor:
        """(batch, 1, HEIGHT, width) to log-probabilities (batch, width / STEP, symbols and blank)."""
        scores = self.out(self.layers(strips)).squeeze(2).transpose(1, 2)
        return functional.log_softmax(scores.float(), dim=2)


def _layer(
    into: int,
    out: int,
    size: int | tuple[int, int],
    stride: tuple[int, int] = (1, 1),
    padding: tuple[int, int] | None = None,
) -> list[nn.Module]:
    if padding is None:
        padding = (size // 2, size // 2) if isinstance(size, int) else (size[0] // 2, size[1] // 2)
    return [nn.Conv2d(into, out, size, stride, padding, bias=False), nn.BatchNorm2d(out), nn.ReLU(inplace=True)]


Batch = tuple[NDArray[np.float32], NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]


def batch(source: Iterator[Strip]) -> Batch:
    """Strips, what each column of scores should say, the texts one after the other, their lengths."""
    images = np.zeros((BATCH, 1, HEIGHT, WIDTH), np.float32)
    columns = np.full((BATCH, WIDTH // STEP), BLANK, np.int64)
    texts: list[int] = []
    lengths = []
    for row in range(BATCH):
        one = next(source)
        images[row, 0] = even_out(one.image)
        letters = [ALPHABET.index(each) for each in one.text]
        texts.extend(letters)
        lengths.append(len(letters))
        for letter, middle in zip(letters, one.middles, strict=True):
            place = int(middle / STEP)
            columns[row, max(0, place - 1) : place + 2] = IGNORED
            columns[row, place] = letter
    return images, columns, np.array(texts, np.int64), np.array(lengths, np.int64)


def _produce(seed: int, queue: "multiprocessing.Queue[Batch]") -> None:
    import cv2

    cv2.setNumThreads(1)
    source = _shuffled(Random(seed))
    while True:
        queue.put(batch(source))


def _shuffled(random: Random, room: int = 600) -> Iterator[Strip]:
    """Strips of one line do not follow each other."""
    source = strips(random)
    waiting = [next(source) for _ in range(room)]
    while True:
        place = random.randrange(room)
        yield waiting[place]
        waiting[place] = next(source)


def loss_of(scores: Tensor, made: Batch, share: float) -> Tensor:
    """CTC mixed with the (much faster learning) loss per column, which counts by `share`."""
    _, columns, texts, lengths = made
    given = torch.full((BATCH,), scores.shape[1])
    target, sizes = torch.from_numpy(texts), torch.from_numpy(lengths)
    each = functional.ctc_loss(
        scores.transpose(0, 1), target, given, sizes, blank=BLANK, reduction="none", zero_infinity=True
    )
    ctc = (each / sizes.clamp(min=USUAL)).mean()
    if share == 0:
        return ctc
    return ctc + share * functional.nll_loss(scores.transpose(1, 2), torch.from_numpy(columns), ignore_index=IGNORED)


def train(minutes: float, seed: int, target: Path, start: Path | None, top: float) -> None:
    """Learns for `minutes`; the rate rises to `top` for a twentieth of them and then falls as a cosine."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    network = Recogniser().to(memory_format=torch.channels_last)
    if start:
        network.load_state_dict(torch.load(start))
    optimiser = torch.optim.AdamW(network.parameters(), lr=1e-3, weight_decay=0.01)
    queue: multiprocessing.Queue[Batch] = multiprocessing.Queue(8)
    maker = multiprocessing.Process(target=_produce, args=(seed, queue), daemon=True)
    maker.start()
    began, steps, smooth = time.monotonic(), 0, 0.0
    while (done := (time.monotonic() - began) / (60 * minutes)) < 1:
        rate = top * min(done / 0.05, 0.5 * (1 + np.cos(np.pi * done))) + 1e-5
        for group in optimiser.param_groups:
            group["lr"] = rate
        made = queue.get()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = network(torch.from_numpy(made[0]).to(memory_format=torch.channels_last))
        loss = loss_of(scores, made, 0.0 if done > 0.6 else 1.0)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(network.parameters(), 2.0)
        optimiser.step()
        smooth = 0.98 * smooth + 0.02 * float(loss.detach()) if steps else float(loss.detach())
        steps += 1
        if steps % 100 == 0:
            print(f"{done:6.1%} step {steps} loss {smooth:.4f}", flush=True)
        if steps % 500 == 0:
            torch.save(network.state_dict(), target.with_suffix(".pt"))
            export(network, target)
    maker.terminate()
    torch.save(network.state_dict(), target.with_suffix(".pt"))
    export(network, target)


def export(network: Recogniser, target: Path) -> None:
    """Writes the network as ONNX; the width is free."""
    network.eval()
    torch.onnx.export(
        network,
        (torch.zeros(1, 1, HEIGHT, WIDTH),),
        str(target),
        input_names=["strip"],
        output_names=["scores"],
        dynamic_axes={"strip": {0: "batch", 3: "width"}, "scores": {0: "batch", 1: "steps"}},
        opset_version=17,
        dynamo=False,
    )
    network.train()
    halve(target)


def halve(target: Path) -> None:
    """Keeps the weights in 16 bits, which is half the size; they are widened when the model is loaded."""
    model = onnx.load(target)
    casts = []
    for weights in model.graph.initializer:
        values = onnx.numpy_helper.to_array(weights)
        if values.dtype != np.float32 or values.size < 1000:
            continue
        name = weights.name
        weights.CopyFrom(onnx.numpy_helper.from_array(values.astype(np.float16), f"{name}.half"))
        casts.append(onnx.helper.make_node("Cast", [f"{name}.half"], [name], to=onnx.TensorProto.FLOAT))
    for place, cast in enumerate(casts):
        model.graph.node.insert(place, cast)
    onnx.save(model, target)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--target", type=Path, default=TARGET)
    parser.add_argument("--start", type=Path, help="weights (.pt) of an earlier run to go on from")
    parser.add_argument("--rate", type=float, default=2e-3, help="the highest learning rate")
    arguments = parser.parse_args()
    train(arguments.minutes, arguments.seed, arguments.target, arguments.start, arguments.rate)


if __name__ == "__main__":
    main()
