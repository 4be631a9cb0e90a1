"""A tiny try-on network of FASHN VTON 1.5's architecture with random weights, and what its authors' code makes of it.

    git clone https://github.com/fashn-AI/fashn-vton-1.5 CODE
    python models/recipes/fashn/make.py CODE packages/diffusion/fixtures/fashn

The network and the schedule of steps are theirs, run as they lie in CODE; the walk is written from `TryOnPipeline._sample`.
"""

import json
import sys
from pathlib import Path

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).parents[2] / "export"))
from export_fashn import network_module, write_checkpoint  # noqa: E402

HEIGHT, WIDTH, SEED, STEPS, GUIDANCE, CATEGORY = 24, 16, 11, 4, 1.5, 2
TINY = {
    "input_shape": (HEIGHT, WIDTH), "hidden_size": 16, "n_heads": 2, "double_blocks_depth": 1, "single_blocks_depth": 1,
    "axes_dim": (4, 2, 2), "patch_size": 4, "patch_mixer_depth": 1,
}


def drawing(across, down, step, channels=3):
    """A fixed drawing that the test draws again: [1, c, h, w] of 8-bit levels in [−1, 1]."""
    y, x, c = np.meshgrid(range(HEIGHT), range(WIDTH), range(channels), indexing="ij")
    levels = ((x * across + y * down + c * step) % 256).astype(np.uint8)
    return torch.from_numpy(levels).float().permute(2, 0, 1)[None] / 127.5 - 1


def random_weights(network):
    generator = torch.Generator().manual_seed(SEED)
    for name, parameter in network.named_parameters():
        # Norms stay near 1; everything else is large enough for each input to be felt.
        spread = torch.randn(parameter.shape, generator=generator)
        parameter.data = 1 + 0.1 * spread if name.endswith("norm.scale") else 0.2 * spread
    return network.eval().requires_grad_(False)


def walk(network, schedule, shown):
    """Their Euler steps from noise at t = 0 to the picture at 1; the last one is without guidance. Every step's picture."""
    torch.manual_seed(SEED)
    picture = torch.randn(1, 3, HEIGHT, WIDTH)
    times = schedule(num_steps=STEPS, mu=1.5)
    pictures = []
    for step, (now, then) in enumerate(zip(times[:-1], times[1:])):
        told = network.forward_for_cfg(picture, torch.full((1,), now), **shown)
        with_all, without = told["v_c"], told["v_u"]
        velocity = with_all if step >= STEPS - 1 else without + GUIDANCE * (with_all - without)
        picture = picture + (then - now) * velocity
        pictures.append(picture)
    return pictures


def main():
    code, out = Path(sys.argv[1]), Path(sys.argv[2])
    module = network_module(code)
    from fashn_vton.utils.sampling import get_rf_schedule

    network = random_weights(module.TryOnModel(**TINY))
    shown = {
        "ca_images": drawing(13, 7, 50), "person_poses": drawing(3, 17, 0, channels=1), "garment_images": drawing(5, 11, 30),
        "garment_poses": torch.full((1, 1, HEIGHT, WIDTH), -1.0), "garment_categories": torch.tensor([CATEGORY]),
    }
    pictures = walk(network, get_rf_schedule, shown)
    write_checkpoint(out, network, module)
    answer = {
        "madeWith": f"torch {torch.__version__}", "seed": SEED, "steps": STEPS, "guidance": GUIDANCE,
        "width": WIDTH, "height": HEIGHT, "category": CATEGORY, "times": get_rf_schedule(num_steps=STEPS, mu=1.5),
        "walk": [[round(value, 7) for value in picture.flatten().tolist()] for picture in pictures],
    }
    (out / "expected.json").write_text(json.dumps(answer) + "\n")


if __name__ == "__main__":
    main()
