"""Trains the lighting checkpoint: first the autoencoder, then the denoiser in its latents.

    python train.py --data <folder of make-data> --out <folder> --preset cpu [--stage vae|unet] [--minutes m]

Seeded; writes `<stage>.pt` every `save` steps and continues from it when started again.
"""

import argparse
import math
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from networks import CELL, LATENTS, Decoder, Denoiser, Encoder

SIZE, STOPS = 128, 4.0
# planes averaged over this many pixels, as make-data writes them
COARSE, COARSE_PLANES = 8, 8
PRESETS = {
    "cpu": {"width": 32, "unet_width": 48, "batch": 4, "crop": 128, "vae": 200, "unet": 3000, "rate": 6e-4, "save": 50},
    "gpu": {"width": 64, "unet_width": 128, "batch": 64, "crop": 128, "vae": 20000, "unet": 80000, "rate": 4e-4, "save": 1000},
}
# Standard diffusers training noise: scaled_linear betas.
BETAS = torch.linspace(0.00085**0.5, 0.012**0.5, 1000) ** 2
ALPHAS = torch.cumprod(1 - BETAS, 0)
# A one-step walk starts at the last timestep: the one that must be right.
SHARE_OF_LAST_TIMESTEP = 0.6
# Single paths can be far too bright; beyond this many times the picture's median they teach nothing.
BRIGHTEST = 24.0


def read_scenes(folder):
    """Every scene's three (filtered, target, target's filtered, coverage, averages, quality) records."""
    plane, small = SIZE * SIZE, (SIZE // COARSE) ** 2
    sizes = [3 * plane, 3 * plane, 3 * plane, plane, COARSE_PLANES * small]
    records = []
    for file in sorted(Path(folder).glob("*.bin")):
        values = np.fromfile(file, dtype="<f4").reshape(3, sum(sizes))
        quality = torch.full((1, 1, 1), (math.log2(int(file.stem.split("-")[1])) - 3) / 2)
        for row in values:
            parts = np.split(row, np.cumsum(sizes)[:-1])
            shapes = [(3, SIZE, SIZE)] * 3 + [(1, SIZE, SIZE), (COARSE_PLANES, SIZE // COARSE, SIZE // COARSE)]
            records.append([torch.from_numpy(p.reshape(s).copy()) for p, s in zip(parts, shapes)] + [quality])
    return records


def draw_batch(records, batch, crop, rng):
    """Random crops, turned, mirrored, brightened and tinted."""
    rows = []
    while len(rows) < batch:
        record = records[rng.integers(len(records))]
        y, x = (COARSE * rng.integers((SIZE - crop) // COARSE + 1, size=2)).tolist()
        turn, mirror, order = int(rng.integers(4)), rng.random() < 0.5, rng.permutation(3)
        gain = torch.tensor(rng.normal(0, 0.9) + rng.normal(0, 0.12, size=3), dtype=torch.float32)[:, None, None]
        filtered, target, clean, coverage, guides = (
            place(part, COARSE if part.shape[0] == COARSE_PLANES else 1, (y, x), crop, turn, mirror) for part in record[:5]
        )
        if coverage.mean() < 0.1:
            continue
        filtered = (filtered[order] + gain / STOPS).clamp(-1, 1)
        clean = (clean[order] + gain / STOPS).clamp(-1, 1)
        target = (target[order] * 2**gain).clamp(max=BRIGHTEST)
        # World axes mean nothing to light: any consistent swap of them is as good a room.
        axes = rng.permutation(3)
        flips = torch.tensor(rng.choice([-1.0, 1.0], size=3), dtype=torch.float32)[:, None, None]
        low = (guides[:3][order] + gain / STOPS).clamp(-1, 1)
        coarse = torch.cat([low, guides[3:6][axes] * flips, guides[6:]])
        wide = F.interpolate(coarse[None], scale_factor=float(COARSE // CELL))[0]
        guides = torch.cat([wide, F.pixel_unshuffle(coverage, CELL), record[5].expand(1, *wide.shape[1:])])
        rows.append((filtered, target, clean, coverage, guides))
    return [torch.stack(parts) for parts in zip(*rows)]


def place(part, cell, corner, crop, turn, mirror):
    (y, x), size = (value // cell for value in corner), crop // cell
    part = torch.rot90(part[:, y : y + size, x : x + size], turn, dims=(1, 2))
    return part.flip(2) if mirror else part


class Stage:
    """A model, its average over steps, its optimiser and its place in training."""

    def __init__(self, name, model, steps, preset, args):
        self.name, self.model, self.steps, self.preset, self.args = name, model, steps, preset, args
        self.file = Path(args.out) / f"{name}.pt"
        self.optimiser = torch.optim.AdamW(model.parameters(), lr=preset["rate"], weight_decay=1e-4)
        self.average = {key: value.clone() for key, value in model.state_dict().items()}
        self.step, self.progress = 0, 0.0
        if self.file.exists():
            saved = torch.load(self.file, weights_only=True)
            model.load_state_dict(saved["model"])
            self.optimiser.load_state_dict(saved["optimiser"])
            self.average, self.step, self.progress = saved["average"], saved["step"], saved["progress"]

    def run(self, loss_of):
        start, before = time.time(), self.step
        first = self.progress
        total = count = 0.0
        while self.step < self.steps and time.time() - start < 60 * self.args.minutes:
            rng = np.random.default_rng([self.args.seed, self.step])
            torch.manual_seed(self.args.seed + self.step)
            # Rates fall over whichever ends first, the steps or the minutes.
            spent = (time.time() - start) / (60 * self.args.minutes)
            self.progress = max(self.step / self.steps, first + (1 - first) * spent)
            rate = self.preset["rate"] * min(1, (self.step + 1) / 50) * self.cosine()
            for group in self.optimiser.param_groups:
                group["lr"] = rate
            loss = loss_of(rng)
            self.optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
            self.optimiser.step()
            self.step += 1
            keep = min(0.99, self.step / (self.step + 10))
            for key, value in self.model.state_dict().items():
                self.average[key].lerp_(value, 1 - keep)
            total, count = total + loss.item(), count + 1
            if self.step % self.preset["save"] == 0 or self.step == self.steps:
                pace = (time.time() - start) / (self.step - before)
                print(f"{self.name} {self.step}/{self.steps} loss {total / count:.5f} {pace:.2f} s/step", flush=True)
                total = count = 0.0
                self.save()
        self.save()
        self.model.load_state_dict(self.average)

    def cosine(self):
        return 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1, self.progress)))

    def save(self):
        state = {"model": self.model.state_dict(), "average": self.average, "step": self.step, "progress": self.progress}
        torch.save({**state, "optimiser": self.optimiser.state_dict()}, self.file)


class Autoencoder(torch.nn.Module):
    def __init__(self, width):
        super().__init__()
        self.encoder, self.decoder = Encoder(width), Decoder(width)

    def encode(self, picture):
        mean, log_variance = self.encoder(picture).chunk(2, dim=1)
        return mean, log_variance.clamp(-30, 20)


def start_from_components(vae, records):
    """Sets the linear maps to the principal components of 4×4 cells of light."""
    cells = torch.cat([F.pixel_unshuffle(record[2], CELL).flatten(1).T for record in records[:: max(1, len(records) // 60)]])
    mean = cells.mean(0)
    _, _, axes = torch.linalg.svd(cells - mean, full_matrices=False)
    axes = axes[:LATENTS]
    with torch.no_grad():
        vae.encoder.linear.weight.copy_(axes[:, :, None, None])
        vae.encoder.linear.bias.copy_(-axes @ mean)
        vae.decoder.linear.weight.copy_(axes.T[:, :, None, None])
        vae.decoder.linear.bias.copy_(mean)


def train_vae(records, preset, args):
    vae = Autoencoder(preset["width"])
    start_from_components(vae, records)
    vae.to(args.device)

    def loss_of(rng):
        filtered, _, clean, coverage, _ = (part.to(args.device) for part in draw_batch(records, preset["batch"], preset["crop"], rng))
        picture = torch.where(torch.rand(len(clean), 1, 1, 1, device=args.device) < 0.5, filtered, clean)
        mean, log_variance = vae.encode(picture)
        decoded = vae.decoder(mean + torch.exp(0.5 * log_variance) * torch.randn_like(mean))
        weight = 0.1 + coverage
        edges = sum((decoded.diff(dim=d) - picture.diff(dim=d)).abs().mean() for d in (2, 3))
        kl = 0.5 * (mean**2 + log_variance.exp() - 1 - log_variance).mean()
        return (weight * (decoded - picture).abs()).mean() + edges + 2e-5 * kl

    Stage("vae", vae, preset["vae"], preset, args).run(loss_of)
    whiten(vae, records, preset, args.device)
    torch.save(vae.state_dict(), Path(args.out) / "autoencoder.pt")
    return vae


def whiten(vae, records, preset, device):
    """Gives every latent channel zero mean and unit variance, as the noise schedule expects, by rescaling weights alone."""
    rng = np.random.default_rng(0)
    with torch.no_grad():
        clean = torch.cat([draw_batch(records, 16, preset["crop"], rng)[2] for _ in range(8)]).to(device)
        latents = vae.encode(clean)[0]
        mean, deviation = latents.mean(dim=(0, 2, 3)), latents.std(dim=(0, 2, 3))
        encoder, decoder = vae.encoder, vae.decoder
        for layer in (encoder.linear, encoder.mean):
            layer.weight.div_(deviation[:, None, None, None])
            layer.bias.div_(deviation)
        encoder.linear.bias.sub_(mean / deviation)
        encoder.spread.bias.sub_(2 * deviation.log())
        for layer in (decoder.linear, decoder.correct[0]):
            # A padded border reads zeros: the shift is exact inside, and the border is one cell of a tile's overlap.
            layer.bias.add_((layer.weight * mean[None, :, None, None]).sum(dim=(1, 2, 3)))
            layer.weight.mul_(deviation[None, :, None, None])


def robust(difference, knee):
    """Square below the knee, straight above (Charbonnier)."""
    return (difference**2 + knee**2).sqrt() - knee


def train_unet(vae, records, preset, args):
    vae.requires_grad_(False)
    unet = Denoiser(preset["unet_width"]).to(args.device)
    alphas = ALPHAS.to(args.device)

    def loss_of(rng):
        filtered, target, clean, coverage, guides = (
            part.to(args.device) for part in draw_batch(records, preset["batch"], preset["crop"], rng)
        )
        with torch.no_grad():
            given, wanted = vae.encode(filtered)[0], vae.encode(clean)[0]
            base = vae.decoder(given)
        timestep = torch.randint(0, 1000, (len(given),), device=args.device)
        timestep[torch.rand(len(given), device=args.device) < SHARE_OF_LAST_TIMESTEP] = 999
        alpha = alphas[timestep][:, None, None, None]
        noisy = alpha.sqrt() * wanted + (1 - alpha).sqrt() * torch.randn_like(wanted)
        clean_latents = unet(torch.cat([noisy, guides, given], dim=1), timestep)
        # What the product shows: the filtered guide, moved by what the network changed.
        light = filtered + vae.decoder(clean_latents) - base

        def distances(given_light):
            # Unbiased though noisy in linear light (Lehtinen et al. 2018, section 2); nearly clean, with the filter's own
            # small bias, in stops. Bounded slopes: a few paths that are far too bright must not lead.
            difference = (torch.exp2(STOPS * given_light) - target) / (torch.exp2(STOPS * filtered) + 0.1)
            relative = (coverage * robust(difference, 0.1)).mean(dim=(1, 2, 3))
            stops = (coverage * robust(STOPS * (given_light - clean), 0.02)).mean(dim=(1, 2, 3))
            return relative, stops

        # As shares of the filtered guide's own distance: every crop counts alike, however noisy it is.
        shares = [now / (before + 0.01) for now, before in zip(distances(light), distances(filtered))]
        return 0.5 * shares[0].mean() + shares[1].mean() + 0.02 * F.mse_loss(clean_latents, wanted)

    Stage("unet", unet, preset["unet"], preset, args).run(loss_of)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--preset", choices=PRESETS, default="cpu")
    parser.add_argument("--stage", choices=["vae", "unet", "both"], default="both")
    parser.add_argument("--minutes", type=float, default=math.inf, help="stop each stage after this long")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    args.device = "cuda" if args.preset == "gpu" else "cpu"
    torch.set_num_threads(args.threads)
    Path(args.out).mkdir(parents=True, exist_ok=True)
    records = read_scenes(args.data)
    print(f"{len(records)} records", flush=True)
    preset = PRESETS[args.preset]
    if args.stage in ("vae", "both"):
        vae = train_vae(records, preset, args)
    else:
        vae = Autoencoder(preset["width"]).to(args.device)
        vae.load_state_dict(torch.load(Path(args.out) / "autoencoder.pt", weights_only=True))
    if args.stage in ("unet", "both"):
        train_unet(vae, records, preset, args)


if __name__ == "__main__":
    main()
