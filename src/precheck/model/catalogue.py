"""The findings precheck can make: code and usual severity (catalogue: shared domain facts, section 4).

A check may lower a severity (an inconclusive finding is never an error), never raise it.
"""

from typing import Any

from precheck.model.finding import Finding, Severity

DOCUMENT_TYPES = (
    "passport", "national-id", "residence-permit", "visa", "visa-validation", "residence-receipt",
    "enrollment-certificate", "birth-certificate", "translation", "family-record-book", "marriage-certificate",
    "rib", "parental-authorization", "ehic", "ehic-replacement", "s1", "resources-statement", "se-401-q-102",
    "se-401-q-106", "se-130-04", "monaco-certificate", "proof-of-address", "student-card", "care-form", "photo",
    "bank-statement", "cvec-certificate", "admission-letter", "transcript", "tuition-invoice", "filing-receipt",
    "entitlement-certificate", "carte-vitale", "other",
)  # fmt: skip

SEVERITIES: dict[str, Severity] = {
    # something the procedure asks for is not there
    "missing-identity": "error",
    "missing-enrollment": "error",
    "missing-civil-status": "error",
    "missing-residence": "error",
    "missing-bank-details": "error",  # a warning on `registration`: the sources disagree whether it is required
    "missing-parental-authorization": "error",
    "missing-coverage": "error",
    "missing-address": "error",
    "missing-care-form": "error",
    "missing-student-card": "error",
    "missing-photo": "error",
    # a file
    "unreadable-file": "error",
    "encrypted-file": "error",
    "unsupported-format": "error",
    "file-too-large": "error",
    "low-quality": "warning",
    "cropped": "warning",
    "missing-side": "error",
    "unrecognized-document": "warning",
    "unexpected-document": "notice",
    "duplicate-document": "notice",
    "other-person": "error",
    # identity, validity
    "expired": "error",
    "expires-before-start": "error",
    "expires-during-stay": "notice",
    "expiry-unread": "warning",
    "mrz-check-failed": "warning",
    "mrz-mismatch": "warning",
    "mrz-unread": "warning",
    "name-mismatch": "warning",
    "birth-date-mismatch": "error",
    "nationality-mismatch": "warning",  # the given nationality is not that of the passport
    "number-mismatch": "warning",  # a number that two documents bear is not the same
    "visa-passport-mismatch": "warning",
    # enrollment
    "enrollment-wrong-year": "error",
    "enrollment-year-missing": "error",
    "enrollment-not-final": "error",
    "enrollment-name-missing": "error",
    "cvec-not-enrollment": "error",
    "transcript-not-enrollment": "error",
    "enrollment-weak": "warning",  # a student card in place of the certificate
    # civil status
    "parents-missing": "error",
    "translation-missing": "error",
    "translation-not-sworn": "warning",
    "translation-without-original": "error",
    "record-book-incomplete": "error",
    "civil-status-weak": "warning",
    "multilingual-form-alone": "error",
    # right of stay
    "visa-not-validated": "error",
    "visa-validation-mismatch": "warning",  # the confirmation names another visa than the sticker
    "visa-wrong-kind": "error",
    "visa-needs-no-validation": "notice",  # a temporary visa, or that of a pupil under age
    "filing-receipt-not-permit": "error",
    "foreign-permit": "warning",
    # 2D-Doc codes
    "code-mismatch": "warning",  # the code says something else than the print beside it
    "code-not-verified": "notice",
    # bank details
    "iban-invalid": "error",
    "rib-key-invalid": "error",
    "iban-unread": "warning",
    "iban-not-sepa": "error",
    "domestic-account": "error",  # a number of Morocco, Tunisia or Algeria that is no IBAN
    "iban-foreign": "warning",
    "iban-mismatch": "error",  # the four RIB parts and the printed IBAN are two different accounts
    "holder-mismatch": "error",
    "holder-unread": "warning",
    "bank-statement-not-rib": "warning",
    "savings-account": "warning",
    # forms of other insurers
    "ehic-expires-early": "error",
    "ehic-french": "error",  # it shows that France insures the holder, not that another state does
    "form-period-short": "error",
    "statement-unsigned": "error",
    "form-stamp-missing": "warning",
    "quebec-form-mismatch": "warning",
    # the case itself
    "registration-not-needed": "notice",
    "already-registered": "notice",
    "wrong-procedure": "warning",
    "route-undecided": "warning",
    "social-security-number-wrong": "warning",  # its key does not fit
    "proof-too-old": "warning",
    "address-not-in-france": "warning",
    # many folders
    "shared-across-folders": "warning",  # a number or a file that belongs to one person, in two people's folders
    "document-of-other-folder": "warning",  # a stranger's paper, whose owner has a folder too
    "facts-unread": "warning",  # the office's facts for this applicant could not be understood
    "folder-not-checked": "error",
}


#: Why a finding matters: the reason (a text of its own in every language) and the codes that share it.
REASONS: dict[str, tuple[str, ...]] = {
    "file": (
        "unreadable-file",
        "encrypted-file",
        "unsupported-format",
        "file-too-large",
    ),
    "legible": (
        "low-quality",
        "cropped",
    ),
    "sides": ("missing-side",),
    "told": ("unrecognized-document",),
    "spare": (
        "unexpected-document",
        "duplicate-document",
    ),
    "person": (
        "other-person",
        "name-mismatch",
        "birth-date-mismatch",
        "nationality-mismatch",
        "number-mismatch",
        "holder-unread",
    ),
    "validity": (
        "expired",
        "expires-before-start",
        "expires-during-stay",
        "expiry-unread",
    ),
    "mrz": (
        "mrz-check-failed",
        "mrz-mismatch",
        "mrz-unread",
    ),
    "enrollment": (
        "enrollment-wrong-year",
        "enrollment-year-missing",
        "enrollment-not-final",
        "enrollment-name-missing",
        "cvec-not-enrollment",
        "transcript-not-enrollment",
        "enrollment-weak",
    ),
    "civil-status": (
        "parents-missing",
        "record-book-incomplete",
        "civil-status-weak",
        "multilingual-form-alone",
    ),
    "translation": (
        "translation-missing",
        "translation-not-sworn",
        "translation-without-original",
    ),
    "residence": (
        "visa-passport-mismatch",
        "visa-not-validated",
        "visa-validation-mismatch",
        "visa-wrong-kind",
        "visa-needs-no-validation",
        "filing-receipt-not-permit",
        "foreign-permit",
    ),
    "code": (
        "code-mismatch",
        "code-not-verified",
    ),
    "bank": (
        "iban-invalid",
        "rib-key-invalid",
        "iban-unread",
        "iban-not-sepa",
        "domestic-account",
        "iban-foreign",
        "iban-mismatch",
        "holder-mismatch",
        "bank-statement-not-rib",
        "savings-account",
    ),
    "form": (
        "ehic-expires-early",
        "form-period-short",
        "statement-unsigned",
        "form-stamp-missing",
        "quebec-form-mismatch",
        "ehic-french",
    ),
    "case": (
        "registration-not-needed",
        "already-registered",
        "wrong-procedure",
        "route-undecided",
        "social-security-number-wrong",
    ),
    "address": (
        "proof-too-old",
        "address-not-in-france",
    ),
    "across": (
        "shared-across-folders",
        "document-of-other-folder",
        "facts-unread",
        "folder-not-checked",
    ),
}
_REASON_OF = {code: reason for reason, codes in REASONS.items() for code in codes}


def reason(code: str) -> str:
    """The reason a finding matters, an id of `REASONS` or `missing`; an office's own codes are something missing."""
    return _REASON_OF.get(code, "missing")


def finding(code: str, *, severity: Severity | None = None, **details: Any) -> Finding:
    """A finding with its usual severity, at most a warning if inconclusive. Raises KeyError for an unknown code."""
    usual = severity or SEVERITIES[code]
    if details.get("outcome") == "inconclusive" and usual == "error":
        usual = "warning"
    return Finding(code=code, severity=usual, **details)
