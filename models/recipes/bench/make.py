"""A checkpoint of Stable Diffusion 1.5's size with random weights, in optimum's layout: what `escena bench engine` runs.

    python models/recipes/bench/make.py .data/bench/sd15

Needs torch, diffusers, transformers and onnx; writes 4.3 GB and takes some minutes. The weights mean nothing: only time,
memory and the distance between two ways of running the same network are measured on it. `--tiny` makes a small one, to try
the script. `--time FILE` runs the UNet in PyTorch instead, and says how long a step takes.
"""

import argparse
import json
import shutil
import sys
import tempfile
import time
from pathlib import Path

import onnx
import torch
from diffusers import AutoencoderKL, PNDMScheduler, UNet2DConditionModel
from transformers import CLIPTextConfig, CLIPTextModel

SEED, OPSET, TOKENS = 1, 17, 77
VOCABULARY = 49408


def networks(tiny):
    """UNet, autoencoder and text encoder as Stable Diffusion 1.5 configures them."""
    torch.manual_seed(SEED)
    widths, text = ((32, 64, 64, 64), 64) if tiny else ((320, 640, 1280, 1280), 768)
    unet = UNet2DConditionModel(sample_size=64, block_out_channels=widths, cross_attention_dim=text)
    vae = AutoencoderKL(
        down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4,
        block_out_channels=(32, 32, 64, 64) if tiny else (128, 256, 512, 512),
        layers_per_block=2,
        sample_size=512,
    )
    encoder = CLIPTextModel(
        CLIPTextConfig(
            vocab_size=VOCABULARY,
            hidden_size=text,
            intermediate_size=4 * text,
            num_hidden_layers=2 if tiny else 12,
            num_attention_heads=2 if tiny else 12,
            hidden_act="quick_gelu",
            pad_token_id=VOCABULARY - 1,
            eos_token_id=VOCABULARY - 1,
            bos_token_id=VOCABULARY - 2,
            attn_implementation="eager",
        )
    )
    return unet.eval(), vae.eval(), encoder.eval()


class Outputs(torch.nn.Module):
    """A network as a plain function of tensors to tensors."""

    def __init__(self, network, call):
        super().__init__()
        self.network, self.call = network, call

    def forward(self, *inputs):
        return self.call(self.network, *inputs)


def export(folder, network, call, inputs, outputs):
    """`inputs`: name → (example, names of its free dims)."""
    folder.mkdir(parents=True)
    with tempfile.TemporaryDirectory(dir=folder) as work:
        file = str(Path(work) / "model.onnx")
        torch.onnx.export(
            Outputs(network, call),
            tuple(example for example, _ in inputs.values()),
            file,
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_axes={name: axes for name, (_, axes) in inputs.items()} | outputs,
            opset_version=OPSET,
            dynamo=False,
        )
        model = onnx.load(file)
        onnx.save(
            model,
            str(folder / "model.onnx"),
            save_as_external_data=True,
            location="model.onnx_data",
            size_threshold=1024,
        )
    (folder / "config.json").write_text(json.dumps(dict(network.config.to_dict() if hasattr(network.config, "to_dict") else network.config), default=str))


def write_tokenizer(folder):
    """A byte-level vocabulary of the usual size with one merge: every prompt is read, nearly letter by letter."""
    folder.mkdir(parents=True)
    kept = [*range(33, 127), *range(161, 173), *range(174, 256)]
    letters = [chr(byte) for byte in kept] + [chr(256 + i) for i in range(256 - len(kept))]
    words = letters + [letter + "</w>" for letter in letters]
    words.append("th")
    words += [f"<unused{i}>" for i in range(VOCABULARY - 2 - len(words))] + ["<|startoftext|>", "<|endoftext|>"]
    (folder / "vocab.json").write_text(json.dumps({word: i for i, word in enumerate(words)}))
    (folder / "merges.txt").write_text("#version: 0.2\nt h\n")
    (folder / "tokenizer_config.json").write_text(
        json.dumps({"tokenizer_class": "CLIPTokenizer", "model_max_length": TOKENS, "pad_token": "<|endoftext|>"})
    )
    (folder / "special_tokens_map.json").write_text(
        json.dumps({"bos_token": "<|startoftext|>", "eos_token": "<|endoftext|>", "pad_token": "<|endoftext|>"})
    )


def make(folder, tiny):
    unet, vae, encoder = networks(tiny)
    image = {0: "batch_size", 2: "height", 3: "width"}
    text = {0: "batch_size", 1: "sequence_length"}
    width = unet.config.cross_attention_dim
    with torch.no_grad():
        export(
            folder / "unet",
            unet,
            lambda net, sample, timestep, states: net(sample, timestep, states, return_dict=False)[0],
            {
                "sample": (torch.randn(2, 4, 32, 32), image),
                "timestep": (torch.tensor(1.0), {}),
                "encoder_hidden_states": (torch.randn(2, TOKENS, width), text),
            },
            {"out_sample": image},
        )
        export(
            folder / "vae_encoder",
            vae,
            lambda net, sample: net.encode(sample).latent_dist.parameters,
            {"sample": (torch.randn(1, 3, 64, 64), image)},
            {"latent_parameters": image},
        )
        export(
            folder / "vae_decoder",
            vae,
            lambda net, latents: net.decode(latents, return_dict=False)[0],
            {"latent_sample": (torch.randn(1, 4, 8, 8), image)},
            {"sample": image},
        )
        export(
            folder / "text_encoder",
            encoder,
            lambda net, ids: net(ids, return_dict=False),
            {"input_ids": (torch.ones(1, TOKENS, dtype=torch.int64), text)},
            {"last_hidden_state": text, "pooler_output": {0: "batch_size"}},
        )
    write_tokenizer(folder / "tokenizer")
    PNDMScheduler(
        beta_schedule="scaled_linear", beta_start=0.00085, beta_end=0.012, skip_prk_steps=True, steps_offset=1
    ).save_pretrained(folder / "scheduler")
    index = {"_class_name": "StableDiffusionPipeline", "_diffusers_version": "0.30.0", "safety_checker": [None, None]}
    (folder / "model_index.json").write_text(json.dumps(index))


def time_steps(side, tiny):
    """Seconds of a second UNet call, batch 2, in float32 and bfloat16: one JSON line."""
    unet, _, _ = networks(tiny)
    inputs = [torch.randn(2, 4, side, side), torch.tensor(500.0), torch.randn(2, TOKENS, unet.config.cross_attention_dim)]
    results, exact = {}, None
    with torch.inference_mode():
        for name, dtype in (("float32", torch.float32), ("bfloat16", torch.bfloat16)):
            unet = unet.to(dtype=dtype, memory_format=torch.channels_last)
            given = [value.to(dtype) for value in inputs]
            answer = unet(*given, return_dict=False)[0].float()
            exact = answer if exact is None else exact
            wall, processor = time.perf_counter(), time.process_time()
            unet(*given, return_dict=False)
            results[name] = {
                "seconds": time.perf_counter() - wall,
                "processorSeconds": time.process_time() - processor,
                "relativeError": ((answer - exact).norm() / exact.norm()).item(),
            }
    print(json.dumps({"torch": torch.__version__, "capability": torch.backends.cpu.get_cpu_capability(), **results}))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--tiny", action="store_true")
    parser.add_argument("--time", type=int, metavar="SIDE", help="latent cells on a side, 64 for 512 pixels")
    parser.add_argument("--threads", type=int)
    given = parser.parse_args()
    if given.threads:
        torch.set_num_threads(given.threads)
    if given.time:
        time_steps(given.time, given.tiny)
        return
    if given.folder is None or given.folder.exists():
        sys.exit("a FOLDER that is not there yet is needed")
    work = given.folder.with_name(given.folder.name + ".part")
    shutil.rmtree(work, ignore_errors=True)
    make(work, given.tiny)
    work.rename(given.folder)


if __name__ == "__main__":
    main()
