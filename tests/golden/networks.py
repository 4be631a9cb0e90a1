"""Tiny random networks of diffusers and transformers: the real classes, a few channels each, one seed a part."""

import torch
from diffusers import AutoencoderKL, ControlNetModel, FluxTransformer2DModel, SD3Transformer2DModel, UNet2DConditionModel
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection, T5Config, T5EncoderModel

# Width of every text encoder's vectors.
WIDTH = 16
# Pixels on a side of a latent cell.
FACTOR = 4


# torch's fused attention is exported wrong where the scale is not 1/√d: text encoders are made "eager".
def clip(vocabulary: int, bos: int, eos: int, projection: bool = False, layers: int = 2, seed: int = 1):
    config = CLIPTextConfig(
        vocab_size=vocabulary, hidden_size=WIDTH, intermediate_size=2 * WIDTH, num_hidden_layers=layers,
        num_attention_heads=2, max_position_embeddings=77, bos_token_id=bos, eos_token_id=eos, pad_token_id=eos,
        projection_dim=WIDTH, hidden_act="quick_gelu", initializer_factor=4.0, attn_implementation="eager",
    )
    encoder = _made(CLIPTextModelWithProjection if projection else CLIPTextModel, config, seed)
    if not projection:
        # transformers 5 did away with the level that diffusers' clip_skip looks for the normalisation in.
        encoder.__dict__["text_model"] = encoder
    return encoder


def t5(vocabulary: int, seed: int = 2):
    config = T5Config(
        vocab_size=vocabulary, d_model=2 * WIDTH, d_kv=8, d_ff=2 * WIDTH, num_layers=1, num_heads=2,
        feed_forward_proj="gated-gelu", tie_word_embeddings=False, attn_implementation="eager",
    )
    return _made(T5EncoderModel, config, seed)


def autoencoder(scaling: float, shift: float | None = None, quant: bool = True, seed: int = 3):
    with _seeded(seed):
        vae = AutoencoderKL(
            block_out_channels=(4, 8, 8), down_block_types=["DownEncoderBlock2D"] * 3,
            up_block_types=["UpDecoderBlock2D"] * 3, latent_channels=4, norm_num_groups=4, sample_size=32,
            scaling_factor=scaling, shift_factor=shift, use_quant_conv=quant, use_post_quant_conv=quant,
        )
    draw = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        # Latents of about unit spread with little noise in them, pictures of full contrast.
        moments = vae._encode(torch.rand(1, 3, 32, 32, generator=draw) * 2 - 1)
        last = vae.quant_conv if quant else vae.encoder.conv_out
        last.weight.mul_(1 / scaling / moments[:, :4].std())
        last.weight[4:].mul_(0.05)
        last.bias[4:] = -5 - 2 * torch.log(torch.tensor(scaling))
        picture = vae.decode(torch.randn(1, 4, 8, 8, generator=draw) / scaling).sample
        vae.decoder.conv_out.weight.mul_(0.5 / picture.std())
    return _frozen(vae)


def unet(channels: int = 4, xl: bool = False, seed: int = 4):
    added = dict(
        addition_embed_type="text_time", addition_time_embed_dim=8, projection_class_embeddings_input_dim=WIDTH + 6 * 8,
        use_linear_projection=True, attention_head_dim=(1, 2),
    ) if xl else dict(attention_head_dim=2)
    with _seeded(seed):
        network = UNet2DConditionModel(
            sample_size=8, in_channels=channels, out_channels=4, layers_per_block=1, block_out_channels=(4, 8),
            norm_num_groups=4, cross_attention_dim=2 * WIDTH if xl else WIDTH,
            down_block_types=("DownBlock2D", "CrossAttnDownBlock2D") if xl else ("CrossAttnDownBlock2D", "DownBlock2D"),
            up_block_types=("CrossAttnUpBlock2D", "UpBlock2D") if xl else ("UpBlock2D", "CrossAttnUpBlock2D"), **added,
        )
    draw = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        text = torch.randn(1, 77, network.config.cross_attention_dim, generator=draw)
        pooled = {"text_embeds": text[:, 0, :WIDTH], "time_ids": torch.full((1, 6), 32.0)} if xl else None
        answer = network(torch.randn(1, channels, 8, 8, generator=draw), 500, text, added_cond_kwargs=pooled).sample
        network.conv_out.weight.mul_(1 / answer.std())
    return _frozen(network)


def controlnet(unet_network, seed: int = 5):
    with _seeded(seed):
        net = ControlNetModel.from_unet(unet_network, conditioning_embedding_out_channels=(4, 8, 8))
        with torch.no_grad():
            # Fresh ControlNets say nothing: their last layers are zero.
            for layer in (*net.controlnet_down_blocks, net.controlnet_mid_block, net.controlnet_cond_embedding.conv_out):
                layer.weight.normal_(std=0.1)
    return _frozen(net)


def flux(seed: int = 6):
    with _seeded(seed):
        network = FluxTransformer2DModel(
            patch_size=1, in_channels=16, num_layers=1, num_single_layers=1, attention_head_dim=16, num_attention_heads=2,
            joint_attention_dim=2 * WIDTH, pooled_projection_dim=WIDTH, guidance_embeds=True, axes_dims_rope=(4, 4, 8),
        )
        with torch.no_grad():
            network.proj_out.weight.normal_(std=0.2)
    return _frozen(network)


def sd3(seed: int = 7):
    with _seeded(seed):
        network = SD3Transformer2DModel(
            sample_size=8, patch_size=2, in_channels=4, out_channels=4, num_layers=2, attention_head_dim=8, num_attention_heads=2,
            joint_attention_dim=2 * WIDTH, caption_projection_dim=WIDTH, pooled_projection_dim=2 * WIDTH, pos_embed_max_size=16,
        )
        with torch.no_grad():
            network.proj_out.weight.normal_(std=0.3)
    return _frozen(network)


class _seeded:
    """Whatever is drawn inside comes from its own seed."""

    def __init__(self, seed):
        self.seed = seed

    def __enter__(self):
        self.state = torch.random.get_rng_state()
        torch.manual_seed(self.seed)

    def __exit__(self, *_):
        torch.random.set_rng_state(self.state)


def _made(kind, config, seed):
    with _seeded(seed):
        return _frozen(kind(config))


def _frozen(network):
    return network.eval().requires_grad_(False)
