"""Tokenizers trained on a few sentences: CLIP's byte-level BPE as the two files of a slow export, T5's Unigram as tokenizer.json."""

import base64
import itertools
import json
import tempfile
from collections import Counter
from pathlib import Path

import sentencepiece
from sentencepiece import sentencepiece_model_pb2
from tokenizers import Regex, pre_tokenizers
BOS, EOS = "<|startoftext|>", "<|endoftext|>"
SENTENCES = [
    "a red sofa in an empty living room with warm light", "un sillón amarillo junto a la ventana, mucho detalle",
    "product photo of a leather bag on a marble table, soft shadow", "the small lamp stands beside the window",
    "blurry, low quality, distorted, watermark", "dormitorio moderno con una alfombra gris y dos lámparas",
    "it's a room we're painting, they've seen two rooms", "white walls and a wooden floor in the morning",
]
CLIP_WORDS = r"'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+"
# The sentences, then one habit of a tokenizer each.
STRINGS = [
    *SENTENCES, "", " ", "  a   RED\t\tsofa \n", "IT'S 12 m², ¿qué?", "well_lit-room...!!!", "(red sofa:1.3), [blue]",
    "sofá", "sofa\u0301", "你好世界 🛋️", "wow! a red sofa!! in a room!", f"{BOS} inside {EOS} text", "ﬁne ＡＢ½", "</s> <pad> ▁x",
    "a red sofa in a room, " * 20, "x" * 120,
]


def write_clip(folder: Path, pad: str) -> int:
    """vocab.json, merges.txt and the two small files; returns the vocabulary's size. pad: EOS, or "!" as in SD2 and SDXL."""
    folder.mkdir(parents=True, exist_ok=True)
    # CLIP's order: bytes, bytes that end a word, merges, the two marks.
    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    merges = _merges(90)
    words = [*letters, *(f"{letter}</w>" for letter in letters), *("".join(merge) for merge in merges), BOS, EOS]
    vocab = {word: i for i, word in enumerate(dict.fromkeys(words))}
    special = {"bos_token": BOS, "eos_token": EOS, "unk_token": EOS, "pad_token": pad}
    _json(folder / "vocab.json", vocab)
    (folder / "merges.txt").write_text("#version: 0.2\n" + "".join(f"{a} {b}\n" for a, b in merges))
    _json(folder / "special_tokens_map.json", special)
    _json(folder / "tokenizer_config.json", {**special, "tokenizer_class": "CLIPTokenizer", "model_max_length": 77})
    return len(vocab)


def write_t5(folder: Path) -> int:
    """tokenizer.json with compiled rules and Unigram pieces, as transformers converts T5's; returns the vocabulary's size."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        text, rules = Path(scratch, "text"), Path(scratch, "rules.tsv")
        text.write_text("\n".join(SENTENCES))
        # A handful of NFKC's: ligature, full width, fraction, composed é, ideographic and no-break space.
        pairs = {"ﬁ": "fi", "Ａ": "A", "Ｂ": "B", "½": "1⁄2", "a\u0301": "á", "e\u0301": "é", "\u3000": " ", "\u00a0": " "}
        code = lambda s: " ".join(f"{ord(c):X}" for c in s)
        rules.write_text("".join(f"{code(a)}\t{code(b)}\n" for a, b in pairs.items()))
        sentencepiece.SentencePieceTrainer.train(
            input=str(text), model_prefix=str(Path(scratch, "t5")), vocab_size=150, model_type="unigram",
            normalization_rule_tsv=str(rules), pad_id=0, eos_id=1, unk_id=2, bos_id=-1, hard_vocab_limit=False,
            pad_piece="<pad>", minloglevel=2,
        )
        model = sentencepiece_model_pb2.ModelProto.FromString(Path(scratch, "t5.model").read_bytes())
    pieces = [[piece.piece, piece.score] for piece in model.pieces]
    charsmap = base64.b64encode(model.normalizer_spec.precompiled_charsmap).decode()
    added = [
        {"id": i, "content": pieces[i][0], "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
        for i in range(3)
    ]
    _json(folder / "tokenizer.json", {
        "version": "1.0", "truncation": None, "padding": None, "added_tokens": added,
        "normalizer": {"type": "Sequence", "normalizers": [
            {"type": "Precompiled", "precompiled_charsmap": charsmap},
            {"type": "Strip", "strip_left": False, "strip_right": True},
            {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": "▁"},
        ]},
        "pre_tokenizer": {"type": "Sequence", "pretokenizers": [
            {"type": "WhitespaceSplit"},
            {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True},
        ]},
        "post_processor": {"type": "TemplateProcessing", "single": [{"Sequence": {"id": "A", "type_id": 0}}, {"SpecialToken": {"id": "</s>", "type_id": 0}}], "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 0}}], "special_tokens": {"</s>": {"id": "</s>", "ids": [1], "tokens": ["</s>"]}}},
        "decoder": None,
        "model": {"type": "Unigram", "unk_id": 2, "vocab": pieces, "byte_fallback": False},
    })
    _json(folder / "tokenizer_config.json", {
        "tokenizer_class": "T5TokenizerFast", "eos_token": "</s>", "pad_token": "<pad>", "unk_token": "<unk>", "model_max_length": 512,
    })
    return len(pieces)


def _merges(count):
    """The most frequent pair first, of equals the first in order: the tokenizers library breaks ties at random."""
    splitter = pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(CLIP_WORDS), behavior="removed", invert=True),
        pre_tokenizers.ByteLevel(add_prefix_space=False),
    ])
    words = Counter(word for text in SENTENCES for word, _ in splitter.pre_tokenize_str(text.lower()))
    split = {word: [*word[:-1], f"{word[-1]}</w>"] for word in words}
    merges = []
    for _ in range(count):
        pairs = Counter()
        for word, parts in split.items():
            for pair in itertools.pairwise(parts):
                pairs[pair] += words[word]
        best = min(pairs, key=lambda pair: (-pairs[pair], pair))
        merges.append(best)
        split = {word: _merged(parts, best) for word, parts in split.items()}
    return merges


def _merged(parts, pair):
    out = []
    for part in parts:
        if out and (out[-1], part) == pair:
            out[-1] += part
        else:
            out.append(part)
    return out


def _json(path, value):
    path.write_text(json.dumps(value, ensure_ascii=False) + "\n")
