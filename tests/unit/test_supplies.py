"""The folder of hand-supplied copies: what its index may say, and what is refused with file and line."""

from pathlib import Path
from typing import IO, cast

import pytest

from refcheck import supplies
from refcheck.errors import ConfigError
from refcheck.supplies import load_supplies

URL = "https://courier.example/news/bridge"


def build_folder(tmp_path: Path, index: str | bytes | None, **files: bytes) -> Path:
    folder = tmp_path / "copies"
    folder.mkdir()
    for name, content in files.items():
        (folder / name.replace("_", ".")).write_bytes(content)
    if index is not None:
        (folder / "index.csv").write_bytes(index.encode() if isinstance(index, str) else index)
    return folder


@pytest.mark.parametrize(
    "index",
    [
        pytest.param(f"url,file\n{URL},page.html\n", id="plain"),
        pytest.param(f"\ufeffurl;file\r\n{URL};page.html\r\n", id="spreadsheet-with-semicolons-and-bom"),
        pytest.param(f"File\tNote\tURL\npage.html\tsaved at work, in May\t{URL}\n", id="own-order-and-columns"),
        pytest.param(f'url,file\n\n"{URL}","page.html"\n,\n', id="quoted-with-blank-lines"),
    ],
)
def test_an_index_names_copies(tmp_path: Path, index: str) -> None:
    copy = load_supplies(build_folder(tmp_path, index, page_html=b"<p>Hello")).match_copy(URL)
    assert copy is not None
    assert (copy.filename, copy.media_type, copy.content) == ("page.html", "text/html", b"<p>Hello")


@pytest.mark.parametrize(
    ("cited", "is_same"),
    [
        pytest.param("http://www.courier.example/news/bridge/?utm_source=feed#top", True, id="spelled-otherwise"),
        pytest.param("https://courier.example/news/bridge?page=2", False, id="another-page"),
        pytest.param("https://courier.example/", False, id="home-page"),
    ],
)
def test_addresses_are_matched_by_what_they_lead_to(tmp_path: Path, cited: str, is_same: bool) -> None:
    folder = build_folder(tmp_path, f"url,file\n{URL},page.html\n", page_html=b"<p>Hello")
    assert (load_supplies(folder).match_copy(cited) is not None) is is_same


def test_a_copy_that_no_reference_cites_is_found(tmp_path: Path) -> None:
    index = f"url,file\n{URL},page.html\nhttps://courier.example/typo,other.html\n"
    supplies = load_supplies(build_folder(tmp_path, index, page_html=b"<p>Hello", other_html=b"<p>Other"))
    unused = supplies.find_unused([f"{URL}/?utm_source=x", "https://courier.example/no-typo"])
    assert [copy.filename for copy in unused] == ["other.html"]


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        pytest.param("a.pdf", b"%PDF-1.7", "application/pdf", id="pdf"),
        pytest.param("a", b"%PDF-1.7", "application/pdf", id="no-ending"),
        pytest.param("a.html", b"%PDF-1.7", "application/pdf", id="wrong-ending"),
        pytest.param("a.txt", b"<b>", "text/plain", id="text-stays-text"),
        pytest.param("a.MHT", b"From: <Saved by Blink>", "multipart/related", id="saved-page"),
    ],
)
def test_a_copy_is_what_its_first_bytes_and_ending_say(
    tmp_path: Path, name: str, content: bytes, media_type: str
) -> None:
    folder = build_folder(tmp_path, f"url,file\n{URL},{name}\n")
    (folder / name).write_bytes(content)
    copy = load_supplies(folder).match_copy(URL)
    assert copy is not None
    assert copy.media_type == media_type


@pytest.mark.parametrize(
    ("index", "words"),
    [
        pytest.param(None, r"index\.csv: no such file", id="no-index"),
        pytest.param("", "line 1: no header", id="empty-index"),
        pytest.param(f"{URL},page.html\n", "line 1: no header", id="no-header"),
        pytest.param(b"url,file\nhttps://a.example/\xff,page.html\n", "line 2: not UTF-8", id="not-utf-8"),
        pytest.param(f"url,file\n{URL},\n", "line 2: the column file is empty", id="no-file"),
        pytest.param("url,file\n,page.html\n", "line 2: the column url is empty", id="no-address"),
        pytest.param(f"url,file\n\n{URL},other.html\n", r"line 3: other\.html: no such file", id="unknown-file"),
        pytest.param("url,file\ncourier,page.html\n", "line 2: 'courier' is no web address", id="no-web-address"),
        pytest.param(f"url,file\n{URL},../secret.txt\n", "line 2: ../secret.txt lies outside", id="outside"),
        pytest.param(f"url,file\n{URL},/etc/passwd\n", "line 2: /etc/passwd lies outside", id="absolute"),
        pytest.param(f"url,file\n{URL},link.txt\n", r"line 2: link\.txt lies outside", id="link-to-outside"),
        pytest.param(f"url,file\n{URL},.\n", r"line 2: \.: is no file", id="folder"),
        pytest.param(f"url,file\n{URL},a\0b\n", "line 2: ", id="no-path"),
        pytest.param(
            f"url,file\n{URL},page.html\n{URL}/?utm_source=x,page.html\n", "line 3: .* on line 2", id="same-page-twice"
        ),
        pytest.param(f"url,file\n{URL},big.txt\n", r"line 2: big\.txt: larger than 0 MB", id="too-large"),
        pytest.param("url,file\n" + '"' + "x" * 200_000, "no CSV that can be read", id="field-without-end"),
    ],
)
def test_what_cannot_be_used_is_named(
    tmp_path: Path, index: str | bytes | None, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supplies, "MAX_COPY_BYTES", 100)
    folder = build_folder(tmp_path, index, page_html=b"<p>Hello", big_txt=b"x" * 101)
    (tmp_path / "secret.txt").write_text("key")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(ConfigError, match=words):
        load_supplies(folder)


def test_a_file_that_may_not_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = build_folder(tmp_path, f"url,file\n{URL},page.html\n", page_html=b"<p>Hello")
    read = Path.open

    def refuse(path: Path, mode: str) -> IO[bytes]:
        if path.name == "page.html":
            raise PermissionError(13, "Permission denied")
        return cast("IO[bytes]", read(path, mode))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ConfigError, match=r"line 2: page\.html: cannot be read \(Permission denied\)"):
        load_supplies(folder)
