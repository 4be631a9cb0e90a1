"""What the denoisers of the supported families read, by graph input, every row with its own timestep."""

import json
from pathlib import Path

import torch
from diffusers import FluxTransformer2DModel, SD3Transformer2DModel, UNet2DConditionModel
from diffusers.models.transformers import transformer_flux

from graph import Graph

TOKENS = 77
# Latent cells on a side: enough for every network's halvings, small enough to trace a large one on a small machine.
SIDE = 32


def load_denoiser(source: Path):
    """The UNet or transformer of a diffusers checkpoint, in float32."""
    classes = {
        "UNet2DConditionModel": UNet2DConditionModel,
        "SD3Transformer2DModel": SD3Transformer2DModel,
        "FluxTransformer2DModel": FluxTransformer2DModel,
    }
    for part in ("unet", "transformer"):
        file = source / part / "config.json"
        if file.exists():
            name = json.loads(file.read_text())["_class_name"]
            if name not in classes:
                raise ValueError(f"{file}: {name} is none of {', '.join(classes)}")
            return part, classes[name].from_pretrained(source / part)
    raise ValueError(f"{source} has neither unet/ nor transformer/")


def denoiser_graph(network, source: Path) -> Graph:
    """The graph of a denoiser; its timestep is a vector, one value a row, so that rows at different steps share a call."""
    if isinstance(network, FluxTransformer2DModel):
        return _flux(network)
    if isinstance(network, SD3Transformer2DModel):
        return _sd3(network)
    inputs = unet_inputs(network, source, batch=2, side=SIDE)
    return Graph(
        network=UNetRows(network, list(inputs)),
        inputs=inputs,
        other=unet_inputs(network, source, batch=3, side=SIDE // 2),
        outputs=["out_sample"],
        axes=unet_axes(inputs, "out_sample"),
        config=config_of(network),
    )


class UNetRows(torch.nn.Module):
    """A UNet with its optional inputs as positional ones, named as optimum names them."""

    def __init__(self, unet, names):
        super().__init__()
        self.unet = unet
        self.names = names

    def forward(self, *values):
        given = dict(zip(self.names, values, strict=True))
        added = {name: given[name] for name in ("text_embeds", "time_ids") if name in given}
        return self.unet(
            given["sample"], given["timestep"], given.get("encoder_hidden_states"),
            timestep_cond=given.get("timestep_cond"), added_cond_kwargs=added or None, return_dict=False,
        )[0]


def unet_inputs(unet, source: Path, batch: int, side: int):
    config = unet.config
    width = config.cross_attention_dim
    width = width if isinstance(width, int) else width[0]
    draw = torch.Generator().manual_seed(batch)
    inputs = {
        "sample": torch.randn(batch, config.in_channels, side, side, generator=draw),
        "timestep": torch.linspace(981, 1, batch),
        "encoder_hidden_states": torch.randn(batch, TOKENS, width, generator=draw),
    }
    if config.time_cond_proj_dim:
        inputs["timestep_cond"] = torch.randn(batch, config.time_cond_proj_dim, generator=draw)
    if config.addition_embed_type == "text_time":
        ids = 5 if _index(source).get("requires_aesthetics_score") else 6
        pooled = config.projection_class_embeddings_input_dim - ids * config.addition_time_embed_dim
        inputs["text_embeds"] = torch.randn(batch, pooled, generator=draw)
        inputs["time_ids"] = torch.randint(0, 1024, (batch, ids), generator=draw).float()
    return inputs


def unet_axes(inputs, output):
    latents = {0: "batch_size", 2: "height", 3: "width"}
    axes = {name: {0: "batch_size"} for name in inputs}
    axes["encoder_hidden_states"] = {0: "batch_size", 1: "sequence_length"}
    return {**axes, "sample": latents, output: latents}


def config_of(network):
    return {name: value for name, value in network.config.items() if name != "_name_or_path"}


class _Named(torch.nn.Module):
    def __init__(self, network, names):
        super().__init__()
        self.network = network
        self.names = names

    def forward(self, *values):
        return self.network(**dict(zip(self.names, values, strict=True)), return_dict=False)[0]


def _sd3(network):
    config = network.config

    def inputs(batch, side):
        draw = torch.Generator().manual_seed(batch)
        return {
            "hidden_states": torch.randn(batch, config.in_channels, side, side, generator=draw),
            "encoder_hidden_states": torch.randn(batch, TOKENS, config.joint_attention_dim, generator=draw),
            "pooled_projections": torch.randn(batch, config.pooled_projection_dim, generator=draw),
            "timestep": torch.linspace(1000, 9, batch),
        }

    side = min(SIDE, config.pos_embed_max_size * config.patch_size)
    traced = inputs(2, side)
    latents = {0: "batch_size", 2: "height", 3: "width"}
    return Graph(
        network=_Named(network, list(traced)), inputs=traced, other=inputs(3, side // 2),
        outputs=["out_hidden_states"],
        axes={
            "hidden_states": latents, "encoder_hidden_states": {0: "batch_size", 1: "sequence_length"},
            "pooled_projections": {0: "batch_size"}, "timestep": {0: "batch_size"}, "out_hidden_states": latents,
        },
        config=config_of(network),
    )


def _rotate_pairs(x, freqs_cis, sequence_dim=2):
    """Rotary embedding of neighbouring values, with no shape that a trace would make constant (unlike diffusers' own)."""
    cos, sin = (part[None, None] if sequence_dim == 2 else part[None, :, None] for part in freqs_cis)
    turned = torch.stack([-x[..., 1::2], x[..., ::2]], dim=-1).flatten(-2)
    return (x.float() * cos + turned.float() * sin).to(x.dtype)


def _flux(network):
    config = network.config
    probe, angles = torch.randn(1, 5, 2, 8), (torch.randn(5, 8), torch.randn(5, 8))
    own = transformer_flux.apply_rotary_emb(probe, angles, sequence_dim=1)
    if not torch.equal(own, _rotate_pairs(probe, angles, sequence_dim=1)):
        raise RuntimeError("this version of diffusers rotates positions in another way")
    transformer_flux.apply_rotary_emb = _rotate_pairs

    def inputs(batch, side):
        draw = torch.Generator().manual_seed(batch)
        rows, columns = torch.meshgrid(torch.arange(side), torch.arange(side), indexing="ij")
        tokens = side * side
        values = {
            "hidden_states": torch.randn(batch, tokens, config.in_channels, generator=draw),
            "encoder_hidden_states": torch.randn(batch, TOKENS, config.joint_attention_dim, generator=draw),
            "pooled_projections": torch.randn(batch, config.pooled_projection_dim, generator=draw),
            "timestep": torch.linspace(1, 0.01, batch),
            "img_ids": torch.stack([torch.zeros_like(rows), rows, columns], dim=-1).reshape(tokens, 3),
            "txt_ids": torch.zeros(TOKENS, 3, dtype=torch.int64),
        }
        if config.guidance_embeds:
            values["guidance"] = torch.linspace(3.5, 30, batch)
        return values

    traced = inputs(2, SIDE // 2)
    tokens = {0: "batch_size", 1: "packed_height_width"}
    axes = {
        "hidden_states": tokens, "encoder_hidden_states": {0: "batch_size", 1: "sequence_length"},
        "pooled_projections": {0: "batch_size"}, "timestep": {0: "batch_size"}, "guidance": {0: "batch_size"},
        "img_ids": {0: "packed_height_width"}, "txt_ids": {0: "sequence_length"}, "out_hidden_states": tokens,
    }
    return Graph(
        network=_Named(network, list(traced)), inputs=traced, other=inputs(3, SIDE // 4),
        outputs=["out_hidden_states"],
        axes={name: free for name, free in axes.items() if name in traced or name.startswith("out_")},
        config=config_of(network),
    )


def _index(source):
    file = source / "model_index.json"
    return json.loads(file.read_text()) if file.exists() else {}
