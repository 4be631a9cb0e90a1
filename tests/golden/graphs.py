"""Networks as ONNX graphs under optimum's names, and the same networks answered by onnxruntime."""

import json
import warnings
from pathlib import Path
from unittest import mock

import numpy as np
import onnx
import onnxruntime
import torch
from diffusers.models.autoencoders.vae import DecoderOutput
from diffusers.models.controlnets.controlnet import ControlNetOutput
from diffusers.models.transformers import transformer_flux
from transformers.modeling_outputs import BaseModelOutputWithPooling
from transformers.models.clip.modeling_clip import CLIPTextModelOutput

OPSET = 18


def _rms_norm(self, x):
    """aten::rms_norm has no counterpart before opset 23."""
    return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + self.eps) * (1 if self.weight is None else self.weight)


def _rotary(x, tables, sequence_dim=1):
    """As diffusers' apply_rotary_emb, whose reshape is traced with the sizes of the moment."""
    cosine, sine = (table[None, :, None, :] for table in tables)
    real, imaginary = x.unflatten(-1, (-1, 2)).unbind(-1)
    return x * cosine + torch.stack([-imaginary, real], dim=-1).flatten(3) * sine


class Positional(torch.nn.Module):
    """A function of tensors as a module that can be traced."""

    def __init__(self, network, call):
        super().__init__()
        self.network, self.call = network, call

    def forward(self, *values):
        return self.call(self.network, *values)


def export(folder: Path, network, call, inputs: dict, outputs: list, config: dict, axes: dict | None = None):
    """Writes model.onnx and config.json; every dimension in `axes` is free. Returns an onnxruntime session of it."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "model.onnx"
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            Positional(network, call).eval(), tuple(inputs.values()), file, input_names=list(inputs), output_names=outputs,
            dynamic_axes=axes, opset_version=OPSET, dynamo=False,
        )
    onnx.save(_named_shortly(onnx.load(file)), file)
    (folder / "config.json").write_text(json.dumps(config) + "\n")
    return Graph(file)


def _named_shortly(model):
    """Names of values and nodes are two thirds of a tiny file; where in Python a node came from is a path of this machine."""
    graph = model.graph
    kept = {value.name for value in (*graph.input, *graph.output, *graph.initializer)}
    names = {}
    for i, node in enumerate(graph.node):
        node.name = f"{node.op_type}{i}"
        node.doc_string = ""
        del node.metadata_props[:]
        for values in (node.input, node.output):
            for k, name in enumerate(values):
                if name and name not in kept:
                    values[k] = names.setdefault(name, f"v{len(names)}")
    del graph.value_info[:]
    return model


class Graph:
    def __init__(self, file):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
        self.inputs = {value.name: (value.type, len(value.shape)) for value in self.session.get_inputs()}
        self.outputs = [value.name for value in self.session.get_outputs()]

    def __call__(self, **values):
        feeds = {}
        for name, (kind, rank) in self.inputs.items():
            value = torch.as_tensor(values[name]).detach().numpy()
            if rank == 1 and value.ndim == 0:
                value = np.repeat(value, values["sample"].shape[0])
            feeds[name] = value.astype({"tensor(int64)": np.int64, "tensor(float)": np.float32}[kind])
        return dict(zip(self.outputs, map(torch.from_numpy, self.session.run(None, feeds)), strict=True))


def config_of(network):
    config = network.config
    values = config.to_dict() if hasattr(config, "to_dict") else dict(config)
    kept = {name: value for name, value in values.items() if value is not None and not name.startswith("_")}
    return {"_class_name": type(network).__name__, **kept}


def export_clip(folder, encoder, hidden_states: bool):
    pooled = "text_embeds" if hasattr(encoder, "text_projection") else "pooler_output"
    layers = encoder.config.num_hidden_layers + 1 if hidden_states else 0

    def call(network, ids):
        answer = network(ids, output_hidden_states=hidden_states)
        return (answer.last_hidden_state, answer[pooled], *(answer.hidden_states or ()))

    names = ["last_hidden_state", pooled, *(f"hidden_states.{i}" for i in range(layers))]
    axes = {name: {0: "batch_size", 1: "sequence_length"} for name in ("input_ids", *names) if name != pooled}
    ids = torch.ones(2, 77, dtype=torch.int64)
    graph = export(folder, encoder, call, {"input_ids": ids}, names, config_of(encoder), {**axes, pooled: {0: "batch_size"}})

    by_torch = encoder.forward

    def forward(input_ids, output_hidden_states=False, **_):
        if output_hidden_states and not hidden_states:
            # clip_skip of a graph without other layers' states.
            return by_torch(input_ids, output_hidden_states=True)
        out = graph(input_ids=input_ids)
        states = tuple(out[f"hidden_states.{i}"] for i in range(layers)) or None
        if pooled == "text_embeds":
            return CLIPTextModelOutput(text_embeds=out[pooled], last_hidden_state=out["last_hidden_state"], hidden_states=states)
        return BaseModelOutputWithPooling(last_hidden_state=out["last_hidden_state"], pooler_output=out[pooled], hidden_states=states)

    return forward


def export_t5(folder, encoder):
    tokens = {0: "batch_size", 1: "sequence_length"}
    graph = export(
        folder, encoder, lambda network, ids: network(ids).last_hidden_state,
        {"input_ids": torch.ones(2, 32, dtype=torch.int64)}, ["last_hidden_state"], config_of(encoder),
        {"input_ids": tokens, "last_hidden_state": tokens},
    )
    return lambda input_ids, **_: (graph(input_ids=input_ids)["last_hidden_state"],)


def export_autoencoder(encoder_folder, decoder_folder, vae):
    """Returns what stands for `vae._encode` and `vae._decode`."""
    config = config_of(vae)
    free = {0: "batch_size", 2: "height", 3: "width"}
    encoder = export(
        encoder_folder, vae, lambda network, x: network._encode(x), {"sample": torch.zeros(1, 3, 32, 32)},
        ["latent_parameters"], config, {"sample": free, "latent_parameters": free},
    )
    decoder = export(
        decoder_folder, vae, lambda network, z: network._decode(z, return_dict=False)[0],
        {"latent_sample": torch.zeros(1, 4, 8, 8)}, ["sample"], config, {"latent_sample": free, "sample": free},
    )

    def decode(z, return_dict=True):
        sample = decoder(latent_sample=z)["sample"]
        return DecoderOutput(sample=sample) if return_dict else (sample,)

    return lambda x: encoder(sample=x)["latent_parameters"], decode


def export_unet(folder, unet, vector: bool, residuals: int = 0):
    """`timestep` is a scalar, as optimum has it, or a vector; residuals: how many a ControlNet feeds, the middle one included."""
    config = unet.config
    channels, width = config.in_channels, config.cross_attention_dim
    batch = 2
    inputs = {
        "sample": torch.zeros(batch, channels, 8, 8),
        "timestep": torch.full((batch,), 500.0) if vector else torch.tensor(500.0),
        "encoder_hidden_states": torch.zeros(batch, 77, width),
    }
    free = {0: "batch_size", 2: "height", 3: "width"}
    axes = {
        "sample": free, "encoder_hidden_states": {0: "batch_size", 1: "sequence_length"}, "out_sample": free,
        **({"timestep": {0: "batch_size"}} if vector else {}),
    }
    if config.addition_embed_type == "text_time":
        inputs.update(text_embeds=torch.zeros(batch, config.projection_class_embeddings_input_dim - 48), time_ids=torch.ones(batch, 6))
        axes.update(text_embeds={0: "batch_size"}, time_ids={0: "batch_size"})
    down = [f"down_block_additional_residuals.{i}" for i in range(residuals - 1)]
    middle = ["mid_block_additional_residual"] if residuals else []
    for name, shape in zip([*down, *middle], _residual_shapes(unet) if residuals else []):
        inputs[name] = torch.zeros(batch, *shape)
        axes[name] = {0: "batch_size", 2: f"h_{name[-1]}", 3: f"w_{name[-1]}"}
    names = list(inputs)

    def call(network, *values):
        given = dict(zip(names, values, strict=True))
        added = {name: given[name] for name in ("text_embeds", "time_ids") if name in given}
        return network(
            given["sample"], given["timestep"], given["encoder_hidden_states"], added_cond_kwargs=added or None,
            down_block_additional_residuals=[given[name] for name in down] or None,
            mid_block_additional_residual=given.get("mid_block_additional_residual"), return_dict=False,
        )[0]

    graph = export(folder, unet, call, inputs, ["out_sample"], config_of(unet), axes)

    def forward(sample, timestep, encoder_hidden_states, added_cond_kwargs=None, down_block_additional_residuals=None,
                mid_block_additional_residual=None, **_):
        given = dict(zip(down, down_block_additional_residuals or []))
        out = graph(
            sample=sample, timestep=timestep, encoder_hidden_states=encoder_hidden_states,
            mid_block_additional_residual=mid_block_additional_residual, **given, **(added_cond_kwargs or {}),
        )
        return (out["out_sample"],)

    return forward


def _residual_shapes(unet):
    """Of SD1's two-block layout with one layer a block: conv_in, layer, halving, layer, middle."""
    first, second = unet.config.block_out_channels
    return [(first, 8, 8), (first, 8, 8), (first, 4, 4), (second, 4, 4), (second, 4, 4)]


def export_controlnet(folder, net):
    inputs = {
        "sample": torch.zeros(2, 4, 8, 8), "timestep": torch.tensor(500.0), "encoder_hidden_states": torch.zeros(2, 77, net.config.cross_attention_dim),
        "controlnet_cond": torch.zeros(2, 3, 32, 32), "conditioning_scale": torch.tensor(1.0),
    }
    names = [*(f"down_block_res_samples.{i}" for i in range(4)), "mid_block_res_sample"]

    def call(network, *values):
        given = dict(zip(inputs, values, strict=True))
        downs, middle = network(**given, return_dict=False)
        return (*downs, middle)

    free = {0: "batch_size", 2: "height", 3: "width"}
    axes = {
        "sample": free, "encoder_hidden_states": {0: "batch_size", 1: "sequence_length"},
        "controlnet_cond": {0: "batch_size", 2: "image_height", 3: "image_width"},
        **{name: {0: "batch_size", 2: f"h_{name[-1]}", 3: f"w_{name[-1]}"} for name in names},
    }
    graph = export(folder, net, call, inputs, names, config_of(net), axes)

    def forward(sample, timestep, encoder_hidden_states, controlnet_cond, conditioning_scale=1.0, return_dict=True, **_):
        out = list(graph(
            sample=sample, timestep=timestep, encoder_hidden_states=encoder_hidden_states, controlnet_cond=controlnet_cond,
            conditioning_scale=float(conditioning_scale),
        ).values())
        return ControlNetOutput(tuple(out[:-1]), out[-1]) if return_dict else (out[:-1], out[-1])

    return forward


def export_flux(folder, transformer):
    config = transformer.config
    tokens, words = 16, 32
    inputs = {
        "hidden_states": torch.zeros(2, tokens, config.in_channels), "encoder_hidden_states": torch.zeros(2, words, config.joint_attention_dim),
        "pooled_projections": torch.zeros(2, config.pooled_projection_dim), "timestep": torch.full((2,), 0.5),
        "img_ids": torch.zeros(tokens, 3, dtype=torch.int64), "txt_ids": torch.zeros(words, 3, dtype=torch.int64),
        "guidance": torch.full((2,), 3.5),
    }
    rows = {0: "batch_size"}
    axes = {
        "hidden_states": {0: "batch_size", 1: "packed_height_width"}, "encoder_hidden_states": {0: "batch_size", 1: "sequence_length"},
        "pooled_projections": rows, "timestep": rows, "guidance": rows, "img_ids": {0: "packed_height_width"},
        "txt_ids": {0: "sequence_length"}, "out_hidden_states": {0: "batch_size", 1: "packed_height_width"},
    }

    def call(network, *values):
        return network(**dict(zip(inputs, values, strict=True)), return_dict=False)[0]

    with mock.patch.object(torch.nn.RMSNorm, "forward", _rms_norm), mock.patch.object(transformer_flux, "apply_rotary_emb", _rotary):
        graph = export(folder, transformer, call, inputs, ["out_hidden_states"], config_of(transformer), axes)
    return lambda **values: (graph(**values)["out_hidden_states"],)


def export_sd3(folder, transformer):
    config = transformer.config
    inputs = {
        "hidden_states": torch.zeros(2, config.in_channels, 8, 8), "encoder_hidden_states": torch.zeros(2, 109, config.joint_attention_dim),
        "pooled_projections": torch.zeros(2, config.pooled_projection_dim), "timestep": torch.full((2,), 500.0),
    }
    free, rows = {0: "batch_size", 2: "height", 3: "width"}, {0: "batch_size"}
    axes = {
        "hidden_states": free, "encoder_hidden_states": {0: "batch_size", 1: "sequence_length"}, "pooled_projections": rows,
        "timestep": rows, "out_hidden_states": free,
    }

    def call(network, *values):
        return network(**dict(zip(inputs, values, strict=True)), return_dict=False)[0]

    graph = export(folder, transformer, call, inputs, ["out_hidden_states"], config_of(transformer), axes)
    return lambda **values: (graph(**values)["out_hidden_states"],)
