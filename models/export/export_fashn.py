"""FASHN VTON 1.5's try-on network as ONNX, in pixels and one size; its authors' code is read where it lies.

    git clone https://github.com/fashn-AI/fashn-vton-1.5 CODE
    python models/export/export_fashn.py CODE WEIGHTS/model.safetensors OUT [--half]

Writes OUT/transformer/, OUT/scheduler/ and OUT/model_index.json: all that the engine needs. Code and weights are Apache-2.0. Their
human parser, which has a licence of its own, is not needed: a person is shown whole, a garment on a plain ground.
"""

import argparse
import importlib
import json
import sys
import types
from pathlib import Path

import torch

from graph import Graph, write_graph

# FlowMatchEulerDiscreteScheduler shifted by one mu at any size: their `time_shift_mu`, told of noise rather than of picture
TIME_SHIFT = 1.5
SCHEDULER = {
    "_class_name": "FlowMatchEulerDiscreteScheduler",
    "num_train_timesteps": 1000,
    "use_dynamic_shifting": True,
    "time_shift_type": "exponential",
    "base_shift": TIME_SHIFT,
    "max_shift": TIME_SHIFT,
}


def network_module(code: Path):
    """`fashn_vton.tryon_mmdit` of a clone, without what the package's own face imports (detectors, parsers, OpenCV).

    Raises ValueError when CODE is no clone of theirs.
    """
    package = code / "src" / "fashn_vton"
    if not (package / "tryon_mmdit.py").exists():
        raise ValueError(f"{code}: no src/fashn_vton/tryon_mmdit.py")
    bare = types.ModuleType("fashn_vton")
    bare.__path__ = [str(package)]
    sys.modules["fashn_vton"] = bare
    return importlib.import_module("fashn_vton.tryon_mmdit")


class Times(torch.nn.Module):
    """The embedding of times in float32 whatever the weights are: 1000 t has no place in 16 bits."""

    def __init__(self, embedder, module):
        super().__init__()
        self.embedder = embedder
        self.module = module

    def forward(self, times):
        waves = self.module.timestep_embedding(times, self.embedder.frequency_embedding_size)
        return self.embedder.mlp(waves.to(self.embedder.mlp.in_layer.weight.dtype))


class Places(torch.nn.Module):
    """Cosines and sines of every place, worked out once: they follow from the one size that there is. [1, 1, L, D, 2]"""

    def __init__(self, network, module):
        super().__init__()
        _, ids = module.prepare(torch.zeros(1, 1, *(side // network.patch_size for side in network.input_shape)))
        turns = network.pe_embedder(ids)
        places = torch.stack([turns[..., 0, 0], turns[..., 1, 0]], dim=-1).repeat_interleave(2, dim=3)
        self.register_buffer("places", places, persistent=False)

    def forward(self, _ids):
        return self.places


def attention(query, key, value, pe):
    """Theirs, [B, H, L, D] to [B, L, H·D], with sizes that a trace keeps as numbers: the engine fuses it then."""
    heads, width = int(query.shape[1]), int(query.shape[3])
    length = int(pe.shape[2])
    split = lambda x: x.reshape(-1, heads, length, width)
    query, key = (_turned(split(x), pe) for x in (query, key))
    seen = torch.nn.functional.scaled_dot_product_attention(query, key, split(value))
    return seen.transpose(1, 2).reshape(-1, length, heads * width)


def _turned(x, places):
    across = torch.stack([-x[..., 1::2], x[..., ::2]], dim=-1).flatten(-2)
    return x * places[..., 0] + across * places[..., 1]


def _check_attention(network, module, places):
    """Raises RuntimeError when their code attends in another way than ours."""
    _, ids = module.prepare(torch.zeros(1, 1, *(side // network.patch_size for side in network.input_shape)))
    _, _, length, width, _ = places.shape
    draw = torch.Generator().manual_seed(0)
    parts = [torch.randn(2, 2, length, width, generator=draw) for _ in range(3)]
    theirs = module.attention(*parts, network.pe_embedder(ids))
    if not torch.allclose(theirs, attention(*parts, places), atol=1e-5):
        raise RuntimeError("this version of their code attends in another way")


class Rows(torch.nn.Module):
    """The network as a flow of σ: rows without guidance's two halves, noise − picture where it says picture − noise."""

    def __init__(self, network, module):
        super().__init__()
        self.network = network
        places = Places(network, module)
        _check_attention(network, module, places.places)
        module.attention = attention
        network.pe_embedder = places
        network.t_embedder = Times(network.t_embedder, module)

    def forward(self, hidden_states, timestep, person, person_pose, garment, garment_pose, category):
        answer = self.network(
            hidden_states, 1 - timestep / 1000, ca_images=person, garment_images=garment, person_poses=person_pose,
            garment_poses=garment_pose,
            # A number that is no category would be read beyond the table.
            garment_categories=category.clamp(0, self.network.y_embedder.num_embeddings - 1),
        )
        return -answer["x"]


def fashn_graph(network, module) -> Graph:
    """The graph of a `TryOnModel`; only its batch is free."""
    height, width = network.input_shape

    def inputs(batch):
        draw = torch.Generator().manual_seed(batch)
        picture = lambda channels: torch.randn(batch, channels, height, width, generator=draw)
        return {
            "hidden_states": picture(3), "timestep": torch.linspace(1000, 9, batch), "person": picture(3),
            "person_pose": picture(1), "garment": picture(3), "garment_pose": picture(1),
            "category": torch.arange(batch),
        }

    traced = inputs(2)
    return Graph(
        # One row in the check: an unprepared graph holds 2 GB of attention's scores a row at full size.
        network=Rows(network, module), inputs=traced, other=inputs(1), outputs=["out_hidden_states"],
        axes={name: {0: "batch_size"} for name in [*traced, "out_hidden_states"]},
        config={"_class_name": "TryOnModel", "sample_size": [height, width], "patch_size": network.patch_size},
    )


def write_checkpoint(out: Path, network, module, half: bool = False):
    """A checkpoint folder of a `TryOnModel`."""
    write_graph(out / "transformer", fashn_graph(network, module), half=half)
    (out / "model_index.json").write_text('{\n  "_class_name": "FashnTryOnPipeline"\n}\n')
    folder = out / "scheduler"
    folder.mkdir(exist_ok=True)
    (folder / "scheduler_config.json").write_text(json.dumps(SCHEDULER, indent=2) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("code", type=Path, help="a clone of fashn-AI/fashn-vton-1.5")
    parser.add_argument("weights", type=Path, help="its model.safetensors")
    parser.add_argument("out", type=Path, help="checkpoint folder to write into")
    parser.add_argument("--half", action="store_true", help="float16 weights, inputs and outputs")
    options = parser.parse_args()

    from safetensors.torch import load_file

    module = network_module(options.code)
    network = module.TryOnModel()
    network.load_state_dict(load_file(options.weights))
    write_checkpoint(options.out, network, module, half=options.half)


if __name__ == "__main__":
    main()
