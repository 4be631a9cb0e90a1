"""A tiny autoencoder (TAESD and its relatives: AutoencoderTiny) as ONNX: draws previews, or pictures, in a fraction of the time.

    python models/export/export_taesd.py taesd/ out/ [--half]

Writes out/vae_encoder/ and out/vae_decoder/ in place of the checkpoint's own autoencoder.
"""

import argparse
from pathlib import Path

import torch
from diffusers import AutoencoderTiny

from denoiser_graph import config_of
from graph import Graph, write_graph

# pixels on a side
TRACED, CHECKED = 128, 64


class Encode(torch.nn.Module):
    """Pictures in [-1, 1] to latents; nothing is drawn from a distribution."""

    def __init__(self, autoencoder):
        super().__init__()
        self.autoencoder = autoencoder

    def forward(self, sample):
        return self.autoencoder.encode(sample, return_dict=False)[0]


class Decode(torch.nn.Module):
    def __init__(self, autoencoder):
        super().__init__()
        self.autoencoder = autoencoder

    def forward(self, latent_sample):
        return self.autoencoder.decode(latent_sample, return_dict=False)[0]


def graph(network, names, shapes, config):
    free = {0: "batch_size", 2: "height", 3: "width"}
    (traced, checked), (given, answer) = shapes, names
    draw = torch.Generator().manual_seed(1)
    return Graph(
        network=network,
        inputs={given: torch.rand(traced, generator=draw) * 2 - 1},
        other={given: torch.rand(checked, generator=draw) * 2 - 1},
        outputs=[answer],
        axes={given: free, answer: {axis: f"{symbol}_out" if axis else symbol for axis, symbol in free.items()}},
        config=config,
    )


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("source", type=Path, help="folder with AutoencoderTiny's config.json and weights")
parser.add_argument("out", type=Path, help="checkpoint folder to write into")
parser.add_argument("--half", action="store_true", help="float16 weights, inputs and outputs")
options = parser.parse_args()

autoencoder = AutoencoderTiny.from_pretrained(options.source)
config = config_of(autoencoder)
# What the engine reads of an autoencoder, under AutoencoderKL's names.
config["block_out_channels"] = list(autoencoder.config.encoder_block_out_channels)
factor = 2 ** (len(config["block_out_channels"]) - 1)
channels = autoencoder.config.latent_channels
pictures = [(2, 3, TRACED, TRACED), (3, 3, CHECKED, CHECKED)]
latents = [(batch, channels, height // factor, width // factor) for batch, _, height, width in pictures]
write_graph(
    options.out / "vae_encoder",
    graph(Encode(autoencoder), ("sample", "latent_sample"), pictures, config),
    half=options.half,
)
write_graph(
    options.out / "vae_decoder",
    graph(Decode(autoencoder), ("latent_sample", "sample"), latents, config),
    half=options.half,
)
