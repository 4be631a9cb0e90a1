"""Whole checkpoints in optimum's layout, and their diffusers components, answered by torch or by onnxruntime."""

import contextlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from unittest import mock

import diffusers
from transformers import AutoTokenizer, CLIPTokenizer

import graphs
import networks
import tiny_tokenizers
from networks import FACTOR

SD_SCHEDULER = dict(
    beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear", skip_prk_steps=True, set_alpha_to_one=False,
    steps_offset=1, clip_sample=False,
)


@dataclass
class Checkpoint:
    folder: Path
    # class of the pipeline that model_index.json names
    kind: str
    # as a diffusers pipeline takes them
    components: dict = field(default_factory=dict)
    # what onnxruntime answers instead: (object, method, function)
    answers: list = field(default_factory=list)

    @contextlib.contextmanager
    def by_onnxruntime(self):
        with contextlib.ExitStack() as stack:
            for network, method, function in self.answers:
                stack.enter_context(mock.patch.object(network, method, function))
            yield

    def finish(self):
        index = {"_class_name": self.kind, "_diffusers_version": diffusers.__version__}
        for name, part in self.components.items():
            library = type(part).__module__.partition(".")[0]
            index[name] = [None, None] if part is None else [library, type(part).__name__]
        _json(self.folder / "model_index.json", index)
        scheduler = self.components["scheduler"]
        config = {name: value for name, value in scheduler.config.items() if not name.startswith("_")}
        _json(self.folder / "scheduler" / "scheduler_config.json", {"_class_name": type(scheduler).__name__, **config})
        return self


def make_all(models: Path) -> dict[str, Checkpoint]:
    return {
        "sd": _sd(models / "sd"),
        "sd-inpaint": _sd(models / "sd-inpaint", channels=9, vector=True),
        "sd-control": _sd(models / "sd-control", control=True),
        "sdxl": _sdxl(models / "sdxl"),
        "sd3": _sd3(models / "sd3"),
        "flux": _flux(models / "flux"),
    }


def _sd(folder, channels=4, vector=False, control=False):
    """Timestep a scalar, as optimum exports it, or one a row; with a split ControlNet, or none."""
    kind = "StableDiffusionControlNetPipeline" if control else "StableDiffusionInpaintPipeline" if channels == 9 else "StableDiffusionPipeline"
    made = Checkpoint(folder, kind)
    _text(made, pad=tiny_tokenizers.EOS)
    unet = networks.unet(channels)
    made.components["unet"] = unet
    made.answers.append((unet, "forward", graphs.export_unet(folder / "unet", unet, vector, residuals=5 if control else 0)))
    if control:
        net = networks.controlnet(unet)
        made.components["controlnet"] = net
        made.answers.append((net, "forward", graphs.export_controlnet(folder / "controlnet", net)))
    _vae(made, scaling=0.18215)
    made.components.update(
        scheduler=diffusers.PNDMScheduler.from_config(SD_SCHEDULER), safety_checker=None, feature_extractor=None, image_encoder=None,
    )
    return made.finish()


def _sdxl(folder):
    made = Checkpoint(folder, "StableDiffusionXLPipeline")
    _text(made, pad=tiny_tokenizers.EOS, hidden_states=True)
    _text(made, pad="!", n="_2", projection=True, hidden_states=True)
    unet = networks.unet(xl=True)
    made.components["unet"] = unet
    made.answers.append((unet, "forward", graphs.export_unet(folder / "unet", unet, vector=False)))
    _vae(made, scaling=0.13025)
    euler = {**SD_SCHEDULER, "timestep_spacing": "leading", "interpolation_type": "linear"}
    made.components["scheduler"] = diffusers.EulerDiscreteScheduler.from_config(euler)
    return made.finish()


def _sd3(folder):
    made = Checkpoint(folder, "StableDiffusion3Pipeline")
    _text(made, pad=tiny_tokenizers.EOS, projection=True, hidden_states=True)
    _text(made, pad="!", n="_2", projection=True, hidden_states=True)
    _t5(made, "_3")
    transformer = networks.sd3()
    made.components["transformer"] = transformer
    made.answers.append((transformer, "forward", graphs.export_sd3(folder / "transformer", transformer)))
    _vae(made, scaling=1.5305, shift=0.0609, quant=False)
    made.components["scheduler"] = diffusers.FlowMatchEulerDiscreteScheduler(shift=3.0)
    return made.finish()


def _flux(folder):
    made = Checkpoint(folder, "FluxPipeline")
    _text(made, pad=tiny_tokenizers.EOS)
    _t5(made, "_2")
    transformer = networks.flux()
    made.components["transformer"] = transformer
    made.answers.append((transformer, "forward", graphs.export_flux(folder / "transformer", transformer)))
    _vae(made, scaling=0.3611, shift=0.1159, quant=False)
    made.components["scheduler"] = diffusers.FlowMatchEulerDiscreteScheduler(
        shift=3.0, use_dynamic_shifting=True, base_shift=0.5, max_shift=1.15, base_image_seq_len=256, max_image_seq_len=4096,
    )
    return made.finish()


def _text(made, pad, n="", projection=False, hidden_states=False):
    folder = made.folder / f"tokenizer{n}"
    size = tiny_tokenizers.write_clip(folder, pad)
    encoder = networks.clip(size, bos=size - 2, eos=size - 1, projection=projection, seed=1 + len(n))
    made.components.update({f"tokenizer{n}": CLIPTokenizer.from_pretrained(folder), f"text_encoder{n}": encoder})
    made.answers.append((encoder, "forward", graphs.export_clip(made.folder / f"text_encoder{n}", encoder, hidden_states)))


def _t5(made, n):
    folder = made.folder / f"tokenizer{n}"
    encoder = networks.t5(tiny_tokenizers.write_t5(folder))
    made.components.update({f"tokenizer{n}": AutoTokenizer.from_pretrained(folder), f"text_encoder{n}": encoder})
    made.answers.append((encoder, "forward", graphs.export_t5(made.folder / f"text_encoder{n}", encoder)))


def _vae(made, **options):
    vae = networks.autoencoder(**options)
    assert 2 ** (len(vae.config.block_out_channels) - 1) == FACTOR
    made.components["vae"] = vae
    encode, decode = graphs.export_autoencoder(made.folder / "vae_encoder", made.folder / "vae_decoder", vae)
    made.answers += [(vae, "_encode", encode), (vae, "_decode", decode)]


def _json(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value) + "\n")
