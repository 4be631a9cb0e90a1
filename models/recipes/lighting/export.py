"""Writes a trained lighting checkpoint in optimum's layout, with its manifest, and checks the graphs against torch.

    python export.py --run <folder of train.py> --out models/lighting --manifest models/lighting.json [--recommended]
"""

import argparse
import datetime
import hashlib
import json
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from torch import nn
from torch.nn import functional as F

from networks import CANDIDATES, GUIDES, LATENTS, Denoiser, Planes, SelfCheck
from train import PRESETS, Autoencoder, Renderer

OPSET = 18
# values on the latents' grid, channels first; every other picture keeps its channels last
LATENT = {"sample", "out_sample", "latent_sample", "latent_parameters", "guides"}
LIGHT = [f"light_{k}" for k in range(CANDIDATES)]
SCHEDULER = {
    "_class_name": "DDIMScheduler",
    "num_train_timesteps": 1000,
    "beta_start": 0.00085,
    "beta_end": 0.012,
    "beta_schedule": "scaled_linear",
    "prediction_type": "sample",
    "timestep_spacing": "trailing",
    "clip_sample": False,
    "set_alpha_to_one": True,
    "steps_offset": 0,
}


class EncoderGraph(nn.Module):
    """The guide as the product holds it, channels last, to the filtered light's latents and what is known of every cell."""

    def __init__(self, encoder):
        super().__init__()
        self.planes, self.encoder = Planes(), encoder

    def forward(self, *inputs):
        *pictures, exposure, quality = inputs
        light, normal, depth, coverage, objects = (grown(picture) for picture in channels_first(pictures))
        picture, guides = self.planes(light, normal, depth, coverage, objects, exposure, quality)
        return self.encoder(picture), guides


class DecoderGraph(nn.Module):
    """Latents, and the guide again, to light, channels last, after the self-check."""

    def __init__(self, decoder):
        super().__init__()
        self.decoder, self.check = decoder, SelfCheck()

    def forward(self, latents, guides, *inputs):
        *pictures, exposure, quality = inputs
        light, coverage, objects = channels_first(pictures)
        height, width = coverage.shape[2:]
        light, coverage, objects = grown(light), grown(coverage), grown(objects)
        answer = self.decoder(latents, guides, light, coverage, objects, exposure, quality)
        return self.check(answer, light, coverage)[:, :, :height, :width].permute(0, 2, 3, 1)


def channels_first(pictures):
    """[n, h, w, c] each; the first are the candidates, which become one."""
    first = [picture.permute(0, 3, 1, 2) for picture in pictures]
    return [torch.cat(first[:CANDIDATES], dim=1), *first[CANDIDATES:]]


def grown(picture):
    """Sides grown to multiples of 16, with nothing: a latent's 4 pixels times the denoiser's two halvings."""
    height, width = picture.shape[2:]
    return F.pad(picture, (0, -width % 16, 0, -height % 16))


def export(folder, name, model, inputs, outputs, config):
    """One graph and its config; the graph must answer as torch does, at another size than it was traced with."""
    target = folder / name
    target.mkdir(parents=True, exist_ok=True)
    (target / "config.json").write_text(json.dumps(config, indent=2) + "\n")
    axes = {key: free_axes(key, value.ndim) for key, value in [*inputs.items(), *((key, torch.empty(1, 1, 1, 1)) for key in outputs)]}
    torch.onnx.export(
        model.eval(),
        tuple(inputs.values()),
        target / "model.onnx",
        input_names=list(inputs),
        output_names=outputs,
        dynamic_axes=axes,
        opset_version=OPSET,
        dynamo=False,
    )
    # Nearly twice as high: pictures that keep their channels last by 100 rows of pixels, the others by 24 of cells.
    other = {
        key: torch.cat([value, value[:, :, :24] if key in LATENT else value[:, :100]], dim=2 if key in LATENT else 1)
        if value.ndim == 4
        else value
        for key, value in inputs.items()
    }
    with torch.no_grad():
        expected = model(*other.values())
    session = onnxruntime.InferenceSession(target / "model.onnx", providers=["CPUExecutionProvider"])
    answers = session.run(None, {key: value.numpy() for key, value in other.items()})
    pairs = zip(answers, expected if isinstance(expected, tuple) else [expected])
    worst = max(np.abs(answer - wanted.numpy()).max() for answer, wanted in pairs)
    print(f"{name}: {(target / 'model.onnx').stat().st_size} bytes, onnxruntime against torch {worst:.1e}")
    assert worst < 1e-4


def free_axes(name, rank):
    if rank != 4:
        return {0: "batch"}
    if name in LATENT:
        return {0: "batch", 2: "rows", 3: "columns"}
    return {0: "batch", 1: "height", 2: "width"}


def manifest(folder, recommended):
    files = [
        {"path": str(file.relative_to(folder)), "bytes": file.stat().st_size, "sha256": hashlib.sha256(file.read_bytes()).hexdigest()}
        for file in sorted(folder.rglob("*"))
        if file.suffix in (".onnx", ".json") and file.name != "figures.json"
    ]
    return {
        "schema": 1,
        "name": "lighting",
        "title": "Escena lighting: traced guides to light",
        "family": "lighting",
        "pipelines": ["render-light"],
        "parts": ["unet", "vae_decoder", "vae_encoder"],
        "licence": {
            "spdx": "Apache-2.0",
            "url": "https://www.apache.org/licenses/LICENSE-2.0.txt",
            "commercial": True,
            "verifiedAt": datetime.date.today().isoformat(),
            "verifiedIn": "made here: models/recipes/lighting",
        },
        "source": {"kind": "shipped", "folder": "lighting"},
        "totalBytes": sum(file["bytes"] for file in files),
        "memoryBytes": 1_000_000_000,
        "figures": "estimated",
        "recommended": recommended,
        "files": files,
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--manifest", required=True)
    parser.add_argument("--preset", choices=PRESETS, default="cpu")
    parser.add_argument("--recommended", action="store_true")
    args = parser.parse_args()
    run, folder, preset = Path(args.run), Path(args.out), PRESETS[args.preset]
    torch.manual_seed(0)

    vae = Autoencoder(preset["width"])
    vae.load_state_dict(torch.load(run / "vae.pt", weights_only=True)["average"])
    renderer = Renderer(vae.decoder, Denoiser(preset["unet_width"]))
    renderer.load_state_dict(torch.load(run / "unet.pt", weights_only=True)["average"])

    folder.mkdir(parents=True, exist_ok=True)
    parts = {"unet": ["escena", "Denoiser"], "vae": ["escena", "Autoencoder"], "scheduler": ["diffusers", "DDIMScheduler"]}
    (folder / "model_index.json").write_text(json.dumps({"_class_name": "LightingPipeline", **parts}, indent=2) + "\n")
    (folder / "scheduler").mkdir(exist_ok=True)
    (folder / "scheduler" / "scheduler_config.json").write_text(json.dumps(SCHEDULER, indent=2) + "\n")
    width = preset["width"]
    vae_config = {
        "_class_name": "Autoencoder",
        "in_channels": 1,
        "out_channels": 3,
        "latent_channels": LATENTS,
        "block_out_channels": [width] * 3,
        "scaling_factor": 1.0,
    }
    unet_config = {"_class_name": "Denoiser", "in_channels": 2 * LATENTS, "out_channels": LATENTS, "prediction_type": "sample"}
    # No multiple of the graphs’ strides and blocks, here and in the check: shapes must be the graph's own arithmetic.
    size, grid = 105, 28
    light = {name: torch.rand(1, size, size, 3) for name in LIGHT}
    coverage = {"coverage": (torch.rand(1, size, size, 1) - 0.2).clamp(min=0)}
    scalars = {"exposure": torch.ones(1), "quality": torch.zeros(1)}
    planes = {"normal": torch.rand(1, size, size, 3), "depth": torch.rand(1, size, size, 1) + 2, **coverage}
    objects = {"objects": torch.randint(0, 3, (1, size, size, 1)).float()}
    latents, guides = torch.randn(1, LATENTS, grid, grid), {"guides": torch.randn(1, GUIDES, grid, grid)}
    sample = {"sample": torch.randn(1, 2 * LATENTS, grid, grid), "timestep": torch.tensor([999.0]), **guides}
    encoder = EncoderGraph(vae.encoder)
    export(folder, "vae_encoder", encoder, {**light, **planes, **objects, **scalars}, ["latent_parameters", "guides"], vae_config)
    export(folder, "unet", renderer.unet, sample, ["out_sample"], unet_config)
    decoder = {"latent_sample": latents, **guides, **light, **coverage, **objects, **scalars}
    export(folder, "vae_decoder", DecoderGraph(renderer.decoder), decoder, ["light"], vae_config)
    Path(args.manifest).write_text(json.dumps(manifest(folder, args.recommended), indent=2) + "\n")


if __name__ == "__main__":
    main()
