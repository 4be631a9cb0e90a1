"""Makes `data/`: tiny checkpoints and what torch, diffusers, transformers and Pillow make of them.

    python tests/golden/make.py tests/golden/data

Needs torch, diffusers, transformers, onnx, onnxruntime, sentencepiece and Pillow; x86 with AVX2 (torch's noise differs elsewhere).
"""

import shutil
import sys
from pathlib import Path

import diffusers
import torch
import transformers

import cases
import checkpoints
import pictures
import vectors

torch.set_num_threads(1)
for library in (diffusers, transformers):
    library.utils.logging.set_verbosity_error()
out = Path(sys.argv[1])
shutil.rmtree(out, ignore_errors=True)
out.mkdir(parents=True)
inputs = pictures.write_inputs(out / "inputs")
made = checkpoints.make_all(out / "models")
vectors.write_all(out, made)
cases.run_all(out, made, inputs)
