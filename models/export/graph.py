"""One network to one ONNX graph in optimum's layout, checked against torch before it is kept."""

import json
import warnings
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from torch.onnx import symbolic_helper

OPSET = 18
# A protobuf cannot be larger than 2 GB: above this, weights go to `model.onnx_data` beside the graph.
INLINE_BYTES = 1_900_000_000
# Largest difference from torch, as a share of the answer's range: float32 differs by rounding alone.
TOLERANCE = {torch.float32: 1e-4, torch.float16: 3e-2}


@dataclass
class Graph:
    """A network as the engine reads it."""

    # positional arguments in the order of `inputs`, one tensor or a tuple back
    network: torch.nn.Module
    # name → value to trace with
    inputs: dict[str, torch.Tensor]
    # name → value of another size and batch, to check with
    other: dict[str, torch.Tensor]
    outputs: list[str]
    # input or output → {dimension: symbol}
    axes: dict[str, dict[int, str]]
    # written as config.json
    config: dict = field(default_factory=dict)


def write_graph(folder: Path, graph: Graph, half: bool = False) -> float:
    """Writes model.onnx and config.json into `folder`.

    half: weights, inputs and outputs in float16 (timesteps and positions as they are).
    Returns the largest difference between onnxruntime and torch, relative to the answer's range.
    Raises ValueError when that is beyond rounding; nothing is written then.
    """
    dtype = torch.float16 if half else torch.float32
    network = graph.network.to(dtype).eval().requires_grad_(False)
    inputs, other = (_cast(values, dtype) for values in (graph.inputs, graph.other))
    folder.mkdir(parents=True, exist_ok=True)
    torch.onnx.register_custom_op_symbolic("aten::rms_norm", _rms_norm, OPSET)
    traced = folder / "traced" / "model.onnx"
    traced.parent.mkdir()
    try:
        with warnings.catch_warnings(), torch.no_grad():
            # Tracing warns of every Python branch on a shape; the check at another size below is what counts.
            warnings.simplefilter("ignore")
            torch.onnx.export(
                network, tuple(inputs.values()), traced, input_names=list(inputs), output_names=graph.outputs,
                dynamic_axes=graph.axes, opset_version=OPSET, dynamo=False,
            )
        difference = _difference(traced, network, other)
        if not difference < TOLERANCE[dtype]:
            raise ValueError(f"{folder}: onnxruntime is {difference:.1e} of the range away from torch")
        _keep(traced, folder / "model.onnx")
    finally:
        for file in traced.parent.iterdir():
            file.unlink()
        traced.parent.rmdir()
    (folder / "config.json").write_text(json.dumps(graph.config, indent=2) + "\n")
    print(f"{folder / 'model.onnx'}: {difference:.1e} of the range from torch")
    return difference


def _rms_norm(g, value, shape, weight, eps):
    """Root-mean-square norm over the last dimension, in float32 as torch does: the exporter knows no such operator."""
    dtype = symbolic_helper._type_promote_from_values(value)
    if len(symbolic_helper._maybe_get_const(shape, "is")) != 1:
        raise ValueError("rms_norm over more than the last dimension")
    given = symbolic_helper._maybe_get_const(eps, "f")
    least = g.op("Constant", value_t=torch.tensor(torch.finfo(torch.float32).eps if given is None else given))
    precise = g.op("Cast", value, to_i=onnx.TensorProto.FLOAT)
    last = g.op("Constant", value_t=torch.tensor([-1]))
    mean = g.op("ReduceMean", g.op("Mul", precise, precise), last, keepdims_i=1)
    scaled = g.op("Div", precise, g.op("Sqrt", g.op("Add", mean, least)))
    answer = g.op("Cast", scaled, to_i=dtype.onnx_type())
    return answer if symbolic_helper._is_none(weight) else g.op("Mul", answer, weight)


def _cast(values, dtype):
    keep = ("timestep", "img_ids", "txt_ids")
    return {
        name: value.to(dtype) if value.is_floating_point() and name not in keep else value
        for name, value in values.items()
    }


def _difference(file, network, inputs):
    with torch.no_grad():
        expected = network(*inputs.values())
    session = onnxruntime.InferenceSession(file, providers=["CPUExecutionProvider"])
    wanted = {value.name for value in session.get_inputs()}
    feeds = {name: value.numpy() for name, value in inputs.items() if name in wanted}
    answers = session.run(None, feeds)
    expected = expected if isinstance(expected, tuple) else (expected,)
    pairs = [(a.astype(np.float64), e.numpy().astype(np.float64)) for a, e in zip(answers, expected, strict=True)]
    return max(np.abs(a - e).max() / max(np.ptp(e), 1e-12) for a, e in pairs)


def _keep(traced, file):
    """The traced graph as one file, or as two above 2 GB (torch writes one per tensor there)."""
    size = sum(part.stat().st_size for part in traced.parent.iterdir())
    (file.parent / "model.onnx_data").unlink(missing_ok=True)
    model = onnx.load(traced)
    if size < INLINE_BYTES:
        onnx.save(model, file)
    else:
        onnx.save(model, file, save_as_external_data=True, location="model.onnx_data", size_threshold=1024)
