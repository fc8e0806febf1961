# ruff: noqa: E501 - messages stand together by language, not one a line
"""Messages that say that nothing is there without naming what."""

# What says "nothing here" without naming what: only believed when a title or heading says nothing else.
WHOLE_MESSAGES = (
    "not found", "404notfound", "http 404", "404", "410", "410 gone", "dead link", "broken link", "page missing", "file not found", "nothing here",
    "nothing found here", "you're lost", "you are lost", "looks like you're lost", "lost your way", "cannot get", "sorry, no posts matched your criteria",
    "we've lost this page", "invalid article", "invalid page", "invalid url", "das war wohl nichts", "hier ist nichts", "hier ist leider nichts",
    "vous êtes perdu", "vous semblez perdu", "te has perdido", "ti sei perso", "verdwaald", "här fanns inget", "her var det tomt", "здесь ничего нет",
    "такой страницы нет", "查无此人", "迷路了", "该页面走丢了", "무언가 잘못되었습니다", "ここには何もありません",
)  # fmt: skip
