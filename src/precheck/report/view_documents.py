"""A document as the HTML report shows it: pictures with boxes, fields, evidence."""

from dataclasses import dataclass

from precheck.i18n.catalogue import Translator
from precheck.model.document import Document, DocumentPage, Field
from precheck.model.page import Box
from precheck.model.report import Report
from precheck.report.clean import plain
from precheck.report.mask import Mask
from precheck.report.view_findings import FindingView

_SURE, _FAIRLY_SURE = 0.9, 0.7


@dataclass(frozen=True)
class BoxView:
    """A rectangle over a picture. `kind` is field, error, warning, notice or cue; `label` its number in the table."""

    kind: str
    label: str
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class PageView:
    """A page with its picture (JPEG, may be empty)."""

    caption: str
    alt: str
    picture: bytes
    boxes: tuple[BoxView, ...]


@dataclass(frozen=True)
class FieldView:
    """A value read. `level` is high, medium or low; `label` the number of its box ('' where it has none)."""

    label: str
    name: str
    value: str
    level: str
    sure: str
    source: str


@dataclass(frozen=True)
class CueView:
    cue: str
    weight: str
    text: str


@dataclass(frozen=True)
class DocumentView:
    id: str
    name: str
    holder: str
    holder_word: str
    share: str
    runner_up: str
    pages: tuple[PageView, ...]
    fields: tuple[FieldView, ...]
    cues: tuple[CueView, ...]
    findings: tuple[FindingView, ...]


def view_document(
    document: Document, report: Report, words: Translator, mask: Mask, findings: tuple[FindingView, ...]
) -> DocumentView:
    """The document in words and pictures."""
    labels = _labels(document)
    rival = document.runner_up
    return DocumentView(
        id=document.id,
        name=words.type_name(document.type),
        holder=document.holder,
        holder_word=words.text(f"holder.{document.holder}"),
        share=words.text("label.type-sure", share=_percent(document.confidence, words)),
        runner_up=words.text("label.runner-up", type=words.type_name(rival[0]), weight=_number(rival[1], words))
        if rival
        else "",
        pages=tuple(_page(document, place, labels, report, words) for place in range(len(document.pages))),
        fields=tuple(_field(name, field, labels, words, mask) for name, field in document.fields.items()),
        cues=tuple(
            CueView(plain(each.cue), _number(each.weight, words), plain(mask.text(each.text)))
            for each in sorted(document.evidence, key=lambda each: -abs(each.weight))
        ),
        findings=findings,
    )


def _labels(document: Document) -> dict[str, str]:
    """A number for each field that can be shown on a picture."""
    boxed = [name for name, field in document.fields.items() if field.box and field.page is not None]
    return {name: str(number) for number, name in enumerate(boxed, start=1)}


def _page(document: Document, place: int, labels: dict[str, str], report: Report, words: Translator) -> PageView:
    page = document.pages[place]
    boxes = [_box("cue", "", each.box) for each in document.evidence if each.page == place and each.box]
    boxes += [
        _box("field", labels[name], each.box)
        for name, each in document.fields.items()
        if each.box and each.page == place
    ]
    boxes += [
        _box(each.severity, "", each.box)
        for each in report.findings
        if each.document == document.id and each.page == place and each.box
    ]
    name = words.type_name(document.type)
    side = f" ({words.text(f'side.{page.side}')})" if page.side else ""
    return PageView(
        caption=plain(words.text("label.page-from", file=page.file, page=page.number)) + side,
        alt=words.text("label.page-of", type=name, page=place + 1, count=len(document.pages)) + side,
        picture=_picture(page, report),
        boxes=tuple(boxes),
    )


def _picture(page: DocumentPage, report: Report) -> bytes:
    if page.page.picture:
        return page.page.picture
    same = (each for file in report.files if file.path == page.file for each in file.pages)
    return next((each.picture for each in same if each.number == page.number), b"")


def _box(kind: str, label: str, box: Box) -> BoxView:
    left, top, right, bottom = (min(max(edge, 0.0), 1.0) for edge in box)
    return BoxView(kind, label, left, top, max(right - left, 0.0), max(bottom - top, 0.0))


def _field(name: str, field: Field, labels: dict[str, str], words: Translator, mask: Mask) -> FieldView:
    level = "high" if field.confidence >= _SURE else "medium" if field.confidence >= _FAIRLY_SURE else "low"
    if field.confirm:
        level = "low"
    return FieldView(
        label=labels.get(name, ""),
        name=plain(words.named("field", name)),
        value=plain(words.value(name, mask.field(name, field.value))),
        level=level,
        sure=words.text(f"sure.{level}"),
        source=plain(words.named("read-from", field.read_from)),
    )


def _percent(share: float, words: Translator) -> str:
    return f"{_number(share * 100, words, digits=0)}\u00a0%" if words.lang != "en" else f"{share * 100:.0f}%"


def _number(value: float, words: Translator, digits: int = 1) -> str:
    return f"{value:.{digits}f}".replace(".", words.text("number.decimal"))
