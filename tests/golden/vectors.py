"""Vectors of the parts: scheduler loops, torch's noise, token ids, Pillow's pictures; in files that the engine's tests read."""

import hashlib
import json
import math
from pathlib import Path

import diffusers
import numpy as np
import PIL
import torch
from diffusers.image_processor import VaeImageProcessor
from PIL import Image

import pictures
import tiny_tokenizers

SD = dict(beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear")
LEADING = dict(**SD, timestep_spacing="leading", steps_offset=1)
KARRAS = dict(**SD, use_karras_sigmas=True)
# name → class, configuration, steps, options of set_timesteps and step. No Euler from zero SNR: torch's σ there is 4096 with
# AVX2 and one float32 less with AVX512, and the walk makes 8e-5 of the answer out of that.
SCHEDULERS = {
    "ddim-defaults": ("DDIM", {}, 5, {}),
    "ddim-eta": ("DDIM", dict(**LEADING, clip_sample=False, set_alpha_to_one=False), 6, {"eta": 0.5}),
    "ddim-v-zerosnr": ("DDIM", dict(**SD, prediction_type="v_prediction", rescale_betas_zero_snr=True, timestep_spacing="trailing", clip_sample=False), 5, {}),
    "ddpm": ("DDPM", dict(**LEADING, clip_sample=False), 5, {}),
    "pndm": ("PNDM", dict(**LEADING, skip_prk_steps=True), 7, {}),
    "pndm-prk": ("PNDM", dict(**SD), 7, {}),
    "euler-leading": ("EulerDiscrete", LEADING, 5, {}),
    "euler-karras": ("EulerDiscrete", KARRAS, 5, {}),
    "euler-beta": ("EulerDiscrete", dict(**SD, use_beta_sigmas=True), 5, {}),
    "eulera": ("EulerAncestralDiscrete", dict(**SD, timestep_spacing="trailing"), 5, {}),
    "heun": ("HeunDiscrete", dict(**SD, use_exponential_sigmas=True), 4, {}),
    "dpm-karras": ("DPMSolverMultistep", KARRAS, 6, {}),
    "dpm-sde": ("DPMSolverMultistep", dict(**SD, algorithm_type="sde-dpmsolver++"), 5, {}),
    "dpm-order3": ("DPMSolverMultistep", dict(**SD, solver_order=3), 16, {}),
    "unipc": ("UniPCMultistep", LEADING, 6, {}),
    "unipc-order3": ("UniPCMultistep", dict(**SD, solver_order=3), 6, {}),
    "lcm": ("LCM", SD, 4, {}),
    "tcd": ("TCD", SD, 4, {"eta": 0.3}),
    "flow-shift": ("FlowMatchEulerDiscrete", dict(shift=3.0), 5, {}),
    "flow-dynamic": ("FlowMatchEulerDiscrete", dict(use_dynamic_shifting=True), 5, {"mu": 0.8}),
}
SEEDS = (0, 7, -1, 2**32 + 5)
SHAPES = ([(1,)], [(5,), (3,)], [(1, 4, 8, 8)], [(17,)], [(1, 4, 6, 8), (2, 3)], [(1037,)])


def write_all(out: Path, checkpoints):
    _schedulers(out / "schedulers")
    _noise(out / "rng")
    _tokens(out / "tokenizer", checkpoints)
    _images(out, out / "images")


def _schedulers(folder):
    for name, (kind, config, steps, options) in SCHEDULERS.items():
        _json(folder / f"{name}.json", _loop(getattr(diffusers, f"{kind}Scheduler")(**config), steps, options))
    _json(folder / "index.json", {"files": [f"{name}.json" for name in SCHEDULERS]})


def _loop(scheduler, steps, options):
    """The network is x · t/(t+1); the start is a fixed sawtooth."""
    scheduler.set_timesteps(steps, **({"mu": options["mu"]} if "mu" in options else {}))
    start = torch.tensor([(i * 7919) % 256 / 256 - 0.5 for i in range(256)]).reshape(1, 4, 8, 8)
    first = float(getattr(scheduler, "init_noise_sigma", 1.0))
    sample = start * np.float32(first)
    timesteps, sigmas = scheduler.timesteps.tolist(), getattr(scheduler, "sigmas", None)
    sigmas = None if sigmas is None else sigmas.tolist()
    generator = torch.Generator().manual_seed(0)
    accepted = scheduler.step.__code__.co_varnames
    given = {"generator": generator} if "generator" in accepted else {}
    given.update({"eta": options["eta"]} if "eta" in options else {})
    rows = []
    for t in scheduler.timesteps:
        scaled = scheduler.scale_model_input(sample, t) if hasattr(scheduler, "scale_model_input") else sample
        answer = scaled * float(np.float32(float(t) / (float(t) + 1)))
        sample = scheduler.step(answer, t, sample, **given).prev_sample
        rows.append([float(t), float(sample.abs().double().sum()), 0.0, float(sample.flatten()[0])])
    config = {key: value for key, value in scheduler.config.items() if not key.startswith("_")}
    finite = {key: value for key, value in config.items() if not (isinstance(value, float) and not math.isfinite(value))}
    return {
        "schedulerConfig": {"_class_name": type(scheduler).__name__, **finite}, "steps": steps, "options": options,
        "generatorSeed": 0, "timesteps": timesteps, "sigmas": sigmas, "initNoiseSigma": first,
        "trajectory": {"columns": ["timestep", "sumAbs", "-", "firstValue"], "rows": rows}, "finalSample": sample.flatten().tolist(),
    }


def _noise(folder):
    names = []
    for seed in SEEDS:
        entries = []
        for shapes in SHAPES:
            generator = torch.Generator().manual_seed(seed)
            draws = [(shape, torch.randn(shape, generator=generator)) for shape in shapes]
            entries.append({"seed": str(seed % 2**64), "draws": [
                {"shape": list(shape), "first": values.flatten()[:4].tolist(), "sha256": _sha(values)} for shape, values in draws
            ]})
        names.append(f"seed_{seed % 2**64}.json")
        _json(folder / names[-1], {"torch": torch.__version__, "entries": entries})
    _json(folder / "index.json", {"files": names})


def _tokens(folder, checkpoints):
    for name, model, part in (("clip_eos", "sd", "tokenizer"), ("clip_bang", "sdxl", "tokenizer_2"), ("t5", "flux", "tokenizer_2")):
        tokenizer = checkpoints[model].components[part]
        _json(folder / f"{name}.json", {
            "tokenizerDirs": [f"models/{model}/{part}"], "bos": None if name == "t5" else tokenizer.bos_token_id,
            "eos": tokenizer.eos_token_id, "pad": tokenizer.pad_token_id,
            "strings": [{"text": text, "idsUntruncated": tokenizer(text).input_ids} for text in tiny_tokenizers.STRINGS],
        })


def _images(out, folder):
    folder.mkdir()
    source = pictures.room(37, 23)
    inputs = {"room": source, "grey": source.convert("L"), "soft": pictures.soft(50, 40), "patch": pictures.edges(32, 32)}
    inputs["box"] = pictures.box(37, 23, (20, 4, 29, 15))
    for name, image in inputs.items():
        image.save(folder / f"{name}.png")
    file = lambda name: f"images/{name}.png"

    resize = []
    for mode, name in (("RGB", "room"), ("L", "grey")):
        for size in ((16, 24), (64, 40)):
            for method in ("lanczos", "bicubic", "bilinear", "nearest"):
                made = f"{name}_{size[0]}_{method}"
                inputs[name].resize(size, getattr(Image.Resampling, method.upper())).save(folder / f"{made}.png")
                resize.append({"mode": mode, "filter": method, "input": file(name), "size": size, "expected": file(made)})

    processor = VaeImageProcessor(vae_scale_factor=8)
    preprocess = []
    for mode in ("default", "fill", "crop"):
        values = processor.preprocess(source, 32, 24, resize_mode=mode)
        preprocess.append({
            "input": file("room"), "width": 24, "height": 32, "resizeMode": mode, "vaeScaleFactor": 8,
            "expected": _floats(out, f"images/room_{mode}.f32", values),
        })

    masks = []
    for name in ("soft", "box", "room"):
        prepared = {
            hard: VaeImageProcessor(vae_scale_factor=8, do_normalize=False, do_binarize=hard, do_convert_grayscale=True)
            .preprocess(inputs[name], 24, 32) for hard in (True, False)
        }
        latent = torch.nn.functional.interpolate(prepared[True], size=(3, 4))
        masks.append({
            "input": file(name), "width": 32, "height": 24, "binarised": _floats(out, f"images/{name}_bin.f32", prepared[True]),
            "notBinarised": _floats(out, f"images/{name}_soft.f32", prepared[False]), "latent": _floats(out, f"images/{name}_lat.f32", latent),
        })

    crops = []
    for i, (width, height, pad) in enumerate(((32, 32, 2), (32, 16, 0), (16, 32, 50))):
        region = processor.get_crop_region(inputs["box"], width, height, pad=pad)
        prepared = processor.preprocess(source, height, width, resize_mode="fill", crops_coords=region)
        processor.apply_overlay(inputs["box"], source, inputs["patch"], region).save(folder / f"overlay{i}.png")
        crops.append({
            "mask": file("box"), "image": file("room"), "width": width, "height": height, "pad": pad, "region": region,
            "preprocessed": _floats(out, f"images/crop{i}.f32", prepared), "generated": file("patch"), "overlay": file(f"overlay{i}"),
        })
    decoded = torch.randn(2, 3, 8, 8, generator=torch.Generator().manual_seed(3))
    drawn = [file(f"decoded{i}") for i in range(2)]
    for image, name in zip(processor.postprocess(decoded, output_type="pil"), drawn, strict=True):
        image.save(out / name)
    postprocess = {"input": _floats(out, "images/decoded.f32", decoded), "expected": drawn}
    _json(folder / "index.json", {"pillow": PIL.__version__, "resize": resize, "preprocess": preprocess, "masks": masks, "crops": crops, "postprocess": postprocess})


def _floats(out, file, values):
    (out / file).write_bytes(values.float().contiguous().numpy().tobytes())
    return {"file": file, "shape": list(values.shape)}


def _sha(values):
    return hashlib.sha256(values.contiguous().numpy().tobytes()).hexdigest()


def _json(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False) + "\n")
