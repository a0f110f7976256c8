"""Dates that registers of Arab states write in words: `الخامس عشر من شهر أفريل سنة ألفين وأربعة` → 15/4/2004."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from precheck.text.months import MONTHS

#: How one letter is written in several ways, letter by letter, so that places in the text stay.
_ALIKE = str.maketrans("أإآٱةىی", "اااا" + "هيي")
_NUMBERS = {
    word: int(line.split()[0])
    for line in """
1 واحد واحده اول اولي فاتح غره حادي حاديه احد احدي
2 اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي ثاني ثان ثانيه
3 ثلاث ثلاثه ثالث ثالثه
4 اربع اربعه رابع رابعه
5 خمس خمسه خامس خامسه
6 ست سته سادس سادسه
7 سبع سبعه سابع سابعه
8 ثمان ثماني ثمانيه ثامن ثامنه
9 تسع تسعه تاسع تاسعه
10 عشر عشره عاشر عاشره
20 عشرون عشرين
30 ثلاثون ثلاثين
40 اربعون اربعين
50 خمسون خمسين
60 ستون ستين
70 سبعون سبعين
80 ثمانون ثمانين
90 تسعون تسعين
100 مائه مئه ميه
900 تسعمائه تسعمئه تسعميه
1000 الف
2000 الفان الفين الفي
""".strip().split("\n")
    for word in line.split()[1:]
}
_MONTHS = {name.translate(_ALIKE).replace("-", " "): month for name, month in MONTHS.items() if name[0] > "\u0620"}


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_NUMBER = rf"و? ?(?:ال|لل|ل|ب)?(?:{_any(_NUMBERS)})(?![^\W\d_])"
_EACH = re.compile(rf"(?<![^\W_])و?(?:ال|لل|ل|ب)?({_any(_NUMBERS)})(?![^\W\d_])")
_DAY = rf"(?<![^\W_])(?P<d>(?:{_NUMBER} ?){{1,3}}|[0-3]?\d ?)"
_MONTH = rf"(?:من )?(?:شهر )?(?P<m>{_any(_MONTHS)})(?![^\W\d_])"
_YEAR = rf"(?P<y>(?:{_NUMBER} ?){{1,8}}|(?:19|20)\d\d(?!\d))"
_OF_THE_YEAR = r"(?:من )?(?:ل?سنه|ل?عام|السنه|العام)?[ :]?"
#: Two of them are numbers as well (`يوم الاثنين ثاني عشر`); `الاحد عشر` is none.
_WEEKDAY = re.compile(r"(?<![^\W_])ال(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت)(?= (?!عشر))")
_PATTERNS = (
    re.compile(rf"{_DAY}{_MONTH}[ ,،/]{{1,3}}{_OF_THE_YEAR}{_YEAR}"),
    re.compile(rf"(?:سنه|عام) {_YEAR}[ ,،]{{0,2}}(?:و? ?في )?(?:يوم ?)? *{_DAY}{_MONTH}"),
)


def arabic_dates(folded: str) -> Iterator[tuple[date, int, int]]:
    """The dates with their places in a folded text."""
    if not any("\u0600" <= char <= "\u06ff" for char in folded):
        return
    text = _WEEKDAY.sub(lambda match: " " * len(match[0]), folded.translate(_ALIKE))
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            year, day = _count(match["y"]), _count(match["d"])
            try:
                value = date(year, _MONTHS[match["m"]], day)
            except ValueError:
                continue
            whole = not match["d"].startswith("و")  # else the day began with a word that is no number
            if whole and 1900 <= year <= 2100:
                yield value, match.start(), match.start() + len(match[0].rstrip())


def _count(words: str) -> int:
    """`"ألف وتسعمائة وتسعة وتسعين"` → 1999; figures as they are."""
    if words.strip().isdecimal():
        return int(words)
    total, current = 0, 0
    for word in _EACH.findall(words):
        value = _NUMBERS[word]
        if value == 1000:
            total, current = total + max(current, 1) * 1000, 0
        elif value == 100 and 0 < current < 10:
            current *= 100
        else:
            current += value
    return total + current
