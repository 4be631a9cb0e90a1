"""ControlNets of a diffusers checkpoint as ONNX, beside the UNet (split) or inside it (fused).

    python models/export/export_controlnet.py stable-diffusion-v1-5/ out/ --controlnet sd-controlnet-depth/ [another/]
        [--fused] [--half]

split: out/controlnet/ (`controlnet_0`, `controlnet_1`… when there are several) and out/unet/ that takes their residuals.
Residuals cross between the graphs at every step: on a GPU that is 54 MB for SD 1.5 at 512x512, so prefer fused there.
fused: one graph out/unet/ with `controlnet_conds` [nets, batch, 3, H, W] and `conditioning_scales` [nets, 1].
"""

import argparse
from pathlib import Path

import torch
from diffusers import ControlNetModel

from denoiser_graph import SIDE, UNetRows, config_of, load_denoiser, unet_axes, unet_inputs
from graph import Graph, write_graph

PIXELS_PER_CELL = 8


class ControlRows(torch.nn.Module):
    """One ControlNet: the residuals of every block, already scaled."""

    def __init__(self, net, names):
        super().__init__()
        self.net = net
        self.names = names

    def forward(self, *values):
        given = dict(zip(self.names, values, strict=True))
        down, middle = self.net(
            given["sample"], given["timestep"], given["encoder_hidden_states"], given["controlnet_cond"],
            conditioning_scale=given["conditioning_scale"], added_cond_kwargs=_added(given), return_dict=False,
        )
        return (*down, middle)


class ControlledUNet(torch.nn.Module):
    """A UNet that is given a ControlNet's residuals."""

    def __init__(self, unet, names):
        super().__init__()
        self.unet = unet
        self.names = names

    def forward(self, *values):
        given = dict(zip(self.names, values, strict=True))
        down = [given[name] for name in self.names if name.startswith("down_block_additional_residuals.")]
        return self.unet(
            given["sample"], given["timestep"], given["encoder_hidden_states"],
            added_cond_kwargs=_added(given), down_block_additional_residuals=down,
            mid_block_additional_residual=given["mid_block_additional_residual"], return_dict=False,
        )[0]


class FusedUNet(torch.nn.Module):
    """ControlNets and UNet in one: the residuals of all nets are summed inside."""

    def __init__(self, unet, nets, names):
        super().__init__()
        self.unet = unet
        self.nets = torch.nn.ModuleList(nets)
        self.names = names

    def forward(self, *values):
        given = dict(zip(self.names, values, strict=True))
        common = (given["sample"], given["timestep"], given["encoder_hidden_states"])
        answers = [
            net(
                *common, given["controlnet_conds"][i], conditioning_scale=given["conditioning_scales"][i],
                added_cond_kwargs=_added(given), return_dict=False,
            )
            for i, net in enumerate(self.nets)
        ]
        down = [sum(parts) for parts in zip(*(down for down, _ in answers), strict=True)]
        return self.unet(
            *common, added_cond_kwargs=_added(given), down_block_additional_residuals=down,
            mid_block_additional_residual=sum(middle for _, middle in answers), return_dict=False,
        )[0]


def _added(given):
    return {name: given[name] for name in ("text_embeds", "time_ids") if name in given} or None


def pictures(dims, seed):
    return torch.rand(dims, generator=torch.Generator().manual_seed(seed))


def split(options, unet, nets):
    def net_inputs(batch, side):
        rows = unet_inputs(unet, options.source, batch, side)
        rows["sample"] = rows["sample"][:, : nets[0].config.in_channels]
        size = side * PIXELS_PER_CELL
        rows["controlnet_cond"] = pictures((batch, 3, size, size), batch)
        rows["conditioning_scale"] = torch.tensor(0.7)
        return rows

    traced, checked = net_inputs(2, SIDE), net_inputs(3, SIDE // 2)
    for i, net in enumerate(nets):
        with torch.no_grad():
            count = len(ControlRows(net.eval(), list(traced))(*traced.values())) - 1
        outputs = [f"down_block_res_samples.{k}" for k in range(count)] + ["mid_block_res_sample"]
        axes = unet_axes(traced, "out_sample")
        del axes["out_sample"], axes["conditioning_scale"]
        axes["controlnet_cond"] = {0: "batch_size", 2: "image_height", 3: "image_width"}
        axes.update({name: _residual_axes(name) for name in outputs})
        folder = options.out / ("controlnet" if len(nets) == 1 else f"controlnet_{i}")
        graph = Graph(ControlRows(net, list(traced)), traced, checked, outputs, axes, config_of(net))
        write_graph(folder, graph, half=options.half)

    def with_residuals(rows):
        with torch.no_grad():
            *down, middle = ControlRows(nets[0].float(), list(rows))(*rows.values())
        batch, side = rows["sample"].shape[0], rows["sample"].shape[-1]
        given = unet_inputs(unet, options.source, batch, side)
        given["mid_block_additional_residual"] = middle
        given.update({f"down_block_additional_residuals.{k}": value for k, value in enumerate(down)})
        return given

    traced, checked = with_residuals(traced), with_residuals(checked)
    axes = unet_axes(traced, "out_sample")
    axes.update({name: _residual_axes(name) for name in traced if "residual" in name})
    graph = Graph(ControlledUNet(unet, list(traced)), traced, checked, ["out_sample"], axes, config_of(unet))
    write_graph(options.out / "unet", graph, half=options.half)


def _residual_axes(name):
    symbol = name.rpartition(".")[2] if "." in name else "m"
    return {0: "batch_size", 2: f"h{symbol}", 3: f"w{symbol}"}


def fused(options, unet, nets):
    def inputs(batch, side):
        rows = unet_inputs(unet, options.source, batch, side)
        size = side * PIXELS_PER_CELL
        rows["controlnet_conds"] = pictures((len(nets), batch, 3, size, size), batch)
        rows["conditioning_scales"] = torch.linspace(1, 0.5, len(nets))[:, None]
        return rows

    traced = inputs(2, SIDE)
    axes = unet_axes(traced, "noise_pred")
    axes["controlnet_conds"] = {1: "batch_size", 3: "image_height", 4: "image_width"}
    del axes["conditioning_scales"]
    names = list(traced)
    graph = Graph(FusedUNet(unet, nets, names), traced, inputs(3, SIDE // 2), ["noise_pred"], axes, config_of(unet))
    write_graph(options.out / "unet", graph, half=options.half)


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("source", type=Path, help="folder of a diffusers pipeline with a UNet")
parser.add_argument("out", type=Path, help="checkpoint folder to write into")
parser.add_argument("--controlnet", type=Path, nargs="+", required=True, help="folders of ControlNets")
parser.add_argument("--fused", action="store_true", help="one graph instead of several")
parser.add_argument("--half", action="store_true", help="float16 weights, inputs and outputs")
options = parser.parse_args()

part, unet = load_denoiser(options.source)
if part != "unet":
    parser.error("ControlNets are exported for UNets only")
nets = [ControlNetModel.from_pretrained(folder) for folder in options.controlnet]
(fused if options.fused else split)(options, unet, nets)
