"""Phrases that OCR has bent: whether a place in the text is the phrase but for a letter or two."""

from precheck.text.fold import squeeze


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return start, end


def same_words(phrase: str, text: str) -> bool:
    """Word for word the same but for a letter or two: "date de naissance" is no bent "acte de naissance"."""
    from rapidfuzz.distance import OSA

    wanted, found = phrase.split(), [word.strip(".,:;'\"()/") for word in text.split()]
    if len(wanted) != len(found):
        return OSA.distance(squeeze(phrase), squeeze(text)) <= len(phrase) // 9
    return all(
        OSA.distance(a, b) <= (1 if len(a) <= 7 else 2 + len(a) // 12) for a, b in zip(wanted, found, strict=True)
    )
