"""Trains the lighting checkpoint: first the autoencoder, then the denoiser with the decoder that draws what it finds.

    python train.py --data <folder of make-data> --out <folder> --preset cpu [--stage vae|unet] [--minutes m]
        [--validation <folder of make-truth>]

Seeded; writes `<stage>.pt` every `save` steps and continues from it when started again. Windows that appear in the data
folder while it runs join at the next save. With a validation folder every save tells how far the answer is ahead of the
plain filter there.
"""

import argparse
import math
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from networks import BLACK, CANDIDATES, CELL, FLOOR, LATENTS, Decoder, Denoiser, Encoder, Gates, Planes

# As window-planes.ts writes them: light candidates, the target's light, albedo and coverage; normal, depth, coverage, objects.
PLANES = [3 * CANDIDATES, 3, 3, 1, 3, 1, 1, 1]
SIZE = 128
PRESETS = {
    "cpu": {"width": 32, "unet_width": 32, "batch": 4, "crop": 96, "vae": 40, "unet": 3000, "rate": 1e-3, "save": 100},
    "gpu": {"width": 96, "unet_width": 160, "batch": 64, "crop": 112, "vae": 2000, "unet": 120000, "rate": 6e-4, "save": 1000},
}
# Standard diffusers training noise: scaled_linear betas.
BETAS = torch.linspace(0.00085**0.5, 0.012**0.5, 1000) ** 2
ALPHAS = torch.cumprod(1 - BETAS, 0)
# A one-step walk starts at the last timestep: the one that must be right.
SHARE_OF_LAST_TIMESTEP = 0.75
# Of the pixels of a window, one in this many takes part in the least squares.
PIXEL_STEP = 3
# Relative error beyond which a pixel's pull no longer grows: single paths can be far too bright.
KNEE = 0.3


class Windows:
    """The windows of a folder, mapped, not read: each file holds one or more records of all planes."""

    def __init__(self, folder):
        self.folder, self.files, self.records = Path(folder), set(), []
        self.refresh()

    def refresh(self):
        for file in sorted(self.folder.glob("*.bin")):
            if file.name in self.files:
                continue
            self.files.add(file.name)
            samples = int(file.stem.split("-")[2])
            for planes in np.memmap(file, dtype="<f4", mode="r").reshape(-1, sum(PLANES), SIZE, SIZE):
                self.records.append((planes, math.log2(samples) - 3))


def draw_batch(windows, preset, rng, device):
    """Random crops, turned, mirrored and tinted: light, target, albedo, weight, normal, depth, coverage, objects, quality."""
    rows, qualities = [], []
    while len(rows) < preset["batch"]:
        planes, quality = windows.records[rng.integers(len(windows.records))]
        crop = preset["crop"]
        y, x = rng.integers(SIZE - crop + 1, size=2).tolist()
        window = torch.from_numpy(np.array(planes[:, y : y + crop, x : x + crop]))
        window = torch.rot90(window, int(rng.integers(4)), dims=(1, 2))
        if rng.random() < 0.5:
            window = window.flip(2)
        light, target, albedo, seen, normal, depth, coverage, objects = window.split(PLANES)
        if coverage.mean() < 0.1:
            continue
        # Any swap of colours, and of the world's axes, is as good a room.
        tint = torch.tensor(np.exp2(rng.normal(0, 0.15, size=3)), dtype=torch.float32)[:, None, None]
        order, axes = rng.permutation(3), rng.permutation(3)
        flips = torch.tensor(rng.choice([-1.0, 1.0], size=3), dtype=torch.float32)[:, None, None]
        light = (light.view(CANDIDATES, 3, crop, crop)[:, order] * tint).flatten(0, 1)
        rows.append(
            (light, target[order] * tint, albedo[order], torch.minimum(seen, coverage), normal[axes] * flips, depth, coverage, objects)
        )
        qualities.append(quality)
    batch = [torch.stack(parts).to(device) for parts in zip(*rows)]
    # The picture's mean is rarely the crop's.
    exposure = exposure_of(batch[0], batch[6]) * torch.tensor(np.exp2(rng.normal(0, 0.7, size=len(rows))), dtype=torch.float32, device=device)
    return [*batch, exposure, torch.tensor(qualities, dtype=torch.float32, device=device)]


def exposure_of(light, coverage):
    """What brings the mean brightness of the filtered light to 1 [n]."""
    bright = light[:, -3:].mean(dim=1, keepdim=True)
    return (coverage.sum(dim=(1, 2, 3)) + 1e-6) / ((bright * coverage).sum(dim=(1, 2, 3)) + 1e-6)


class Stage:
    """A model, its average over steps, its optimiser and its place in training."""

    def __init__(self, name, model, steps, preset, args):
        self.name, self.model, self.steps, self.preset, self.args = name, model, steps, preset, args
        self.file = Path(args.out) / f"{name}.pt"
        self.optimiser = torch.optim.AdamW([each for each in model.parameters() if each.requires_grad], lr=preset["rate"], weight_decay=1e-4)
        self.average = {key: value.clone() for key, value in model.state_dict().items()}
        self.step, self.progress = 0, 0.0
        if self.file.exists():
            saved = torch.load(self.file, weights_only=True)
            model.load_state_dict(saved["model"])
            self.optimiser.load_state_dict(saved["optimiser"])
            self.average, self.step, self.progress = saved["average"], saved["step"], saved["progress"]

    def run(self, loss_of, on_save=lambda: None):
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
            nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
            self.optimiser.step()
            self.step += 1
            keep = min(0.995, self.step / (self.step + 10))
            for key, value in self.model.state_dict().items():
                self.average[key].lerp_(value, 1 - keep)
            total, count = total + loss.item(), count + 1
            if self.step % self.preset["save"] == 0 or self.step == self.steps:
                pace = (time.time() - start) / (self.step - before)
                print(f"{self.name} {self.step}/{self.steps} loss {total / count:.5f} {pace:.2f} s/step rate {rate:.1e}", flush=True)
                total = count = 0.0
                self.save()
                on_save()
        self.save()
        self.model.load_state_dict(self.average)

    def cosine(self):
        return 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1, self.progress)))

    def save(self):
        state = {"model": self.model.state_dict(), "average": self.average, "step": self.step, "progress": self.progress}
        torch.save({**state, "optimiser": self.optimiser.state_dict()}, self.file)


class Autoencoder(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.encoder, self.decoder = Encoder(width), Decoder(width)

    def encode(self, picture):
        mean, log_variance = self.encoder(picture).chunk(2, dim=1)
        return mean, log_variance.clamp(-30, 20)


def seen_of(batch):
    """The encoder's picture of the filtered light, of the target, and the guides."""
    light, target, _, _, normal, depth, coverage, objects, exposure, quality = batch
    picture, guides = Planes()(light, normal, depth, coverage, objects, exposure, quality)
    bright = torch.log2(target.mean(dim=1, keepdim=True) * exposure[:, None, None, None] + BLACK)
    return picture, Planes.picture(bright, (coverage > 0).float()), guides


def traced(batch):
    """What the decoder draws with: light, coverage, objects, exposure and quality."""
    return batch[0], batch[6], batch[7], batch[8], batch[9]


def distances(light, batch):
    """How far light is from the target, per crop: as the eye sees radiance, and in relative light."""
    target, weight, exposure = batch[1], batch[3], batch[8][:, None, None, None]
    filtered = batch[0][:, -3:]
    # Unbiased though the target is noisy: squares of linear differences (Lehtinen et al. 2018, section 2), save the worst.
    relative = (light - target) / (filtered + FLOOR / exposure)
    errors = weight * ((relative**2 + KNEE**2).sqrt() - KNEE)
    return (errors * seen_change(batch)).mean(dim=(1, 2, 3)), errors.mean(dim=(1, 2, 3))


def seen_change(batch):
    """Square of how much of a relative change of light is seen [n, 3, h, w]: the slope of x ↦ (x/(1+x))^(1/2.2), the
    picture's mean radiance at 0.4."""
    albedo, weight, filtered = batch[2], batch[3], batch[0][:, -3:]
    radiance = albedo * filtered
    mean = (radiance * weight).sum(dim=(1, 2, 3), keepdim=True) / (3 * weight.sum(dim=(1, 2, 3), keepdim=True) + 1e-6)
    x = 0.4 * radiance / (mean + 1e-9)
    return (x / (1 + x)) ** (2 / 2.2) / (1 + x) ** 2


def shares(light, batch):
    """As shares of the filtered light's own distances: every crop counts alike, however noisy it is."""
    pairs = zip(distances(light, batch), distances(batch[0][:, -3:], batch))
    return [(now / (before + 1e-4)).mean() for now, before in pairs]


def start_from_components(vae, windows, preset, args):
    """Sets the encoder's linear map to the principal components of 4×4 cells of light."""
    rng = np.random.default_rng(args.seed)
    pictures = torch.cat([seen_of(draw_batch(windows, preset, rng, "cpu"))[1] for _ in range(8)])
    cells = F.pixel_unshuffle(pictures, CELL).transpose(0, 1).flatten(1).T
    mean = cells.mean(0)
    _, _, axes = torch.linalg.svd(cells - mean, full_matrices=False)
    axes = axes[:LATENTS]
    with torch.no_grad():
        vae.encoder.linear.weight.copy_(axes[:, :, None, None])
        vae.encoder.linear.bias.copy_(-axes @ mean)
    whiten(vae, pictures)


def start_from_least_squares(gates, windows):
    """Sets the gates to the least-squares answer over all windows, every window counting by its filtered light's error.

    Linear in the weights, so there is one answer and no steps: gates · views should be the target's relative difference
    from the filtered light, in brightness.
    """
    size = 2 * Gates.FEATURES * Gates.VIEWS
    left, right = torch.zeros(size, size, dtype=torch.float64), torch.zeros(size, dtype=torch.float64)
    for planes, quality in windows.records:
        parts = [part[None] for part in torch.from_numpy(np.array(planes)).split(PLANES)]
        light, target, albedo, seen, normal, depth, coverage, objects = parts
        exposure = exposure_of(light, coverage)
        batch = [light, target, albedo, torch.minimum(seen, coverage), normal, depth, coverage, objects, exposure]
        features, views = Gates.look(light, coverage, objects, exposure)
        features = torch.cat([features, quality * features], dim=1)
        filtered = light[:, -3:].mean(dim=1)
        wanted = ((target.mean(dim=1) - filtered) / (filtered + FLOOR / exposure[:, None, None])).clamp(-2, 2).flatten()
        weight = (batch[3] * seen_change(batch)).mean(dim=1).flatten()
        some = torch.nonzero(weight > 0).flatten()[::PIXEL_STEP]
        if len(some) == 0:
            continue
        products = (views[0, :, None] * features[0, None]).flatten(0, 1).flatten(1)[:, some]
        weight, wanted = weight[some], wanted[some]
        weighed = products * (weight / ((weight * wanted**2).mean() + 1e-5) / len(some))
        left += (weighed @ products.T).double()
        right += (weighed @ wanted).double()
    ridge = 1e-3 * torch.diag(left.diagonal()) + 1e-6 * torch.eye(size)
    answer = torch.linalg.solve(left + ridge, right).float().view(Gates.VIEWS, 2, Gates.FEATURES, 1, 1)
    with torch.no_grad():
        gates.always.weight.copy_(answer[:, 0])
        gates.by_quality.weight.copy_(answer[:, 1])
    gates.requires_grad_(False)


def whiten(vae, pictures):
    """Gives every latent channel zero mean and unit variance, as the noise schedule expects."""
    with torch.no_grad():
        latents = vae.encode(pictures)[0]
        mean, deviation = latents.mean(dim=(0, 2, 3)), latents.std(dim=(0, 2, 3))
        vae.encoder.linear.weight.div_(deviation[:, None, None, None])
        vae.encoder.linear.bias.sub_(mean).div_(deviation)


def train_vae(windows, preset, args):
    vae = Autoencoder(preset["width"])
    start_from_components(vae, windows, preset, args)
    start_from_least_squares(vae.decoder.gates, windows)
    vae.to(args.device)

    def loss_of(rng):
        batch = draw_batch(windows, preset, rng, args.device)
        _, clean, guides = seen_of(batch)
        with half(args):
            mean, log_variance = vae.encode(clean)
            latents = mean + torch.exp(0.5 * log_variance) * torch.randn_like(mean)
            light = vae.decoder(latents, guides, *traced(batch))
        radiance, relative = shares(light, batch)
        kl = 0.5 * (mean**2 + log_variance.exp() - 1 - log_variance).mean()
        return radiance + 0.5 * relative + 1e-3 * kl

    Stage("vae", vae, preset["vae"], preset, args).run(loss_of, windows.refresh)
    return vae


def half(args):
    """Products in bfloat16: twice the speed where the processor or card has them; light and losses stay float32."""
    return torch.autocast(args.device, torch.bfloat16)


class Renderer(nn.Module):
    """What the second stage trains: the denoiser, and the decoder as it draws the denoiser's latents."""

    def __init__(self, decoder, unet):
        super().__init__()
        self.decoder, self.unet = decoder, unet

    def forward(self, noisy, timestep, given, guides, *traced):
        latents = self.unet(torch.cat([noisy, given], dim=1), timestep, guides)
        return latents, self.decoder(latents, guides, *traced)


def train_unet(vae, windows, preset, args):
    encoder = vae.encoder.requires_grad_(False)
    model = Renderer(vae.decoder, Denoiser(preset["unet_width"])).to(args.device)
    alphas = ALPHAS.to(args.device)

    def loss_of(rng):
        batch = draw_batch(windows, preset, rng, args.device)
        with torch.no_grad():
            filtered, clean, guides = seen_of(batch)
            given, wanted = encoder(filtered)[:, :LATENTS], encoder(clean)[:, :LATENTS]
        timestep = torch.randint(0, 1000, (len(given),), device=args.device)
        timestep[torch.rand(len(given), device=args.device) < SHARE_OF_LAST_TIMESTEP] = 999
        alpha = alphas[timestep][:, None, None, None]
        noisy = alpha.sqrt() * wanted + (1 - alpha).sqrt() * torch.randn_like(wanted)
        with half(args):
            latents, light = model(noisy, timestep, given, guides, *traced(batch))
        radiance, relative = shares(light, batch)
        return radiance + 0.5 * relative + 0.02 * F.mse_loss(latents, wanted)

    model.decoder.gates.requires_grad_(False)
    stage = Stage("unet", model, preset["unet"], preset, args)
    validation = Windows(args.validation) if args.validation else None

    def on_save():
        windows.refresh()
        if not validation:
            return
        kept = {key: value.clone() for key, value in model.state_dict().items()}
        model.load_state_dict(stage.average)
        validation.refresh()
        print(f"  {len(windows.records)} records; ahead of the filter, dB: {judge(model, encoder, validation, args.device)}", flush=True)
        model.load_state_dict(kept)

    on_save()
    stage.run(loss_of, on_save)


def judge(model, encoder, validation, device):
    """PSNR of tone-mapped radiance against the filtered light's, per number of paths, as compare.ts has it."""
    ahead = {}
    for planes, quality in validation.records:
        parts = torch.from_numpy(np.array(planes))[None].to(device).split(PLANES, dim=1)
        light, target, albedo, seen, normal, depth, coverage, objects = parts
        exposure = exposure_of(light, coverage)
        with torch.no_grad():
            batch = [*parts, exposure, torch.full_like(exposure, quality)]
            picture, _, guides = seen_of(batch)
            given = encoder(picture)[:, :LATENTS]
            noise = torch.randn(given.shape, generator=torch.Generator().manual_seed(0)).to(device)
            timestep = torch.full((1,), 999, device=device)
            answer = model(noise, timestep, given, guides, *traced(batch))[1]
        mask = (seen >= 0.5).expand_as(target)
        truth = (albedo * target)[mask]
        tone = lambda x: (x * 0.4 / truth.mean() / (1 + x * 0.4 / truth.mean())) ** (1 / 2.2)  # noqa: E731
        error = lambda x: ((tone((albedo * x)[mask]) - tone(truth)) ** 2).mean()  # noqa: E731
        ahead.setdefault(quality, []).append(10 * math.log10(error(light[:, -3:]) / error(answer)))
    return ", ".join(f"{2 ** (quality + 3):.0f} paths {sum(values) / len(values):+.2f}" for quality, values in sorted(ahead.items()))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--validation")
    parser.add_argument("--preset", choices=PRESETS, default="cpu")
    parser.add_argument("--stage", choices=["vae", "unet", "both"], default="both")
    parser.add_argument("--minutes", type=float, default=math.inf, help="stop each stage after this long")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    args.device = "cuda" if args.preset == "gpu" else "cpu"
    torch.set_num_threads(args.threads)
    torch.backends.nnpack.set_flags(False)
    Path(args.out).mkdir(parents=True, exist_ok=True)
    windows = Windows(args.data)
    print(f"{len(windows.records)} records", flush=True)
    preset = PRESETS[args.preset]
    if args.stage in ("vae", "both"):
        vae = train_vae(windows, preset, args)
    else:
        vae = Autoencoder(preset["width"]).to(args.device)
        vae.load_state_dict(torch.load(Path(args.out) / "vae.pt", weights_only=True)["average"])
    if args.stage in ("unet", "both"):
        train_unet(vae, windows, preset, args)


if __name__ == "__main__":
    main()
