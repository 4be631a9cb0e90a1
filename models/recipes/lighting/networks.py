"""The networks of the lighting checkpoint: what they see of a traced guide, a small autoencoder of log light, and a UNet in
its latents.

Light is looked at as brightness, in stops against the picture's mean; colours pass through as they are. No normalisation
over space anywhere: a picture cut into tiles must come out as the picture whole.
"""

import math

import torch
from torch import nn
from torch.nn import functional as F

CELL = 4
LATENTS = 4
CANDIDATES = 5
# Darkest light, as a share of the picture's mean, that relative changes are measured against.
FLOOR = 0.03
# Powers of two of brightness that 1 stands for, and below the picture's mean that count as black.
STOPS, BLACK = 4.0, 2.0**-6
PIXELS = CELL * CELL
# differences of the candidates, brightness inside the cell, coverage, two edges; normals and depth of 2×2 pixels; six scalars
GUIDES = (CANDIDATES - 1 + 4) * PIXELS + 4 * 4 + 6


class Planes(nn.Module):
    """A guide's buffers to the filtered light's picture [n, 1, h, w] and what is known of every cell [n, GUIDES, h/4, w/4].

    light [n, 3·CANDIDATES, h, w] linear, normal [n, 3, h, w], depth, coverage and objects [n, 1, h, w]; exposure [n]
    brings the mean brightness to 1; quality [n] is log₂(paths) − 3. Sides are multiples of 16.
    """

    def forward(self, light, normal, depth, coverage, objects, exposure, quality):
        mask = (coverage > 0).float()
        bright = torch.stack([part.mean(dim=1) for part in light.chunk(CANDIDATES, dim=1)], dim=1)
        logs = torch.log2(bright * exposure[:, None, None, None] + BLACK)
        filtered = logs[:, -1:]
        apart = ((logs[:, :-1] - filtered) * mask).clamp(-3, 3)
        picture = self.picture(filtered, mask)
        cells = F.avg_pool2d(picture, CELL)
        share = F.avg_pool2d(mask, CELL)
        away = F.avg_pool2d(depth * mask, CELL) / (share + 1e-6)
        slope = (depth / (grow(away, CELL) + 1e-3) - 1) * mask
        noise = F.avg_pool2d(apart[:, :1] ** 2, CELL) / (share + 1e-3)
        guides = [
            F.pixel_unshuffle(apart, CELL),
            F.pixel_unshuffle(picture, CELL) - cells,
            F.pixel_unshuffle(coverage, CELL),
            F.pixel_unshuffle(edges(objects), CELL),
            F.pixel_unshuffle(F.avg_pool2d(normal, 2), 2),
            F.pixel_unshuffle(F.avg_pool2d((20 * slope).clamp(-2, 2), 2), 2),
            cells,
            share,
            torch.log2(away + 0.5) / 2,
            torch.sqrt(noise + 1e-6),
            F.avg_pool2d(apart[:, :1], CELL) / (share + 1e-3),
            quality[:, None, None, None].expand_as(cells),
        ]
        return picture, torch.cat(guides, dim=1)

    @staticmethod
    def picture(logs, mask):
        """Log light ÷ STOPS, what nothing covers filled from its cell, else from the 16 pixels around: no false edges."""
        out, known = logs * mask, mask
        for size in (CELL, 4 * CELL):
            share = F.avg_pool2d(mask, size)
            mean = F.avg_pool2d(logs * mask, size) / (share + 1e-6)
            found = grow((share > 0).float(), size) * (1 - known)
            out, known = out + found * grow(mean, size), known + found
        return (out / STOPS).clamp(-1.5, 1.5)


def edges(objects):
    """[n, 1, h, w] numbers to [n, 2, h, w]: 1 where the neighbour to the right, or below, is another object."""
    right = F.pad((objects[..., 1:] != objects[..., :-1]).float(), (0, 1, 0, 0))
    below = F.pad((objects[:, :, 1:] != objects[:, :, :-1]).float(), (0, 0, 0, 1))
    return torch.cat([right, below], dim=1)


def grow(values, size):
    return F.interpolate(values, scale_factor=float(size))


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
    """A picture of log light [n, 1, h, w] to mean and log variance [n, 2·LATENTS, h/4, w/4].

    A linear map of each 4×4 cell (set to the principal components of training light) and a small correction.
    """

    def __init__(self, width: int):
        super().__init__()
        self.linear = nn.Conv2d(PIXELS, LATENTS, 1)
        self.correct = nn.Sequential(nn.Conv2d(PIXELS, width, 3, padding=1), nn.SiLU())
        self.moments = nn.Conv2d(width, 2 * LATENTS, 1)
        nn.init.zeros_(self.moments.weight)
        nn.init.zeros_(self.moments.bias)

    def forward(self, picture):
        cells = F.pixel_unshuffle(picture, CELL)
        mean, spread = self.moments(self.correct(cells)).chunk(2, dim=1)
        return torch.cat([self.linear(cells) + mean, spread - 6], dim=1)


class Gates(nn.Module):
    """How much to move the filtered light towards each of ten other views of the traced light, at every pixel.

    The views: the other candidates, and covered means of some over 3, 5 and 9 pixels, which stop at outlines. Gates are
    linear in what the pixel's surroundings show (noise, departures of the filter from what was traced, outlines), apart
    for every number of paths; training sets them by least squares, in closed form (`train.py`).
    """

    VIEWS = CANDIDATES - 1 + 6
    FEATURES = 16

    def __init__(self):
        super().__init__()
        self.always = nn.Conv2d(self.FEATURES, self.VIEWS, 1, bias=False)
        self.by_quality = nn.Conv2d(self.FEATURES, self.VIEWS, 1, bias=False)
        nn.init.zeros_(self.always.weight)
        nn.init.zeros_(self.by_quality.weight)

    def forward(self, features, quality):
        return self.always(features) + quality[:, None, None, None] * self.by_quality(features)

    @staticmethod
    def look(light, coverage, objects, exposure):
        """Features [n, FEATURES, h, w] and the views' relative differences from the filtered light [n, VIEWS, h, w]."""
        mask = (coverage > 0).float()
        bright = torch.stack([part.mean(dim=1) for part in light.chunk(CANDIDATES, dim=1)], dim=1) * exposure[:, None, None, None]
        logs = torch.log2(bright + BLACK)
        apart = ((logs[:, :-1] - logs[:, -1:]) * mask).clamp(-3, 3)
        size = apart.abs()
        filtered = bright[:, -1:]
        base = filtered + FLOOR
        wide = box(torch.cat([apart[:, :1] ** 2, apart[:, :1], bright[:, :1], filtered], dim=1), mask, 9)
        middle = box(torch.cat([size[:, 1:], bright[:, 1:3], filtered], dim=1), mask, 5)
        narrow = box(bright[:, :2], mask, 3)
        outline = edges(objects).amax(dim=1, keepdim=True)
        close = F.max_pool2d(outline, 3, 1, 1)
        features = [
            torch.ones_like(mask),
            close,
            F.max_pool2d(outline, 7, 1, 3),
            1 - coverage,
            torch.sqrt(wide[:, :1] + 1e-9),
            wide[:, 1:2].abs(),
            (wide[:, 2:3] - wide[:, 3:]).abs() / (wide[:, 3:] + FLOOR),
            size.clamp(max=1.5),
            middle[:, :3],
            apart[:, :2].clamp(min=0),
        ]
        means = torch.cat([narrow, middle[:, 3:], wide[:, 2:3]], dim=1)
        views = torch.cat([bright[:, :-1] - filtered, (means - filtered) * (1 - close)], dim=1) / base
        return torch.cat(features, dim=1), views


def box(values, mask, size):
    """Means over the covered pixels of a square around each pixel."""
    values = torch.cat([values * mask, mask], dim=1)
    values = F.avg_pool2d(values, (1, size), 1, (0, size // 2))
    values = F.avg_pool2d(values, (size, 1), 1, (size // 2, 0))
    return values[:, :-1] / (values[:, -1:] + 1e-6)


class Decoder(nn.Module):
    """Latents [n, LATENTS, h/4, w/4] to light [n, 3, h, w], drawn with what was traced.

    At every pixel the latents correct the gates and add a change of brightness of at most one stop. Both move the
    filtered light's three channels alike: its colours stay.
    """

    def __init__(self, width: int):
        super().__init__()
        self.gates = Gates()
        self.latents = nn.Conv2d(LATENTS, width, 3, padding=1)
        self.guides = nn.Conv2d(GUIDES, width, 1)
        self.middle = Residual(width, width)
        self.leave = nn.Conv2d(width, PIXELS * (Gates.VIEWS + 1), 1)
        # In the beginning: the gates alone.
        nn.init.zeros_(self.leave.weight)
        nn.init.zeros_(self.leave.bias)

    def forward(self, latents, guides, light, coverage, objects, exposure, quality):
        h = self.middle(self.latents(latents) + self.guides(guides))
        drawn = F.pixel_shuffle(self.leave(F.silu(h)), CELL).float()
        features, views = Gates.look(light, coverage, objects, exposure)
        gates = self.gates(features, quality) + drawn[:, :-1]
        move = (gates * views).sum(dim=1, keepdim=True).clamp(-0.7, 1.5)
        filtered = light[:, -3:]
        moved = filtered + move * (filtered + FLOOR / exposure[:, None, None, None])
        return moved.clamp(min=0) * torch.exp(math.log(2.0) * torch.tanh(drawn[:, -1:]))


class SelfCheck(nn.Module):
    """Gives the filtered light back where the answer strays: it may clean light, not relight the room.

    Over blocks of 32 pixels, traced light is noisy but right on average. An answer whose mean departs from it by more than
    the filtered light's does, beyond what noise explains, or that moves a block by more than a quarter stop, fades out.
    """

    BLOCK = 32
    SLACK, MOST = 0.03, 0.25

    def forward(self, answer, light, coverage):
        traced, filtered = light[:, :3], light[:, -3:]
        bright = [part.mean(dim=1, keepdim=True) for part in (traced, filtered, answer)]
        noise = (bright[0] - bright[1]) ** 2
        sums = self.blocks(torch.cat([*bright, noise, torch.ones_like(noise)], dim=1) * coverage)
        count = sums[:, 4:] + 1e-6
        t, f, a, spread = ((sums[:, k : k + 1] + 1e-9) / count for k in range(4))
        slack = self.SLACK + 2 * torch.sqrt(spread / count) / t
        stray = (torch.log2(a / t).abs() - torch.log2(f / t).abs()) / slack
        moved = torch.log2(a / f).abs() / self.MOST
        trust = (2 - torch.maximum(stray, moved)).clamp(0, 1)
        height, width = answer.shape[2:]
        trust = F.interpolate(trust, scale_factor=float(self.BLOCK), mode="bilinear", align_corners=False)
        trust = trust[:, :, :height, :width] * (coverage > 0).float()
        return filtered + trust * (answer - filtered)

    def blocks(self, values):
        height, width = values.shape[2:]
        padded = F.pad(values, (0, -width % self.BLOCK, 0, -height % self.BLOCK))
        return F.avg_pool2d(padded, self.BLOCK) * self.BLOCK**2


class Denoiser(nn.Module):
    """Clean latents from noisy ones beside the filtered light's latents and what is known of every cell.

    sample [n, 2·LATENTS, h, w] = noisy ‖ filtered; guides [n, GUIDES, h, w]; the answer starts as the filtered latents.
    """

    def __init__(self, width: int):
        super().__init__()
        self.width = width
        time = 4 * width
        wide, wider = width * 3 // 2, width * 2
        self.embed = nn.Sequential(nn.Linear(width, time), nn.SiLU(), nn.Linear(time, time), nn.SiLU())
        self.enter = nn.Conv2d(2 * LATENTS + GUIDES, width, 1)
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

    def forward(self, sample, timestep, guides):
        half = self.width // 2
        rates = torch.exp(-math.log(10000.0) * torch.arange(half, dtype=torch.float32, device=sample.device) / half)
        angles = timestep.float()[:, None] * rates[None]
        embedding = self.embed(torch.cat([angles.cos(), angles.sin()], dim=1))
        a = self.down1(self.enter(torch.cat([sample, guides], dim=1)), embedding)
        b = self.down2(self.shrink1(a), embedding)
        c = self.middle2(self.middle1(self.shrink2(b), embedding), embedding)
        d = self.up2(torch.cat([self.grow2(grow(c, 2)), b], dim=1), embedding)
        e = self.up1(torch.cat([self.grow1(grow(d, 2)), a], dim=1), embedding)
        return sample[:, LATENTS:] + self.leave(F.silu(e))
