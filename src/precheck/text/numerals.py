"""Numbers in words, as civil registers write days and years: French, English, Spanish, Portuguese, Italian."""

import re

_UNITS = {
    word: int(line.split()[0])
    for line in """
1 un une premier one first uno primero um primeiro
2 deux two second dos dois
3 trois three third tres
4 quatre four fourth cuatro quatro
5 cinq five fifth cinco
6 six sixth seis
7 sept seven seventh siete sete
8 huit eight eighth ocho oito
9 neuf nine ninth nueve nove
10 dix ten tenth diez dez
11 onze eleven eleventh once
12 douze twelve twelfth doce doze
13 treize thirteen thirteenth trece treze
14 quatorze fourteen fourteenth catorce catorze
15 quinze fifteen fifteenth quince
16 seize sixteen sixteenth dieciseis dezesseis
17 seventeen seventeenth diecisiete dezessete
18 eighteen eighteenth dieciocho dezoito
19 nineteen nineteenth diecinueve dezenove
20 vingt twenty twentieth veinte vinte
21 veintiuno
22 veintidos
23 veintitres
24 veinticuatro
25 veinticinco
26 veintiseis
27 veintisiete
28 veintiocho
29 veintinueve
30 trente thirty thirtieth treinta trinta
40 quarante forty cuarenta quarenta
50 cinquante fifty cincuenta cinquenta
60 soixante sixty sesenta sessenta
70 septante seventy setenta
80 huitante eighty ochenta oitenta
90 nonante ninety noventa
""".strip().split("\n")
    for word in line.split()[1:]
}
# Italian writes a number in one word: "duemilaquattro", "millenovecentonovantanove".
_ITALIAN = (
    "uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
    "diciassette diciotto diciannove"
).split()
_ITALIAN_TENS = {20: "vent", 30: "trent", 40: "quarant", 50: "cinquant", 60: "sessant", 70: "settant", 80: "ottant",
                 90: "novant"}  # fmt: skip


def _italian(number: int) -> str:
    """1 … 99 in words, accents folded."""
    if number < 20:
        return _ITALIAN[number - 1]
    tens, units = divmod(number, 10)
    stem = _ITALIAN_TENS[10 * tens]
    if not units:
        return stem + ("i" if tens == 2 else "a")
    return stem + ("" if units in {1, 8} else "i" if tens == 2 else "a") + _ITALIAN[units - 1]


_UNITS |= {_italian(number): number for number in range(2, 100)} | {"primo": 1}
_UNITS |= {f"{thousand}{_italian(rest) if rest else ''}": value + rest
           for thousand, value in (("duemila", 2000), ("millenovecento", 1900)) for rest in range(100)}  # fmt: skip
# "le onzième jour du mois de mai"
_UNITS |= {
    {"cinq": "cinqu", "neuf": "neuv"}.get(word, word.removesuffix("e")) + "ieme": number
    for word, number in list(_UNITS.items())
    if word
    in "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente".split()
}
_THOUSANDS = frozenset({"mille", "mil", "thousand"})
_HUNDREDS = {"cent": 100, "cents": 100, "hundred": 100, "novecientos": 900, "novecentos": 900}
_GLUE = frozenset({"et", "and", "y", "e", "de", "del", "of", "the"})
NUMBER = "|".join(sorted({*_UNITS, *_THOUSANDS, *_HUNDREDS, *_GLUE, "vingts"}, key=len, reverse=True))


def count(words: str) -> int:
    """`"mil neuf cent quatre-vingt-dix-neuf"` → 1999; `"twenty first"` → 21."""
    total, current = 0, 0
    for word in re.split(r"[ -]+", words.strip()):
        if word in _THOUSANDS:
            total, current = total + max(current, 1) * 1000, 0
        elif word in _HUNDREDS:
            value = _HUNDREDS[word]
            total, current = total + (value if value > 100 else max(current, 1) * value), 0
        elif word in {"vingt", "vingts"} and current == 4:
            current = 80
        else:
            current += _UNITS.get(word, 0)
    return total + current


#: Characters that OCR takes for each other.
_ALIKE = frozenset("17 38 56 68 08 06 69 89 09 14 27 49 35 0O 0D 0Q 1I 1L 2Z 5S 6G 8B".split())


def look_alike(one: str, other: str) -> bool:
    """Whether OCR may have read one digit, or a letter beside it, for the other."""
    return "".join(sorted((one, other))) in _ALIKE
