"""The denoiser of a diffusers checkpoint as ONNX, every row of a batch with its own timestep.

    python models/export/export_denoiser.py stable-diffusion-v1-5/ out/ [--half]

Writes out/unet/ or out/transformer/. Reads diffusers' folders of UNet2DConditionModel (SD 1.x, 2.x, XL, LCM, inpainting),
SD3Transformer2DModel and FluxTransformer2DModel.
"""

import argparse
from pathlib import Path

from denoiser_graph import denoiser_graph, load_denoiser
from graph import write_graph

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("source", type=Path, help="folder of a diffusers pipeline")
parser.add_argument("out", type=Path, help="checkpoint folder to write into")
parser.add_argument("--half", action="store_true", help="float16 weights, inputs and outputs")
options = parser.parse_args()

part, network = load_denoiser(options.source)
write_graph(options.out / part, denoiser_graph(network, options.source), half=options.half)
