"""Encodings as files really have them: mixed, mislabelled and short."""

import pytest

from refcheck.documents import read_document

GERMAN = "Die Brücke wurde gebaut. Gewiß nicht, sagte Müller."


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        pytest.param(
            f"{GERMAN} He said ".encode() + b"\x93no\x94 and left\x85", f"{GERMAN} He said “no” and left…", id="pasted"
        ),
        pytest.param(GERMAN.encode()[:30] + b"\xa0" + GERMAN.encode()[30:], "Die Brücke wurde gebaut.", id="one-byte"),
        pytest.param(GERMAN.encode("latin-1"), GERMAN, id="short-german"),
        pytest.param("Il est dit: «MENÜ» et «CAFÉ»".encode("cp1252"), "«MENÜ» et «CAFÉ»", id="capitals-before-marks"),
        pytest.param(
            "The café closed—“over,” she said. Über allem: naïve.".encode("mac-roman"),
            "The café closed—“over,” she said. Über",
            id="old-macintosh",
        ),
    ],
)
def test_bytes_that_are_no_utf8_are_read_as_they_were_meant(content: bytes, shown: str) -> None:
    assert shown in read_document(content, source="a.txt").text


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        pytest.param("iso-8859-1", "cp1252", id="latin-1-means-windows"),
        pytest.param("iso-8859-1", "utf-8", id="an-old-template"),
        pytest.param("utf-8", "cp1252", id="a-lie"),
    ],
)
def test_pages_are_read_in_the_charset_that_they_have(declared: str, encoding: str) -> None:
    page = f'<html><head><meta charset="{declared}"></head><body><p>Die Brücke – so.</p></body></html>'
    assert read_document(page.encode(encoding), source="a.html").text == "Die Brücke – so."


def test_half_a_character_in_json_is_shown_as_unreadable() -> None:
    document = read_document(b'[{"id": "a", "title": "Walls \\ud83d"}]', source="a.json")
    assert document.entries[0].csl["title"] == "Walls \ufffd"
    assert document.entries[0].raw.encode()


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        pytest.param("大桥于2019年关闭，记者说。“我们从未被问过。”", "gb18030", id="simplified-chinese"),
        pytest.param("橋樑於2019年關閉，記者表示。「我們從未被徵詢過。」", "big5", id="traditional-chinese"),
        pytest.param("橋は2019年に閉鎖された、と記者は言った。", "shift_jis", id="japanese-windows"),
        pytest.param("橋は2019年に閉鎖された、と記者は言った。", "euc_jp", id="japanese-unix"),
        pytest.param("橋は2019年に閉鎖された、と記者は言った。", "iso2022_jp", id="japanese-mail"),
        pytest.param("다리는 2019년에 폐쇄되었다고 기자가 말했다.", "euc_kr", id="korean"),
        pytest.param("הגשר נסגר במרץ 2019, אמר ראש העיר.", "cp1255", id="hebrew"),
        pytest.param("أغلق الجسر في مارس 2019، قال رئيس البلدية.", "cp1256", id="arabic"),
        pytest.param("Мост закрыли в марте 2019 года, сообщила газета.", "koi8_r", id="russian-unix"),
        pytest.param("Нас никто не спрашивал.", "cp1251", id="russian-short"),
        pytest.param("Most został zamknięty w marcu, powiedział Łukasz Żółć.", "cp1250", id="polish"),
        pytest.param("Most byl uzavřen v březnu 2019, řekl starosta.", "iso8859_2", id="czech-unix"),
        pytest.param("Η γέφυρα έκλεισε τον Μάρτιο του 2019, είπε ο δήμαρχος.", "cp1253", id="greek"),
        pytest.param("According to 新华社, the plan was approved in May 2019.", "gb18030", id="a-foreign-name"),
        pytest.param("It’s", "cp1252", id="one-sign"),
        pytest.param("Мост закрыли в марте, сообщила газета.", "utf-16-le", id="wide-cyrillic-without-mark"),
        pytest.param("市长表示，新线路将在年底前开通，票价不变。", "utf-16-be", id="wide-chinese-without-mark"),
    ],
)
def test_encodings_that_no_byte_states_are_guessed(text: str, encoding: str) -> None:
    assert read_document(text.encode(encoding), source="a.txt").text == text


def test_a_page_in_utf16_is_a_page_whatever_it_is_called() -> None:
    page = "<!DOCTYPE html><html><body><p>Die Brücke – so.</p></body></html>"
    assert read_document(page.encode("utf-16-le"), source="a.txt").text == "Die Brücke – so."
