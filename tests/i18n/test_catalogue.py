"""What the reader is told: complete in every language, and readable with few data or with many."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import precheck.i18n
from precheck.i18n.catalogue import LANGUAGES, Translator, translator
from precheck.i18n.template import placeholders, unguarded
from precheck.model.applicant import Applicant
from precheck.model.catalogue import DOCUMENT_TYPES, SEVERITIES, finding
from precheck.model.document import Document
from precheck.model.finding import Finding
from precheck.model.report import Report

LOCALE = Path(precheck.i18n.__file__).parent / "locale"
EMPTY = Report("0", date(2026, 10, 1), "registration", "non-eu", "review")
KNOWN = {"script",
    "date", "days", "year", "name", "other_name", "type", "type_only", "page", "pages", "side", "country", "language",
    "requirement", "accepts", "limit", "size", "start", "format", "count", "file", "expected", "found", "code",
    "message", "fix", "unread", "read", "edge", "nationality", "folder",
}  # fmt: skip
HOLES = ("  ", "()", " .", " ,", "[", "]", "{", "}", "“”", "«»", ": .", "（）", "：。", "，。")
GENUINE = ("authenti", "genuin", "auténtic", "véritable", "forged", "fraud", "مزور", "伪造")
FULL = dict.fromkeys(KNOWN, "2026-09-07")


def messages(lang: str) -> dict[str, str]:
    """All ids of a language with their words; plural forms joined."""
    with (LOCALE / lang / "LC_MESSAGES" / "precheck.po").open("rb") as stream:
        catalogue = read_po(stream, locale=lang)
    found = {}
    for each in catalogue:
        if each.id:
            name = each.id if isinstance(each.id, str) else each.id[0]
            found[name] = each.string if isinstance(each.string, str) else "\n".join(each.string or ())
    return found


@pytest.fixture(params=LANGUAGES)
def words(request: pytest.FixtureRequest) -> Translator:
    return translator(request.param)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_the_same_messages(lang: str) -> None:
    """None is missing, none is left over, none is empty."""
    found = messages(lang)
    assert found.keys() == messages("en").keys()
    assert all(text.strip() for text in found.values())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_placeholders_are_the_same_in_every_language(lang: str) -> None:
    english = messages("en")
    for msgid, text in messages(lang).items():
        assert placeholders(text) == placeholders(english[msgid]), msgid


@pytest.mark.parametrize("lang", LANGUAGES)
def test_only_the_type_stands_outside_brackets(lang: str) -> None:
    """Every other datum of a finding may be absent, so it must stand in a part that can be left out."""
    for msgid, text in messages(lang).items():
        if msgid.startswith("finding.") and not msgid.startswith("finding.unsure"):
            assert unguarded(text) <= {"type"}, msgid
            assert placeholders(text) <= KNOWN, msgid


@pytest.mark.parametrize("lang", LANGUAGES)
def test_compiled_catalogue_matches_its_source(lang: str) -> None:
    """`pybabel compile -D precheck -d src/precheck/i18n/locale` was run after the last change."""
    folder = LOCALE / lang / "LC_MESSAGES"
    compiled = BytesIO()
    with (folder / "precheck.po").open("rb") as stream:
        write_mo(compiled, read_po(stream, locale=lang))
    assert (folder / "precheck.mo").read_bytes() == compiled.getvalue()


def test_everything_that_has_a_code_has_words(words: Translator) -> None:
    needed = [f"finding.{code}.{part}" for code in SEVERITIES for part in ("message", "fix")]
    needed += [f"type.{kind}" for kind in DOCUMENT_TYPES]
    needed += [f"fact.{name}" for name in Applicant.names()]
    needed += [f"verdict.{each}" for each in ("ready", "review", "not-ready", "not-required")]
    needed += [f"status.{each}" for each in ("met", "missing", "invalid", "review", "optional")]
    assert [msgid for msgid in needed if not words.has(msgid)] == []


@pytest.mark.parametrize("code", SEVERITIES)
@pytest.mark.parametrize("outcome", ["failed", "inconclusive"])
def test_messages_read_well_without_and_with_data(words: Translator, code: str, outcome: str) -> None:
    """A sentence, with no hole, no brackets and no doubled spaces or signs."""
    for data in ({}, FULL):
        what = finding(code, outcome=outcome, data=data)
        for sentence in (words.message(what, EMPTY), words.fix(what, EMPTY)):
            assert sentence[0].isupper() or not sentence[0].isascii()
            assert sentence.endswith("。" if words.lang == "zh" else ".")
            assert not any(
                bad in sentence
                for bad in ("  ", "()", " .", " ,", "[", "]", "{", "}", "“”", "«»", ": .", "（）", "：。", "，。")
            )


def test_never_claims_a_document_is_genuine() -> None:
    """precheck says complete, readable, consistent: it cannot tell a forgery."""
    for lang in LANGUAGES:
        text = "\n".join(messages(lang).values()).lower()
        assert not any(
            word in text for word in ("authenti", "genuin", "auténtic", "véritable", "forged", "fraud", "مزور", "伪造")
        )


UNREAD = {
    "unreadable-file", "encrypted-file", "unsupported-format", "file-too-large", "low-quality", "cropped",
    "unrecognized-document", "expiry-unread", "mrz-unread", "iban-unread", "holder-unread", "route-undecided",
}  # fmt: skip


def test_an_inconclusive_finding_never_says_wrong(words: Translator) -> None:
    """Only codes that are about reading itself say the same in both outcomes."""
    for code in SEVERITIES:
        failed, unsure = (
            words.message(Finding(code, "warning", each, requirement="identity"), EMPTY)
            for each in ("failed", "inconclusive")
        )
        assert (unsure == failed) == (code in UNREAD), code


def test_the_message_names_the_document_and_writes_the_date() -> None:
    report = Report(**{**vars(EMPTY), "documents": (Document("d1", "passport", 1.0, ()),)})
    what = finding("expired", document="d1", data={"date": "2026-02-01"})
    assert translator("en").message(what, report) == "Your passport is no longer valid: it expired on 1 February 2026."
    assert translator("fr").message(what, report) == "Votre passeport n'est plus valable depuis le 1er février 2026."
    assert translator("es").message(what, report) == "Tu pasaporte ha caducado (el 1 de febrero de 2026)."


def test_the_message_in_arabic_and_chinese() -> None:
    report = Report(**{**vars(EMPTY), "documents": (Document("d1", "passport", 1.0, ()),)})
    what = finding("expired", document="d1", data={"date": "2026-02-01"})
    assert translator("ar").message(what, report) == (
        "وثيقتك «جواز سفر» لم تعد صالحة: انتهت صلاحيتها في 1 فبراير 2026."
    )
    assert translator("zh").message(what, report) == "您的护照已失效：有效期至 2026年2月1日。"


def test_values_from_documents_are_not_taken_for_placeholders() -> None:
    what = finding("unreadable-file", file="scan {fix} [copie|2] {0}.pdf")
    assert "“scan {fix} [copie|2] {0}.pdf”" in translator("en").message(what, EMPTY)


def test_an_unknown_code_still_gets_a_sentence(words: Translator) -> None:
    what = Finding("new-code", "warning")
    assert "new-code" in words.message(what, EMPTY)
    assert words.fix(what, EMPTY).endswith((".", "。"))


def test_plurals_follow_the_language() -> None:
    assert [translator("fr").count("day", number) for number in (0, 1, 2)] == ["0 jour", "1 jour", "2 jours"]
    assert [translator("en").count("day", number) for number in (0, 1, 2)] == ["0 days", "1 day", "2 days"]


def test_arabic_has_six_plurals_and_chinese_one() -> None:
    arabic = [translator("ar").count("day", number) for number in (0, 1, 2, 3, 11, 100)]
    assert arabic == ["0 يوم", "يوم واحد", "يومان", "3 أيام", "11 يومًا", "100 يوم"]
    assert [translator("zh").count("day", number) for number in (0, 1, 2)] == ["0 天", "1 天", "2 天"]


def test_lists_are_joined_as_the_language_does() -> None:
    kinds = ("passport", "national-id", "visa+visa-validation")
    said = {lang: translator(lang).either(kinds) for lang in ("en", "ar", "zh")}
    assert said == {
        "en": "passport, identity card or visa and visa validation confirmation",
        "ar": "جواز سفر، بطاقة هوية أو تأشيرة وتأكيد تفعيل التأشيرة",
        "zh": "护照、身份证或签证和签证生效确认",
    }


@pytest.mark.parametrize(
    ("lang", "country", "language"),
    [("ar", "إيران", "الجورجية"), ("zh", "伊朗", "格鲁吉亚语"), ("es", "Irán", "georgiano")],
)
def test_countries_and_languages_are_named_in_the_language(lang: str, country: str, language: str) -> None:
    assert translator(lang).value("country", "IRN") == country
    assert translator(lang).value("language", "ka") == language


def test_codes_become_names() -> None:
    french = translator("fr")
    assert french.value("country", "DEU") == french.value("country", "de") == "Allemagne"
    assert french.value("country", "XXA") == "XXA"
    assert french.value("language", "vi") == "vietnamien"
    assert french.value("size", str(12_582_912)) == "12 Mo"
    assert french.value("accepts", "passport, national-id") == "passeport ou carte d'identité"
