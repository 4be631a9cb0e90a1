"""Tiny checkpoints with fixed weights, and what torch makes of them: fixtures for the engine's own tests.

    python models/recipes/tiny/make.py packages/diffusion/fixtures

Two layouts of one design, both without text: `plain` (4-channel UNet) and `inpaint` (9-channel). The loops below are written
from the papers, independently of the engine, in float32 torch.
"""

import json
import math
import sys
from pathlib import Path

import numpy as np
import torch
from torch import nn

SIZE, FACTOR, CHANNELS, SEED, STEPS = 16, 2, 4, 11, 4
SCALING = 0.5
BETAS = torch.linspace(0.00085**0.5, 0.012**0.5, 1000) ** 2
ALPHAS = torch.cumprod(1 - BETAS, 0)
SCHEDULER = {
    "_class_name": "DDIMScheduler",
    "num_train_timesteps": 1000,
    "beta_start": 0.00085,
    "beta_end": 0.012,
    "beta_schedule": "scaled_linear",
    "prediction_type": "epsilon",
    "timestep_spacing": "leading",
    "steps_offset": 1,
    "clip_sample": False,
    "set_alpha_to_one": False,
}


class Denoiser(nn.Module):
    def __init__(self, inputs):
        super().__init__()
        self.enter = nn.Conv2d(inputs, 8, 3, padding=1)
        self.time = nn.Linear(1, 8)
        self.leave = nn.Conv2d(8, CHANNELS, 3, padding=1)

    def forward(self, sample, timestep):
        time = self.time(timestep.reshape(-1, 1) / 1000)[:, :, None, None]
        return 0.7 * sample[:, :CHANNELS] + self.leave(torch.tanh(self.enter(sample) + time))


def fixed_weights(module, seed):
    generator = torch.Generator().manual_seed(seed)
    for parameter in module.parameters():
        parameter.data = 0.25 * torch.randn(parameter.shape, generator=generator)
    return module.eval().requires_grad_(False)


def export(folder, name, module, inputs, output, config):
    target = folder / name
    target.mkdir(parents=True, exist_ok=True)
    (target / "config.json").write_text(json.dumps(config, indent=2) + "\n")
    free = {0: "batch", 2: "height", 3: "width"}
    axes = {key: free for key, value in inputs.items() if value.ndim == 4}
    torch.onnx.export(
        module, tuple(inputs.values()), target / "model.onnx", input_names=list(inputs), output_names=[output],
        dynamic_axes={**axes, output: free}, opset_version=18, dynamo=False,
    )


def picture(across=13, down=7, step=50):
    """A fixed drawing that the test draws again: 8-bit RGB [h, w, 3]."""
    y, x, c = np.meshgrid(range(SIZE), range(SIZE), range(3), indexing="ij")
    return ((x * across + y * down + c * step) % 256).astype(np.uint8)


def encode(encoder, value, generator):
    mean, log_variance = encoder(value).chunk(2, dim=1)
    return SCALING * (mean + torch.exp(0.5 * log_variance.clamp(-30, 20)) * torch.randn(mean.shape, generator=generator))


def ddim(predict, latents, timesteps, keep=None, dice=None):
    """Song et al. 2021, equation 12: σ = 0, or with dice that of η = 1 (equation 16)."""
    for i, t in enumerate(timesteps):
        alpha = ALPHAS[t]
        before = t - 1000 // STEPS
        alpha_next = ALPHAS[before] if before >= 0 else ALPHAS[0]
        noise = predict(latents, torch.tensor(float(t)))
        clean = (latents - (1 - alpha).sqrt() * noise) / alpha.sqrt()
        variance = (1 - alpha_next) / (1 - alpha) * (1 - alpha / alpha_next) if dice else torch.tensor(0.0)
        latents = alpha_next.sqrt() * clean + (1 - alpha_next - variance).sqrt() * noise
        if dice:
            latents = latents + variance.sqrt() * torch.randn(latents.shape, generator=dice)
        if keep:
            latents = keep(latents, ALPHAS[timesteps[i + 1]] if i + 1 < len(timesteps) else None)
    return latents


def main():
    out = Path(sys.argv[1])
    encoder = fixed_weights(nn.Conv2d(3, 2 * CHANNELS, FACTOR, stride=FACTOR), 1)
    decoder = fixed_weights(nn.ConvTranspose2d(CHANNELS, 3, FACTOR, stride=FACTOR), 2)
    networks = {"plain": fixed_weights(Denoiser(CHANNELS), 3), "inpaint": fixed_weights(Denoiser(2 * CHANNELS + 1), 4)}
    vae_config = {"block_out_channels": [8, 8], "latent_channels": CHANNELS, "scaling_factor": SCALING}
    h = SIZE // FACTOR
    for name, network in networks.items():
        folder = out / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "model_index.json").write_text('{\n  "_class_name": "StableDiffusionPipeline"\n}\n')
        (folder / "scheduler").mkdir(exist_ok=True)
        (folder / "scheduler" / "scheduler_config.json").write_text(json.dumps(SCHEDULER, indent=2) + "\n")
        channels = network.enter.in_channels
        sample = {"sample": torch.zeros(1, channels, h, h), "timestep": torch.tensor(1.0)}
        export(folder, "unet", network, sample, "out_sample", {"in_channels": channels})
        export(folder, "vae_encoder", encoder, {"sample": torch.zeros(1, 3, SIZE, SIZE)}, "latent_parameters", vae_config)
        export(folder, "vae_decoder", decoder, {"latent_sample": torch.zeros(1, CHANNELS, h, h)}, "sample", vae_config)

    value = torch.from_numpy(picture()).float().permute(2, 0, 1)[None] / 255 * 2 - 1
    stride = 1000 // STEPS
    every = [i * stride + 1 for i in reversed(range(STEPS))]
    late = every[STEPS - math.floor(STEPS * 0.75) :]
    expected = {}

    generator = torch.Generator().manual_seed(SEED)
    original = encode(encoder, value, generator)
    noise = torch.randn(original.shape, generator=generator)
    start = ALPHAS[late[0]].sqrt() * original + (1 - ALPHAS[late[0]]).sqrt() * noise
    expected["image-to-image"] = ddim(networks["plain"], start, late)

    mask = torch.zeros(1, 1, h, h)
    mask[..., 2:6, 3:7] = 1

    def keep(latents, alpha):
        kept = original if alpha is None else alpha.sqrt() * original + (1 - alpha).sqrt() * noise
        return mask * latents + (1 - mask) * kept

    expected["inpaint-blended"] = ddim(networks["plain"], start, late, keep)

    generator = torch.Generator().manual_seed(SEED)
    noise = torch.randn(original.shape, generator=generator)
    full = mask.repeat_interleave(FACTOR, 2).repeat_interleave(FACTOR, 3)
    extra = torch.cat([mask, encode(encoder, value * (full < 0.5), generator)], dim=1)
    told = lambda latents, t: networks["inpaint"](torch.cat([latents, extra], dim=1), t)
    expected["inpaint-told"] = ddim(told, noise, every)

    # Chong et al. 2024, §3.3: the garment below the person, and guidance against no garment.
    generator = torch.Generator().manual_seed(SEED)
    noise = torch.randn(1, CHANNELS, 2 * h, h, generator=generator)
    mean = lambda value: SCALING * encoder(value).chunk(2, dim=1)[0]
    person = mean(value * (full < 0.5))
    garment = mean(torch.from_numpy(picture(5, 11, 30)).float().permute(2, 0, 1)[None] / 255 * 2 - 1)
    masks = torch.cat([mask, torch.zeros_like(mask)], dim=2)

    def dressed(latents, t):
        without, worn = (
            networks["inpaint"](torch.cat([latents, masks, torch.cat([person, below], dim=2)], dim=1), t)
            for below in (torch.zeros_like(garment), garment)
        )
        return without + 2.5 * (worn - without)

    expected["try-on"] = ddim(dressed, noise, every, dice=generator)[:, :, :h]
    answer = {"madeWith": f"torch {torch.__version__}", "seed": SEED, "steps": STEPS, "size": SIZE}
    for name, latents in expected.items():
        image = ((decoder(latents / SCALING) / 2 + 0.5).clamp(0, 1) * 255).round()
        answer[name] = {
            "latents": [round(v, 7) for v in latents.flatten().tolist()],
            "picture": image[0].permute(1, 2, 0).flatten().int().tolist(),
        }
    (out / "expected.json").write_text(json.dumps(answer) + "\n")


if __name__ == "__main__":
    main()
