"""Years and days of other calendars as Gregorian dates: the solar one of Iran, the Buddhist year, Japanese eras, the
years of the Republic of China; and Chinese numerals.

Solar years by the cycle of 33 with leap years 1, 5, 9, 13, 17, 22, 26, 30: right for 1178-1633 (1799-2254).
The lunar Islamic calendar is left out: it is not exact without an observation of the moon.
"""

import re
from datetime import date, timedelta

_LEAP = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
_FIRST_NOWRUZ = date(2004, 3, 20)  # 1 Farvardin 1383
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018, "民國": 1911, "民国": 1911}
_CHINESE = {
    "〇": 0, "零": 0, "○": 0, "一": 1, "元": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
}  # fmt: skip
_ERA_YEAR = re.compile(rf"({'|'.join(_ERAS)})\s?(\d{{1,3}}|元)(?=\s?年)")
_BEFORE_UNIT = re.compile(r"[〇零○一二三四五六七八九十廿卅元]+(?=\s?[年月日號号])")


def solar(year: int, month: int, day: int) -> date:
    """A day of Iran's calendar. Raises ValueError where there is none."""
    longest = 31 if month <= 6 else 30 if month <= 11 or _is_leap(year) else 29
    if not (1300 <= year <= 1499 and 1 <= month <= 12 and 1 <= day <= longest):
        raise ValueError("no day of the solar calendar")
    days = 31 * (month - 1) if month <= 7 else 186 + 30 * (month - 7)
    return _nowruz(year) + timedelta(days=days + day - 1)


def _is_leap(year: int) -> bool:
    return year % 33 in _LEAP


def _nowruz(year: int) -> date:
    """The first day of a solar year."""
    if year >= 1383:
        days = sum(366 if _is_leap(each) else 365 for each in range(1383, year))
    else:
        days = -sum(366 if _is_leap(each) else 365 for each in range(year, 1383))
    return _FIRST_NOWRUZ + timedelta(days=days)


def western_year(year: int) -> int:
    """A Buddhist year (2547) as the Gregorian one (2004); others as they are."""
    return year - 543 if 2400 <= year <= 2600 else year


def eras_told(text: str) -> str:
    """`平成16年` → `2004年`, and numerals before 年月日 as figures: `二〇〇四年五月十四日` → `2004年5月14日`."""
    if not text or max(text) < "\u2e80":
        return text
    figures = _BEFORE_UNIT.sub(lambda match: str(_chinese(match[0])), text)
    return _ERA_YEAR.sub(lambda match: str(_ERAS[match[1]] + (1 if match[2] == "元" else int(match[2]))), figures)


def _chinese(numeral: str) -> int:
    """`二〇〇四` → 2004, `二十三` → 23, `元` → 1."""
    text = numeral.replace("廿", "二十").replace("卅", "三十")
    if "十" not in text:
        return int("".join(str(_CHINESE[sign]) for sign in text))
    tens, _, units = text.partition("十")
    return 10 * (_CHINESE.get(tens, 1) if tens else 1) + (_CHINESE.get(units[:1], 0) if units else 0)
