"""Which encoders there are: the built-in ones, those of other packages, and any in a folder."""

from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path
from typing import cast

from refcheck.errors import ConfigError, PluginError
from refcheck.verify.models import minilm, multilingual
from refcheck.verify.models.encoder import Encoder

ENTRY_POINTS = "refcheck.encoders"

_BUILT_IN: dict[str, tuple[Callable[[], bool], Callable[[], Encoder]]] = {
    "minilm": (minilm.is_installed, minilm.load_minilm),
    "multilingual": (multilingual.is_installed, multilingual.load_multilingual),
}


def find_encoders() -> list[str]:
    """Give the names of the encoders that can be loaded here, without loading any."""
    built_in = [name for name, (is_installed, _) in _BUILT_IN.items() if is_installed()]
    return [*built_in, *sorted(point.name for point in entry_points(group=ENTRY_POINTS))]


def load_encoder(name: str) -> Encoder:
    """Load an encoder by name, or from a folder with `model.onnx` and `vocab.txt`.

    Raises:
        ConfigError: The name is unknown, its package is not installed, or the folder holds no encoder.
        PluginError: An entry point fails to load.
    """
    if name in _BUILT_IN:
        return _BUILT_IN[name][1]()
    for point in entry_points(group=ENTRY_POINTS, name=name):
        try:
            return cast(Encoder, point.load()())
        except Exception as error:
            raise PluginError(f"the encoder {name!r} of {point.value} cannot be loaded: {error}") from error
    if Path(name).is_dir():
        return minilm.load_folder(Path(name))
    known = ", ".join([*_BUILT_IN, *(point.name for point in entry_points(group=ENTRY_POINTS))])
    raise ConfigError(f"there is no encoder {name!r}; give one of {known}, or a folder with model.onnx and vocab.txt")
