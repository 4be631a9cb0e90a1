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


class Places(torch.nn.Module):
    """Positions worked out once: they follow from the one size that there is."""

    def __init__(self, network, module):
        super().__init__()
        _, ids = module.prepare(torch.zeros(1, 1, *(side // network.patch_size for side in network.input_shape)))
        self.register_buffer("places", network.pe_embedder(ids), persistent=False)

    def forward(self, _ids):
        return self.places


class Rows(torch.nn.Module):
    """The network as a flow of σ: rows without guidance's two halves, noise − picture where it says picture − noise."""

    def __init__(self, network, module):
        super().__init__()
        self.network = network
        network.pe_embedder = Places(network, module)

    def forward(self, hidden_states, timestep, person, person_pose, garment, garment_pose, category):
        answer = self.network(
            hidden_states, (1 - timestep / 1000).to(hidden_states.dtype), ca_images=person, garment_images=garment,
            person_poses=person_pose, garment_poses=garment_pose, garment_categories=category,
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
            "category": torch.arange(batch) % 4,
        }

    traced = inputs(2)
    return Graph(
        network=Rows(network, module), inputs=traced, other=inputs(3), outputs=["out_hidden_states"],
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
