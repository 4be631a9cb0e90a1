"""A try-on denoiser in CatVTON's way as ONNX: an inpainting UNet whose cross-attention is skipped and self-attention replaced.

    python models/export/export_tryon.py stable-diffusion-inpainting/ mix-48k-1024/attention/model.safetensors out/ [--half]

Writes out/unet/, out/scheduler/ and out/model_index.json, which names the pipeline; the autoencoder comes by optimum.
CatVTON: Chong et al. 2024, arXiv 2407.15886, §3.2; its own weights are CC BY-NC-SA 4.0.
"""

import argparse
import json
import re
from pathlib import Path

from diffusers import UNet2DConditionModel
from safetensors.torch import load_file

from denoiser_graph import SIDE, UNetRows, config_of, unet_axes, unet_inputs
from graph import Graph, write_graph


class SkipAttention:
    """Answers what it is asked: the block then adds its normalised states to themselves, as CatVTON was trained with."""

    def __call__(self, attn, hidden_states, *_, **__):
        return hidden_states


def load_try_on(base: Path, attention: Path):
    """The UNet of `base` with CatVTON's self-attention.

    Raises ValueError when the weights are not as many blocks as the UNet has.
    """
    unet = UNet2DConditionModel.from_pretrained(base / "unet")
    # The file counts blocks and their children in one list, so a number says the order only, and children come twice.
    weights = load_file(attention)
    numbers = sorted(int(name.split(".")[0]) for name in weights if re.fullmatch(r"\d+\.to_q\.weight", name))
    blocks = [module for name, module in unet.named_modules() if name.endswith("attn1")]
    if len(numbers) != len(blocks):
        raise ValueError(f"{attention}: {len(numbers)} blocks of attention, {base} has {len(blocks)}")
    for number, block in zip(numbers, blocks, strict=True):
        prefix = f"{number}."
        own = {name.removeprefix(prefix): value for name, value in weights.items() if name.startswith(prefix)}
        block.load_state_dict(own)
    skip = SkipAttention()
    unet.set_attn_processor(
        {name: skip if ".attn2." in name else own for name, own in unet.attn_processors.items()}
    )
    return unet


def try_on_graph(unet, base: Path) -> Graph:
    # Person and garment are one picture, twice as high.
    inputs, other = (unet_inputs(unet, base, batch, side) for batch, side in ((2, SIDE), (3, SIDE // 2)))
    for values in (inputs, other):
        del values["encoder_hidden_states"]
    axes = unet_axes(inputs, "out_sample")
    return Graph(
        network=UNetRows(unet, list(inputs)), inputs=inputs, other=other, outputs=["out_sample"],
        axes={name: free for name, free in axes.items() if name in inputs or name == "out_sample"},
        config=config_of(unet),
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base", type=Path, help="folder of a diffusers inpainting pipeline, Stable Diffusion 1.5")
    parser.add_argument("attention", type=Path, help="CatVTON's attention weights, a safetensors file")
    parser.add_argument("out", type=Path, help="checkpoint folder to write into")
    parser.add_argument("--half", action="store_true", help="float16 weights, inputs and outputs")
    options = parser.parse_args()

    unet = load_try_on(options.base, options.attention)
    write_graph(options.out / "unet", try_on_graph(unet, options.base), half=options.half)
    (options.out / "model_index.json").write_text('{\n  "_class_name": "CatVTONPipeline"\n}\n')
    scheduler = json.loads((options.base / "scheduler" / "scheduler_config.json").read_text())
    folder = options.out / "scheduler"
    folder.mkdir(exist_ok=True)
    # Whatever the base walks with, its authors take DDIM.
    named = {**scheduler, "_class_name": "DDIMScheduler"}
    (folder / "scheduler_config.json").write_text(json.dumps(named, indent=2) + "\n")


if __name__ == "__main__":
    main()
