"""Random folders for measuring: half without a fault, the others with one or two, in every shape."""

from random import Random

from samples import people
from samples.faults import FAULTS, Case, complete, fits
from samples.folders import applicant
from samples.parcel import Parcel
from samples.sheet import Leaf
from samples.truth import REQUIREMENTS, Truth


def folder(parcel: Parcel, rng: Random, *, faultless: bool) -> Truth:
    """One folder, drawn and put into files."""
    student = people.student(rng)
    case = Case(rng, student, Truth(applicant(student)), permit=rng.random() < 0.5)
    complete(case)
    wanted = 0 if faultless else rng.choice((1, 1, 2))
    for requirement, fault in rng.sample(FAULTS, len(FAULTS)):
        if len(case.touched) >= wanted:
            break
        if requirement not in case.touched and fits(case, fault):
            case.touched.add(requirement)
            if requirement == "identity" and "stray" in case.touched:
                continue  # the stray card was put beside the identity document
            fault(case)
    _send(case, parcel)
    return case.truth


def _send(case: Case, parcel: Parcel) -> None:
    rng = case.rng
    documents = [document for requirement in REQUIREMENTS for document in case.papers[requirement]]
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
