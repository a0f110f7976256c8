"""precheck: reads an applicant's folder before it is sent, and says what is missing or invalid.

What programs may rely on is listed in `__all__` (docs/python.md); it is loaded when first asked for, so that the
command line starts quickly.
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from precheck.api import Advice as Advice
    from precheck.api import advice as advice
    from precheck.api import applicant as applicant
    from precheck.api import as_html as as_html
    from precheck.api import as_json as as_json
    from precheck.api import as_letter as as_letter
    from precheck.api import check_folder as check_folder
    from precheck.api import load_report as load_report
    from precheck.api import requirements_for as requirements_for
    from precheck.errors import PrecheckError as PrecheckError
    from precheck.model.applicant import Applicant as Applicant
    from precheck.model.document import Document as Document
    from precheck.model.finding import Finding as Finding
    from precheck.model.report import Report as Report
    from precheck.requirements.accepted import Acceptance as Acceptance

_HOME = {
    "precheck.api": "Advice advice applicant as_html as_json as_letter check_folder load_report requirements_for",
    "precheck.errors": "PrecheckError",
    "precheck.model.applicant": "Applicant",
    "precheck.model.document": "Document",
    "precheck.model.finding": "Finding",
    "precheck.model.report": "Report",
    "precheck.requirements.accepted": "Acceptance",
}
_MODULE_OF = {name: module for module, names in _HOME.items() for name in names.split()}

__all__ = [*sorted(_MODULE_OF)]  # noqa: PLE0604


def __getattr__(name: str) -> Any:
    if name not in _MODULE_OF:
        raise AttributeError(f"module 'precheck' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_MODULE_OF[name]), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
