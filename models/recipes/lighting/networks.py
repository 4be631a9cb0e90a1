"""The two networks of the lighting checkpoint: a small autoencoder for maps of log light, and a UNet in its latents.

No normalisation over space anywhere: a picture cut into tiles must come out as the picture whole.
"""

import math

import torch
from torch import nn
from torch.nn import functional as F

CELL = 4
LATENTS = 16
# 8 planes averaged over 8×8 pixels, the coverage of every pixel of a cell, and how many paths were traced
GUIDES = 8 + CELL * CELL + 1


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
    """[n, 3, h, w] in [−1, 1] to mean and log variance [n, 2·LATENTS, h/4, w/4].

    A linear map of each 4×4 cell (set to the principal components of training light) and a small correction.
    """

    def __init__(self, width: int):
        super().__init__()
        self.cells = nn.PixelUnshuffle(CELL)
        self.linear = nn.Conv2d(3 * CELL * CELL, LATENTS, 1)
        self.correct = nn.Sequential(nn.Conv2d(3 * CELL * CELL, width, 3, padding=1), Residual(width, width), nn.SiLU())
        self.mean = nn.Conv2d(width, LATENTS, 1)
        self.spread = nn.Conv2d(width, LATENTS, 1)
        for layer in (self.mean, self.spread):
            nn.init.zeros_(layer.weight)
            nn.init.zeros_(layer.bias)

    def forward(self, sample):
        cells = self.cells(sample)
        features = self.correct(cells)
        return torch.cat([self.linear(cells) + self.mean(features), self.spread(features) - 6], dim=1)


class Decoder(nn.Module):
    """[n, LATENTS, h/4, w/4] to [n, 3, h, w]: the transposed map and a small correction that sees the cells around."""

    def __init__(self, width: int):
        super().__init__()
        self.linear = nn.Conv2d(LATENTS, 3 * CELL * CELL, 1)
        self.correct = nn.Sequential(nn.Conv2d(LATENTS, width, 3, padding=1), Residual(width, width), nn.SiLU())
        self.leave = nn.Conv2d(width, 3 * CELL * CELL, 3, padding=1)
        self.pixels = nn.PixelShuffle(CELL)
        nn.init.zeros_(self.leave.weight)
        nn.init.zeros_(self.leave.bias)

    def forward(self, latent_sample):
        return self.pixels(self.linear(latent_sample) + self.leave(self.correct(latent_sample)))


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
