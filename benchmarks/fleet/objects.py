"""An S3-compatible store on loopback (moto's), for the archives of a trial."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

PLACE = "s3://refcheck/warc"


@contextmanager
def serve_objects() -> Iterator[None]:
    """Serve an empty bucket; where it is stands in the environment, as every S3 client reads it."""
    import fsspec
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    os.environ |= {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
        "AWS_ACCESS_KEY_ID": "refcheck",
        "AWS_SECRET_ACCESS_KEY": "refcheck",
        "AWS_DEFAULT_REGION": "us-east-1",
    }
    fsspec.filesystem("s3").mkdir("refcheck")
    fsspec.get_filesystem_class("s3").clear_instance_cache()
    try:
        yield
    finally:
        server.stop()
