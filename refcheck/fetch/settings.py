"""How the fetcher behaves, as one frozen value."""

from dataclasses import dataclass

from refcheck.errors import ConfigError


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchSettings:
    """All that can be set about fetching; the defaults suit checking one draft.

    Times are seconds, sizes bytes. `allow_private` holds host names or globs
    ("wiki.intra.example", "*.intra.example") whose addresses may be private; nothing else
    opens that door. `total_timeout` bounds one request from connecting to the last byte.
    `max_retry_wait` bounds one pause and the sum of the pauses of one address: a host that
    asks for longer is left alone. `host_interval` counts from start to start. `host_quota` bounds the requests to one
    host in one run, retries and redirects among them; None does not. `cookie_file` is in
    Netscape's form; its cookies go to their own hosts and are never kept. `address_family` (4 or 6)
    keeps to one kind of address, for a second look by the other one. `proxy` is an http
    address; the environment's proxies are not used, for they would pass by the guard.
    """

    user_agent: str = "refcheck"
    contact: str | None = None
    accept: str = "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8"
    accept_language: str = "en,*;q=0.5"
    accept_encoding: str = "gzip, deflate"
    connect_timeout: float = 10.0
    read_timeout: float = 20.0
    total_timeout: float = 45.0
    max_body_bytes: int = 10_000_000
    max_header_bytes: int = 65_536
    max_header_count: int = 200
    max_redirects: int = 10
    attempts: int = 3
    max_retry_wait: float = 120.0
    concurrency: int = 32
    host_concurrency: int = 2
    host_interval: float = 0.5
    host_quota: int | None = None
    allow_private: tuple[str, ...] = ()
    cafile: str | None = None
    proxy: str | None = None
    address_family: int | None = None
    cookie_file: str | None = None
    respect_robots: bool = False

    def __post_init__(self) -> None:
        """Refuse values that cannot work, so that a typo is told before the first request."""
        for name in ("connect_timeout", "read_timeout", "total_timeout", "max_body_bytes", "max_header_bytes"):
            if getattr(self, name) <= 0:
                raise ConfigError(f"{name} must be greater than zero, not {getattr(self, name)}")
        if any(ord(char) < 32 or ord(char) > 126 for char in self.user_agent_field):
            raise ConfigError("user_agent and contact must be plain ASCII on one line: hosts' owners read them")
        if self.address_family not in (None, 4, 6):
            raise ConfigError(f"address_family must be 4 or 6, not {self.address_family}")
        if self.proxy is not None and not self.proxy.startswith(("http://", "https://")):
            raise ConfigError(f"proxy must be an address such as http://proxy.example:8080, not {self.proxy!r}")
        for name in ("attempts", "concurrency", "host_concurrency", "max_header_count"):
            if getattr(self, name) < 1:
                raise ConfigError(f"{name} must be at least 1, not {getattr(self, name)}")
        if self.host_quota is not None and self.host_quota < 1:
            raise ConfigError(f"host_quota must be at least 1, not {self.host_quota}")
        for name in ("max_redirects", "max_retry_wait", "host_interval"):
            if getattr(self, name) < 0:
                raise ConfigError(f"{name} must not be negative, not {getattr(self, name)}")

    @property
    def user_agent_field(self) -> str:
        """The User-Agent as sent, with the contact that a host's owner can write to."""
        return f"{self.user_agent} (+{self.contact})" if self.contact else self.user_agent
