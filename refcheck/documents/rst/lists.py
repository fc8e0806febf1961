"""The numbers that reStructuredText's lists print."""

from docutils import nodes

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LARGEST_ROMAN = 4999


def number_of_item(items: nodes.enumerated_list, number: int) -> str:
    """Give the number of one item as the list prints it: "3.", "(b)", "iv.", and the "W." of "W. Deng"."""
    kind = items.get("enumtype", "arabic")
    printed = str(number)
    if kind.endswith("alpha") and 1 <= number <= 26:
        printed = chr(ord("a") + number - 1)
    elif kind.endswith("roman") and 1 <= number <= _LARGEST_ROMAN:
        printed = _roman(number)
    printed = printed.upper() if kind.startswith("upper") else printed
    return f"{items.get('prefix', '')}{printed}{items.get('suffix', '.')}"


def _roman(number: int) -> str:
    printed = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        printed += letters * count
    return printed
