"""Which judge a user names: an endpoint's address, a folder with a model, or an installed package's."""

from importlib.metadata import entry_points
from pathlib import Path
from typing import cast

from refcheck.errors import ConfigError, PluginError
from refcheck.verify.backends.endpoint import EndpointJudge, Post
from refcheck.verify.backends.judge import Judge
from refcheck.verify.backends.onnx_pairs import PairJudge

ENTRY_POINTS = "refcheck.judges"


def load_judge(name: str, *, post: Post | None = None, model: str = "default") -> Judge:
    """Give the judge of an address (asked through `post`), a folder, or an entry point's name.

    Raises:
        ConfigError: Nothing of that name is there, or it cannot be used.
        PluginError: An entry point fails to load.
    """
    if name.startswith(("http://", "https://")):
        if post is None:
            raise ConfigError("a judge's address is asked over the network, which this run may not use")
        return EndpointJudge(name, post, model=model)
    for point in entry_points(group=ENTRY_POINTS, name=name):
        try:
            return cast(Judge, point.load()())
        except Exception as error:
            raise PluginError(f"the judge {name!r} of {point.value} cannot be loaded: {error}") from error
    if Path(name).is_dir():
        return PairJudge(Path(name))
    raise ConfigError(f"there is no judge {name!r}; give an endpoint's address or a folder with model.onnx")
