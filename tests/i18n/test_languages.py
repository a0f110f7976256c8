"""The language asked for wins, then the system's, then English."""

import pytest

from precheck.i18n.languages import negotiate


@pytest.mark.parametrize(
    ("wanted", "environ", "language"),
    [
        ("fr", {"LANG": "es_ES.UTF-8"}, "fr"),
        ("ES-mx", {}, "es"),
        (None, {"LANG": "es_ES.UTF-8"}, "es"),
        (None, {"LANG": "es_ES.UTF-8", "LC_ALL": "fr_FR"}, "fr"),
        (None, {"LANG": "de_DE.UTF-8", "LANGUAGE": "de:fr"}, "fr"),
        (None, {"LANG": "C.UTF-8", "LANGUAGE": "fr"}, "en"),
        (None, {"LANG": "vi_VN.UTF-8"}, "en"),
        ("vi", {"LANG": "fr_FR.UTF-8"}, "fr"),
        (None, {"LANG": "ar_MA.UTF-8"}, "ar"),
        ("zh-Hans-CN", {}, "zh"),
        (None, {}, "en"),
    ],
)
def test_negotiate(wanted: str | None, environ: dict[str, str], language: str) -> None:
    assert negotiate(wanted, environ) == language
