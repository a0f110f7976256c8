"""Adding a document type is one file and one line; forgetting the line fails here."""

from precheck.documents.registry import BY_ID, KINDS
from precheck.i18n.catalogue import LANGUAGES, translator
from precheck.model.catalogue import DOCUMENT_TYPES
from tests.project.tree import SRC

_MODULES = sorted(path.stem for path in (SRC / "documents" / "kinds").glob("*.py") if path.stem != "__init__")


def test_every_module_of_a_kind_is_registered_once_under_its_own_name() -> None:
    """File name, id, command line and report use one name."""
    assert sorted(kind.id.replace("-", "_") for kind in KINDS) == _MODULES
    assert len(BY_ID) == len(KINDS)


def test_every_kind_is_a_type_of_the_interface() -> None:
    """What a report may call a document is a closed list."""
    assert set(BY_ID) <= set(DOCUMENT_TYPES)


def test_kinds_stand_in_the_order_of_the_interface() -> None:
    """Listings and ties follow one order."""
    order = [DOCUMENT_TYPES.index(kind.id) for kind in KINDS]
    assert order == sorted(order)


def test_every_kind_has_a_name_in_every_language() -> None:
    """A type without words would show its id to a student."""
    lacking = [
        (lang, kind.id)
        for lang in LANGUAGES
        for kind in KINDS
        if kind.id != "other" and not translator(lang).has(f"type.{kind.id}")
    ]
    assert not lacking


def test_every_kind_states_cues_for_itself() -> None:
    """A kind that only argues against others could never win a page."""
    assert all(any(cue.weight > 0 for cue in kind.cues) for kind in KINDS)
