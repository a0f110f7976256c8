"""Random folders for measuring: half without a fault, the others with one or two, in every shape."""

import io
from dataclasses import replace
from random import Random

from pypdf import PdfReader, PdfWriter

from samples import people, route_faults, routes, shapes
from samples.case import Case, complete
from samples.faults import FAULTS, fits
from samples.folders import applicant
from samples.makers import rib
from samples.parcel import Parcel
from samples.sheet import Leaf
from samples.truth import Truth

KINDS = len(FAULTS)


def folder(parcel: Parcel, rng: Random, *, lead: int | None) -> Truth:
    """One folder, drawn and put into files; `lead` is the place of its first fault, none for a faultless folder."""
    student = people.student(rng)
    case = Case(rng, student, Truth(applicant(student)), permit=rng.random() < 0.5)
    complete(case)
    wanted = 0 if lead is None else rng.choice((1, 1, 2))
    first = [] if lead is None else [FAULTS[lead % len(FAULTS)]]
    for requirement, fault in first + rng.sample(FAULTS, len(FAULTS)):
        if len(case.touched) >= wanted:
            break
        if requirement not in case.touched and fits(case, fault):
            case.touched.add(requirement)
            fault(case)
    _send(case, parcel)
    if case.spoiled:
        parcel.files["RIB.pdf"] = _spoiled(case, rng)
    elif not case.truth.faults and rng.random() < 0.15:
        _copy(case, parcel, rng)
    return case.truth


def _spoiled(case: Case, rng: Random) -> bytes:
    """A bank slip under a password, as banks send it, or one whose download broke off."""
    data = shapes.digital(rib.make(case.student, rng))
    if case.spoiled == "damaged":
        return data[: rng.choice((0, 300, 900))]
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.encrypt("01012001", algorithm="RC4-40")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _copy(case: Case, parcel: Parcel, rng: Random) -> None:
    """The same file a second time, as after a double download: only a notice."""
    name = rng.choice([page.file for page in parcel.pages if page.type == "enrollment-certificate"])
    if len({page.type for page in parcel.pages if page.file == name}) > 1:
        return
    stem, dot, suffix = name.rpartition(".")
    other = f"{stem} (1){dot}{suffix}"
    parcel.files[other] = parcel.files[name]
    parcel.pages += [replace(page, file=other) for page in parcel.pages if page.file == name]
    parcel.documents += 1
    case.truth.allowed.append("duplicate-document")


def planned(parcel: Parcel, rng: Random, name: str, *, faulty: bool) -> Truth:
    """A folder of one of the plans of `samples.routes`, with a fault that fits it or without."""
    plan = routes.PLANS[name]
    case = routes.case_of(plan, rng)
    if faulty:
        own = [
            (requirement, fault)
            for requirement, plans, fault in route_faults.FAULTS
            if requirement in plan.papers and (not plans or name in plans)
        ]
        general = [(each, fault) for each, fault in FAULTS if each in plan.papers and fits(case, fault)]
        # what a registration only warns of is an error in a file for a refund, where `faults` does not know it
        general = [pair for pair in general if plan.procedure == "registration" or pair[0] == "identity"]
        chosen = rng.choice(own) if own and (not general or rng.random() < 0.6) else rng.choice(general or [None])
        if chosen:
            chosen[1](case)
    if case.truth.applicant:
        rows = [f"{fact} = {value}" for fact, value in case.truth.applicant.items()]
        parcel.files["applicant.toml"] = ("\n".join(rows) + "\n").encode()
    _send(case, parcel)
    if case.spoiled:
        parcel.files["RIB.pdf"] = _spoiled(case, rng)
    return case.truth


def _send(case: Case, parcel: Parcel) -> None:
    rng = case.rng
    documents = [document for papers in case.papers.values() for document in papers]
    habit = rng.choice(("digital", "scan", "photo", "mixed", "mixed", "one"))
    if habit == "one" and len(documents) > 2:
        leaves = [leaf for document in documents for leaf in document]
        parcel.scan(
            leaves,
            rng.choice(("dossier.pdf", "Documents sécu.pdf", "scan complet.pdf")),
            dpi=rng.choice((150, 200)),
            together=False,
            count=len(documents),
            upside=rng.random() < 0.15,
        )
        return
    rng.shuffle(documents)
    for document in documents:
        shape = habit if habit in {"digital", "scan", "photo"} else rng.choice(("digital", "scan", "photo"))
        if shape == "digital" and document[0].stock in {"card", "booklet"}:
            shape = rng.choice(("scan", "photo"))
        if document[0].stock == "screen" and shape != "digital":
            shape = "digital"  # nobody prints the screen of a phone
        if shape == "digital":
            parcel.digital(document)
        elif shape == "scan":
            _scan(parcel, rng, document)
        else:
            _photo(parcel, rng, document)


def _scan(parcel: Parcel, rng: Random, document: list[Leaf]) -> None:
    form = rng.choice(("pdf", "pdf", "pdf", "pdf", "jpg", "tiff"))
    parcel.scan(
        document,
        form=form,
        upside=rng.random() < 0.08,
        layer=rng.choice(("", "", "", "junk", "ocr")),
        rotate=rng.random() < 0.1,
        quality=rng.randint(60, 85),
    )


def _photo(parcel: Parcel, rng: Random, document: list[Leaf]) -> None:
    form = rng.choice(("jpg", "jpg", "jpg", "jpg", "png", "webp", "heic", "pdf"))
    turned = rng.choice((0, 0, 0, 90, 180, 270))
    exif = form == "jpg" and turned != 0 and rng.random() < 0.6
    small = document[0].stock in {"card", "booklet"}
    megapixels = rng.choice((2, 2.5, 3, 4, 8, 12) if small else (3, 4, 5, 8, 12))
    if form == "png":
        megapixels = min(megapixels, 4)
    tilt = rng.uniform(-12, 12) if rng.random() < 0.4 else None
    parcel.photo(
        document,
        megapixels=megapixels,
        turned=turned,
        exif=exif,
        form=form,
        quality=rng.randint(60, 85),
        hard=rng.uniform(0.5, 1.2),
        tilt=tilt,
    )
