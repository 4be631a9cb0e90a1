"""End-to-end cases: what is asked of a checkpoint, and what diffusers makes of it, by torch and by onnxruntime."""

import hashlib
import json
import math
from dataclasses import dataclass, field
from pathlib import Path

import diffusers
import numpy as np
import torch
from PIL import Image

PROMPT = "a red sofa in an empty living room with warm light"
NEGATIVE = "blurry, low quality, distorted, watermark"
# Rounding in another order, over a whole loop, as a share of the latents' range.
ROUNDING = 1e-4

PIPELINES = {
    ("sd", "text-to-image"): "StableDiffusionPipeline",
    ("sd", "image-to-image"): "StableDiffusionImg2ImgPipeline",
    ("sd", "inpaint"): "StableDiffusionInpaintPipeline",
    ("sd-inpaint", "inpaint"): "StableDiffusionInpaintPipeline",
    ("sd-control", "controlnet"): "StableDiffusionControlNetPipeline",
    ("sd-control", "controlnet-image-to-image"): "StableDiffusionControlNetImg2ImgPipeline",
    ("sdxl", "text-to-image"): "StableDiffusionXLPipeline",
    ("sdxl", "image-to-image"): "StableDiffusionXLImg2ImgPipeline",
    ("sdxl", "inpaint"): "StableDiffusionXLInpaintPipeline",
    ("sd3", "text-to-image"): "StableDiffusion3Pipeline",
    ("sd3", "image-to-image"): "StableDiffusion3Img2ImgPipeline",
    ("flux", "text-to-image"): "FluxPipeline",
    ("flux", "image-to-image"): "FluxImg2ImgPipeline",
}


@dataclass
class Case:
    id: str
    model: str
    pipeline: str = "text-to-image"
    prompt: str = PROMPT
    negative: str | None = NEGATIVE
    steps: int = 4
    guidance: float = 7.5
    seed: int = 1
    width: int = 32
    height: int = 32
    strength: float | None = None
    image: str | None = None
    mask: str | None = None
    # class and the keys that change
    scheduler: dict | None = None
    extra: dict = field(default_factory=dict)


def _scheduler(name, **keys):
    return {"_class_name": f"{name}Scheduler", **keys}


DDIM = _scheduler("DDIM", timestep_spacing="leading")
MULTISTEP = "DPMSolverMultistep"
CASES = [
    Case("sd-pndm", "sd"),
    Case("sd-wide", "sd", width=48, height=24, seed=2**32 + 7),
    Case("sd-no-prompt", "sd", prompt="", negative=None, guidance=1.0),
    Case("sd-long-prompt", "sd", prompt=", ".join([PROMPT] * 9), scheduler=DDIM),
    Case("sd-clip-skip", "sd", scheduler=DDIM, extra={"clip_skip": 1}),
    Case("sd-two", "sd", scheduler=_scheduler("EulerAncestralDiscrete", timestep_spacing="trailing"), extra={"num_images": 2}),
    Case("sd-ddim-eta", "sd", scheduler=DDIM, extra={"eta": 0.6, "guidance_rescale": 0.7}),
    Case("sd-ddpm", "sd", scheduler=_scheduler("DDPM", timestep_spacing="leading")),
    Case("sd-euler-karras", "sd", scheduler=_scheduler("EulerDiscrete", timestep_spacing="linspace", use_karras_sigmas=True)),
    Case("sd-heun", "sd", scheduler=_scheduler("HeunDiscrete", timestep_spacing="trailing")),
    Case("sd-dpm", "sd", scheduler=_scheduler(MULTISTEP, use_karras_sigmas=True)),
    Case("sd-dpm-sde", "sd", scheduler=_scheduler(MULTISTEP, algorithm_type="sde-dpmsolver++")),
    Case("sd-unipc", "sd", steps=6, scheduler=_scheduler("UniPCMultistep")),
    Case("sd-lcm", "sd", guidance=1.0, scheduler=_scheduler("LCM")),
    Case("sd-tcd", "sd", guidance=1.0, scheduler=_scheduler("TCD"), extra={"eta": 0.3}),
    Case("sd-i2i", "sd", "image-to-image", image="room", strength=0.6, scheduler=DDIM, steps=5),
    Case("sd-i2i-pndm", "sd", "image-to-image", image="room", strength=0.8, steps=5),
    Case("sd-blend", "sd", "inpaint", image="room", mask="box", strength=0.8, scheduler=DDIM, steps=5),
    Case("inpaint-full", "sd-inpaint", "inpaint", image="room", mask="box", strength=1.0),
    Case("inpaint-soft", "sd-inpaint", "inpaint", image="room", mask="soft", strength=0.75, scheduler=DDIM),
    Case("inpaint-crop", "sd-inpaint", "inpaint", image="room-wide", mask="box-wide", strength=1.0, extra={"padding_mask_crop": 4}),
    Case("control", "sd-control", "controlnet", extra={"controls": [{"image": "edges", "scale": 0.8, "start": 0.0, "end": 0.6}]}),
    Case("control-i2i", "sd-control", "controlnet-image-to-image", image="room", strength=0.7, scheduler=DDIM, steps=5,
         extra={"controls": [{"image": "edges", "scale": 1.0, "start": 0.0, "end": 1.0}]}),
    Case("sdxl", "sdxl", guidance=5.0),
    Case("sdxl-zeros", "sdxl", negative=None, guidance=5.0, extra={"original_size": [64, 48], "crops_coords_top_left": [4, 8]}),
    Case("sdxl-clip-skip", "sdxl", guidance=1.0, negative=None, extra={"clip_skip": 1}),
    Case("sdxl-i2i", "sdxl", "image-to-image", image="room", strength=0.5, guidance=5.0),
    Case("sdxl-blend", "sdxl", "inpaint", image="room", mask="box", strength=0.9, guidance=5.0),
    Case("sd3", "sd3", guidance=5.0, extra={"max_sequence_length": 32}),
    Case("sd3-clip-skip", "sd3", guidance=4.0, extra={"max_sequence_length": 16, "clip_skip": 1, "prompt_2": "a white wall"}),
    Case("sd3-i2i", "sd3", "image-to-image", image="room", strength=0.6, steps=5, guidance=5.0, extra={"max_sequence_length": 32}),
    Case("flux", "flux", guidance=3.5, negative=None, extra={"max_sequence_length": 32}),
    Case("flux-true-cfg", "flux", guidance=3.5, width=48, extra={"max_sequence_length": 32, "true_cfg_scale": 2.5}),
    Case("flux-i2i", "flux", "image-to-image", image="room", strength=0.6, steps=5, guidance=3.5, negative=None, extra={"max_sequence_length": 32}),
]


def run_all(out: Path, checkpoints, inputs):
    """Writes cases.json and expected/."""
    (out / "expected").mkdir(exist_ok=True)
    entries = [_entry(out, case, checkpoints[case.model], inputs) for case in CASES]
    made = {"torch": torch.__version__, "diffusers": diffusers.__version__}
    (out / "cases.json").write_text(json.dumps({"madeWith": made, "cases": entries}, indent=1) + "\n")


def _entry(out, case, checkpoint, inputs):
    pipeline = _pipeline(case, checkpoint)
    latents, pictures = _draw(case, pipeline, inputs)
    timesteps = [float(t) for t in pipeline.scheduler.timesteps]
    config = _written(pipeline.scheduler) if case.scheduler else None
    with checkpoint.by_onnxruntime():
        other, other_pictures = _draw(case, _pipeline(case, checkpoint), inputs)
    spread = float(latents.abs().max())
    away = float((latents - other).abs().max())
    values = np.stack(pictures).astype(int) - np.stack(other_pictures).astype(int)
    print(f"{case.id:16} range {spread:7.2f}  onnxruntime {away:.1e} ({away / spread:.1e})  levels {np.abs(values).max()}")
    files = [f"expected/{case.id}{f'_{i}' if i else ''}.png" for i in range(len(pictures))]
    for file, picture in zip(files, pictures, strict=True):
        Image.fromarray(picture).save(out / file)
    wanted = {
        "png": files,
        "latents": _floats(out, f"expected/{case.id}.f32", latents),
        "latentsOrt": _floats(out, f"expected/{case.id}.ort.f32", other),
        "timesteps": timesteps,
        "torchVersusOrt": {"latentsMaxAbs": away, "latentsRange": spread, "pixelMaxDiff": int(np.abs(values).max())},
        "tolerance": {
            "latentsMaxAbs": max(ROUNDING * spread, 4 * away), "latentsOrtMaxAbs": ROUNDING * spread,
            "pixelMaxDiff": max(1, 2 * int(np.abs(values).max())), "pixelShareDifferent": max(0.002, 4 * float((values != 0).mean())),
            "illConditioned": False,
        },
    }
    controls = [{**control, "image": f"inputs/{control['image']}.png"} for control in case.extra.get("controls", [])]
    return {
        "id": case.id, "modelDir": f"models/{case.model}", "pipeline": case.pipeline, "prompt": case.prompt,
        "negativePrompt": case.negative, "steps": case.steps, "guidance": case.guidance, "seed": case.seed,
        "width": case.width, "height": case.height, "strength": case.strength, "image": case.image and f"inputs/{case.image}.png",
        "mask": case.mask and f"inputs/{case.mask}.png", "schedulerOverride": case.scheduler, "schedulerConfig": config,
        "extra": {**case.extra, **({"controls": controls} if controls else {})}, "expected": wanted,
    }


def _pipeline(case, checkpoint):
    pipeline = getattr(diffusers, PIPELINES[case.model, case.pipeline])(**checkpoint.components)
    pipeline.set_progress_bar_config(disable=True)
    config = dict(checkpoint.components["scheduler"].config)
    kind = type(checkpoint.components["scheduler"])
    if case.scheduler:
        kind = getattr(diffusers, case.scheduler["_class_name"])
        config.update({name: value for name, value in case.scheduler.items() if name != "_class_name"})
    pipeline.scheduler = kind.from_config(config)
    return pipeline


def _draw(case, pipeline, inputs):
    """Latents after the last step, as diffusers returns them for `output_type="latent"`, and the pictures [h, w, 3] as bytes."""
    last = {}
    pictures = pipeline(
        **_arguments(case, inputs), output_type="pil", callback_on_step_end=lambda _, i, t, values: last.update(values) or {},
    ).images
    return last["latents"], [np.asarray(picture.convert("RGB")) for picture in pictures]


def _arguments(case, inputs):
    extra = dict(case.extra)
    count = extra.pop("num_images", 1)
    generators = [torch.Generator().manual_seed(case.seed + i) for i in range(count)]
    given = dict(
        prompt=case.prompt, num_inference_steps=case.steps, guidance_scale=case.guidance,
        generator=generators if count > 1 else generators[0], num_images_per_prompt=count,
    )
    if case.model != "flux" or case.negative is not None:
        given["negative_prompt"] = case.negative
    if case.pipeline in ("text-to-image", "controlnet", "inpaint") or case.model == "flux":
        given.update(width=case.width, height=case.height)
    if case.image:
        given["image"] = inputs[case.image]
    if case.mask:
        given["mask_image"] = inputs[case.mask]
    if case.strength is not None:
        given["strength"] = case.strength
    for control in extra.pop("controls", []):
        given["control_image" if case.image else "image"] = inputs[control["image"]]
        given.update(
            controlnet_conditioning_scale=control["scale"], control_guidance_start=control["start"], control_guidance_end=control["end"],
        )
    for name in ("original_size", "crops_coords_top_left"):
        if name in extra:
            extra[name] = tuple(extra[name])
    return {**given, **extra}


def _floats(out, file, values):
    data = values.detach().to(torch.float32).contiguous().numpy().tobytes()
    (out / file).write_bytes(data)
    return {"file": file, "shape": list(values.shape), "sha256": hashlib.sha256(data).hexdigest()}


def _written(scheduler):
    """The whole configuration; infinities are the class's defaults and no JSON."""
    config = {name: value for name, value in scheduler.config.items() if name != "_diffusers_version" and name != "_use_default_values"}
    finite = {name: value for name, value in config.items() if not (isinstance(value, float) and not math.isfinite(value))}
    return {"_class_name": type(scheduler).__name__, **finite}
