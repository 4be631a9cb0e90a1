"""An ESRGAN (Wang et al. 2018; Real-ESRGAN, Wang et al. 2021) as ONNX: pictures of values 0…1, two or four times as large.

    python models/export/export_upscaler.py RealESRGAN_x4plus.pth out/ [--half]

Writes out/model.onnx. Widths and the number of blocks are read from the weights, which must have the names of BasicSR's RRDBNet.
"""

import argparse
from pathlib import Path

import torch
from torch.nn import Conv2d, Module, Sequential
from torch.nn.functional import interpolate, leaky_relu, pixel_unshuffle

from graph import Graph, write_graph

# share of what a block finds that is added to what it was given
RESIDUAL = 0.2
# pixels on a side; a multiple of what a network folds
TRACED, CHECKED = (1, 3, 64, 64), (1, 3, 32, 48)


def conv(channels, out):
    return Conv2d(channels, out, 3, padding=1)


def rectified(value):
    return leaky_relu(value, 0.2)


class Dense(Module):
    """Five convolutions, each of which reads what all before it found."""

    def __init__(self, width, growth):
        super().__init__()
        for k in range(1, 6):
            self.add_module(f"conv{k}", conv(width + (k - 1) * growth, growth if k < 5 else width))

    def forward(self, given):
        found = given
        for k in range(1, 5):
            found = torch.cat((found, rectified(self.get_submodule(f"conv{k}")(found))), dim=1)
        return given + RESIDUAL * self.conv5(found)


class Block(Module):
    def __init__(self, width, growth):
        super().__init__()
        self.rdb1, self.rdb2, self.rdb3 = (Dense(width, growth) for _ in range(3))

    def forward(self, given):
        return given + RESIDUAL * self.rdb3(self.rdb2(self.rdb1(given)))


class Esrgan(Module):
    """Networks that enlarge by two read a picture folded two by two: the same network, at half the size."""

    def __init__(self, weights):
        super().__init__()
        width, channels = weights["conv_first.weight"].shape[:2]
        growth = weights["body.0.rdb1.conv1.weight"].shape[0]
        blocks = len({name.split(".")[1] for name in weights if name.startswith("body.")})
        self.fold = round((channels / 3) ** 0.5)
        self.conv_first = conv(channels, width)
        self.body = Sequential(*(Block(width, growth) for _ in range(blocks)))
        self.conv_body, self.conv_up1, self.conv_up2, self.conv_hr = (conv(width, width) for _ in range(4))
        self.conv_last = conv(width, 3)
        self.load_state_dict(weights)

    def forward(self, picture):
        first = self.conv_first(pixel_unshuffle(picture, self.fold) if self.fold > 1 else picture)
        found = first + self.conv_body(self.body(first))
        for grown in (self.conv_up1, self.conv_up2):
            found = rectified(grown(interpolate(found, scale_factor=2.0, mode="nearest")))
        return self.conv_last(rectified(self.conv_hr(found)))


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("weights", type=Path, help="the .pth file")
parser.add_argument("out", type=Path, help="folder to write into")
parser.add_argument("--half", action="store_true", help="float16 weights, inputs and outputs")
options = parser.parse_args()

loaded = torch.load(options.weights, map_location="cpu", weights_only=True)
network = Esrgan(loaded.get("params_ema") or loaded.get("params") or loaded)
draw = torch.Generator().manual_seed(1)
free = {2: "height", 3: "width"}
graph = Graph(
    network=network,
    inputs={"picture": torch.rand(TRACED, generator=draw)},
    other={"picture": torch.rand(CHECKED, generator=draw)},
    outputs=["enlarged"],
    axes={"picture": free, "enlarged": {axis: f"{symbol}_out" for axis, symbol in free.items()}},
)
write_graph(options.out, graph, half=options.half)
