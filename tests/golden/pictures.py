"""Drawn inputs: pictures, hard and soft masks, edges. Nothing here is a photograph."""

from pathlib import Path

import numpy as np
from PIL import Image


def write_inputs(folder: Path) -> dict[str, Image.Image]:
    """Name → picture; each is saved as `<name>.png`."""
    made = {
        "room": room(32, 32), "room-wide": room(48, 40), "box": box(32, 32, (8, 12, 24, 28)), "soft": soft(32, 32),
        "box-wide": box(48, 40, (20, 10, 34, 22)), "edges": edges(32, 32),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, image in made.items():
        image.save(folder / f"{name}.png")
    return made


def room(width, height):
    """A wall over a floor, a window, a gradient of light."""
    y, x = np.mgrid[0:height, 0:width] / (height - 1)
    picture = np.stack([200 - 60 * x, 190 - 40 * x - 20 * y, 150 + 60 * y], axis=-1)
    picture[y > 0.65] = [120, 80, 50]
    picture[(y > 0.15) & (y < 0.45) & (x > 0.2) & (x < 0.5)] = [230, 240, 255]
    return Image.fromarray(picture.round().clip(0, 255).astype(np.uint8))


def box(width, height, corners):
    left, top, right, bottom = corners
    mask = np.zeros((height, width), np.uint8)
    mask[top:bottom, left:right] = 255
    return Image.fromarray(mask)


def soft(width, height):
    """White in the middle, falling off to black."""
    y, x = np.mgrid[0:height, 0:width]
    away = np.hypot(x - width / 2 + 0.5, y - height / 2 + 0.5) / (width / 2)
    return Image.fromarray(((1 - away).clip(0, 1) * 255).round().astype(np.uint8))


def edges(width, height):
    lines = np.zeros((height, width, 3), np.uint8)
    lines[height // 3, :] = lines[:, width // 4] = lines[2 * height // 3, width // 2 :] = 255
    return Image.fromarray(lines)
