"""`refcheck parse -`: one reference string a line in, one JSON object of CSL fields a line out."""

import json
import subprocess
import sys


def test_strings_and_wiki_templates_give_one_object_a_line() -> None:
    lines = (
        "Anna Behr, “The Quiet Border”, Reuters, 3 May 2021",
        "{{cite news |title=The Quiet Border |work=Reuters |date=3 May 2021 |last=Behr |first=Anna}}",
        "{{Internetquelle |autor=Anna Behr |titel=Die stille Grenze |werk=Die Zeit |datum=2021-05-03}}",
        "{{broken",
    )
    ran = subprocess.run(
        [sys.executable, "-m", "refcheck", "parse", "-"],
        input="\n".join(lines), capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    found = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [one["id"] for one in found] == ["1", "2", "3", "4"]
    assert [one.get("title") for one in found] == ["The Quiet Border", "The Quiet Border", "Die stille Grenze", None]
    assert all(one["issued"] == {"date-parts": [[2021, 5, 3]]} for one in found[:3])
