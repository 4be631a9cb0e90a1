"""The two networks of the lighting checkpoint: a small autoencoder for maps of log light, and a UNet in its latents.

No normalisation over space anywhere: a picture cut into tiles must come out as the picture whole.
"""

import math

import torch
from torch import nn
from torch.nn import functional as F

LATENTS = 8
GUIDES = 8


class Residual(nn.Module):
    """Two 3×3 convolutions beside a skip; starts as the identity, so that depth needs no normalisation."""

    def __init__(self, inputs: int, outputs: int, time: int = 0):
        super().__init__()
        self.first = nn.Conv2d(inputs, outputs, 3, padding=1)
        self.second = nn.Conv2d(outputs, outputs, 3, padding=1)
        self.skip = nn.Identity() if inputs == outputs else nn.Conv2d(inputs, outputs, 1)
        self.time = nn.Linear(time, 2 * outputs) if time else None
        nn.init.zeros_(self.second.weight)
        nn.init.zeros_(self.second.bias)

    def forward(self, x, embedding=None):
        h = self.first(F.silu(x))
        if self.time is not None:
            scale, shift = self.time(embedding)[:, :, None, None].chunk(2, dim=1)
            h = h * (1 + scale) + shift
        return self.skip(x) + self.second(F.silu(h))


class Encoder(nn.Module):
    """[n, 3, h, w] in [−1, 1] to mean and log variance [n, 2·LATENTS, h/8, w/8]."""

    def __init__(self, width: int):
        super().__init__()
        self.layers = nn.Sequential(
            nn.PixelUnshuffle(4),
            nn.Conv2d(48, width, 3, padding=1),
            Residual(width, width),
            nn.Conv2d(width, 2 * width, 3, stride=2, padding=1),
            Residual(2 * width, 2 * width),
            nn.SiLU(),
            nn.Conv2d(2 * width, 2 * LATENTS, 1),
        )

    def forward(self, sample):
        return self.layers(sample)


class Decoder(nn.Module):
    """[n, LATENTS, h/8, w/8] to [n, 3, h, w]."""

    def __init__(self, width: int):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(LATENTS, 2 * width, 3, padding=1),
            Residual(2 * width, 2 * width),
            Residual(2 * width, 2 * width),
            nn.Upsample(scale_factor=2, mode="nearest"),
            nn.Conv2d(2 * width, width, 3, padding=1),
            Residual(width, width),
            nn.SiLU(),
            nn.Conv2d(width, 48, 3, padding=1),
            nn.PixelShuffle(4),
        )

    def forward(self, latent_sample):
        return self.layers(latent_sample)


class Denoiser(nn.Module):
    """Clean latents from noisy ones beside the filtered guide's latents and the averaged guide buffers.

    sample [n, 2·LATENTS + GUIDES, h, w] = noisy ‖ guides ‖ filtered; the answer starts as the filtered guide's latents.
    """

    def __init__(self, width: int):
        super().__init__()
        self.width = width
        time = 4 * width
        wide, wider = width * 3 // 2, width * 2
        self.embed = nn.Sequential(nn.Linear(width, time), nn.SiLU(), nn.Linear(time, time), nn.SiLU())
        self.enter = nn.Conv2d(2 * LATENTS + GUIDES, width, 3, padding=1)
        self.down1 = Residual(width, width, time)
        self.shrink1 = nn.Conv2d(width, wide, 3, stride=2, padding=1)
        self.down2 = Residual(wide, wide, time)
        self.shrink2 = nn.Conv2d(wide, wider, 3, stride=2, padding=1)
        self.middle1 = Residual(wider, wider, time)
        self.middle2 = Residual(wider, wider, time)
        self.grow2 = nn.Conv2d(wider, wide, 1)
        self.up2 = Residual(2 * wide, wide, time)
        self.grow1 = nn.Conv2d(wide, width, 1)
        self.up1 = Residual(2 * width, width, time)
        self.leave = nn.Conv2d(width, LATENTS, 3, padding=1)
        nn.init.zeros_(self.leave.weight)
        nn.init.zeros_(self.leave.bias)

    def forward(self, sample, timestep):
        half = self.width // 2
        rates = torch.exp(-math.log(10000.0) * torch.arange(half, dtype=torch.float32, device=sample.device) / half)
        angles = timestep.float()[:, None] * rates[None]
        embedding = self.embed(torch.cat([angles.cos(), angles.sin()], dim=1))
        a = self.down1(self.enter(sample), embedding)
        b = self.down2(self.shrink1(a), embedding)
        c = self.middle2(self.middle1(self.shrink2(b), embedding), embedding)
        d = self.up2(torch.cat([self.grow2(F.interpolate(c, scale_factor=2.0)), b], dim=1), embedding)
        e = self.up1(torch.cat([self.grow1(F.interpolate(d, scale_factor=2.0)), a], dim=1), embedding)
        return sample[:, -LATENTS:] + self.leave(F.silu(e))
