"""ZIP packages (DOCX, ODT, EPUB) opened with limits on size and on what their XML may do."""

import io
import zipfile
from collections.abc import Mapping

from lxml import etree

from refcheck.errors import InputError

OWN_AUTHOR = "refcheck"
"""Whose comments say what an earlier check found, and are no sources."""

MAX_UNPACKED = 200_000_000  # bytes over all parts; a 300-page book with pictures stays below
MAX_PART = 60_000_000  # bytes of one XML part that we parse
MAX_TAGS = 3_000_000  # of one XML part; a thousand pages of Word, every word marked up, have fewer
MAX_PARTS = 20_000
_HEAD = 8192  # bytes in which an XML part names its namespaces


class Package:
    """The parts of a ZIP package by name; nothing is unpacked before it is asked for."""

    def __init__(self, content: bytes, *, source: str, other_names: Mapping[bytes, bytes] | None = None) -> None:
        """Open the package; `other_names` are names of namespaces to take for other ones.

        Raises:
            InputError: It is damaged, encrypted, or would unpack past all reason.
        """
        self.source = source
        self._other_names = other_names or {}
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            infos = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError) as error:
            raise InputError(f"{source} is a damaged package ({error}); ask for a fresh copy.") from None
        if len(infos) > MAX_PARTS or sum(info.file_size for info in infos) > MAX_UNPACKED:
            raise InputError(f"{source} would unpack to more than {MAX_UNPACKED // 1_000_000} MB; it is not read.")
        self.names = frozenset(info.filename for info in infos)

    def read(self, name: str) -> bytes:
        """Give one part's bytes, b"" where there is none.

        Raises:
            InputError: The part is damaged, encrypted or too large.
        """
        if name not in self.names:
            return b""
        try:
            with self._zip.open(name) as file:
                content = file.read(MAX_PART + 1)
        except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError, ValueError) as error:
            raise InputError(f"{self.source}: part {name} cannot be read ({error}).") from None
        except Exception as error:  # zlib.error and lzma.LZMAError share no base class
            raise InputError(f"{self.source}: part {name} is damaged ({error}).") from None
        if len(content) > MAX_PART:
            raise InputError(f"{self.source}: part {name} is larger than {MAX_PART // 1_000_000} MB; it is not read.")
        return content

    def parse(self, name: str) -> etree._Element | None:
        """Give one part's root element, None where there is no such part.

        Raises:
            InputError: The part is no well-formed XML.
        """
        content = self.read(name)
        if content.count(b"<") > MAX_TAGS:
            raise InputError(f"{self.source}: part {name} has more than {MAX_TAGS:,} tags; it is not read.")
        for other, usual in self._other_names.items():
            if other in content[:_HEAD]:
                content = content.replace(other, usual)
        return parse_xml(content, source=f"{self.source}: part {name}") if content else None


def parse_xml(content: bytes, *, source: str) -> etree._Element:
    """Parse XML with no entities resolved, nothing fetched and nesting bounded.

    Raises:
        InputError: It is not well-formed.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InputError(f"{source} is not well-formed XML ({error}).") from None


def attribute(element: etree._Element, name: str, namespaces: Mapping[str, str]) -> str | None:
    """Give the value of an attribute named "prefix:name"."""
    prefix, _, local = name.partition(":")
    value = element.get(f"{{{namespaces[prefix]}}}{local}")
    return str(value) if value is not None else None
