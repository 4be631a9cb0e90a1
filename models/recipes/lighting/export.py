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

from networks import GUIDES, LATENTS, Denoiser
from train import PRESETS, Autoencoder

OPSET = 18
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


def export(folder, name, model, inputs, output, config):
    """One graph and its config; the graph must answer as torch does, at another size than it was traced with."""
    target = folder / name
    target.mkdir(parents=True, exist_ok=True)
    (target / "config.json").write_text(json.dumps(config, indent=2) + "\n")
    free = {0: "batch", 2: "height", 3: "width"}
    axes = {key: free if value.ndim == 4 else {0: "batch"} for key, value in inputs.items()}
    torch.onnx.export(
        model.eval(),
        tuple(inputs.values()),
        target / "model.onnx",
        input_names=list(inputs),
        output_names=[output],
        dynamic_axes={**axes, output: free},
        opset_version=OPSET,
        dynamo=False,
    )
    grown = {key: torch.cat([value, value], dim=2) if value.ndim == 4 else value for key, value in inputs.items()}
    with torch.no_grad():
        expected = model(*grown.values()).numpy()
    session = onnxruntime.InferenceSession(target / "model.onnx", providers=["CPUExecutionProvider"])
    (answer,) = session.run(None, {key: value.numpy() for key, value in grown.items()})
    worst = np.abs(answer - expected).max()
    print(f"{name}: {(target / 'model.onnx').stat().st_size} bytes, onnxruntime against torch {worst:.1e}")
    assert worst < 1e-4


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
    vae.load_state_dict(torch.load(run / "autoencoder.pt", weights_only=True))
    unet = Denoiser(preset["unet_width"])
    unet.load_state_dict(torch.load(run / "unet.pt", weights_only=True)["average"])

    folder.mkdir(parents=True, exist_ok=True)
    parts = {"unet": ["escena", "Denoiser"], "vae": ["escena", "Autoencoder"], "scheduler": ["diffusers", "DDIMScheduler"]}
    (folder / "model_index.json").write_text(json.dumps({"_class_name": "LightingPipeline", **parts}, indent=2) + "\n")
    (folder / "scheduler").mkdir(exist_ok=True)
    (folder / "scheduler" / "scheduler_config.json").write_text(json.dumps(SCHEDULER, indent=2) + "\n")
    width = preset["width"]
    vae_config = {
        "_class_name": "Autoencoder",
        "in_channels": 3,
        "out_channels": 3,
        "latent_channels": LATENTS,
        "block_out_channels": [width] * 3,
        "scaling_factor": 1.0,
    }
    channels = 2 * LATENTS + GUIDES
    unet_config = {"_class_name": "Denoiser", "in_channels": channels, "out_channels": LATENTS, "prediction_type": "sample"}
    picture, latents = torch.rand(1, 3, 128, 128) * 2 - 1, torch.randn(1, LATENTS, 32, 32)
    export(folder, "vae_encoder", vae.encoder, {"sample": picture}, "latent_parameters", vae_config)
    export(folder, "vae_decoder", vae.decoder, {"latent_sample": latents}, "sample", vae_config)
    sample = {"sample": torch.randn(1, channels, 32, 32), "timestep": torch.tensor([999.0])}
    export(folder, "unet", unet, sample, "out_sample", unet_config)
    Path(args.manifest).write_text(json.dumps(manifest(folder, args.recommended), indent=2) + "\n")


if __name__ == "__main__":
    main()
