"""A committed folder of every route and procedure: papers as PDFs, cards as plain scans."""

from collections.abc import Callable
from functools import partial
from random import Random

from samples import routes
from samples.parcel import Parcel
from samples.truth import Truth


def _recipe(name: str, parcel: Parcel, rng: Random) -> Truth:
    case = routes.case_of(routes.PLANS[name], rng)
    for documents in case.papers.values():
        for document in documents:
            if document[0].stock in {"card", "booklet"}:
                parcel.scan(document, dpi=200, gray=True, together=True, quality=60, upside=False)
            elif document[0].stock == "picture":
                parcel.photo(document, megapixels=0.6, tilt=0, hard=0.3)
            else:
                parcel.digital(document)
    if case.truth.applicant:
        rows = [f"{fact} = {value}" for fact, value in case.truth.applicant.items()]
        parcel.files["applicant.toml"] = ("\n".join(rows) + "\n").encode()
    return case.truth


RECIPES: dict[str, Callable[[Parcel, Random], Truth]] = {
    f"route-{name}": partial(_recipe, name) for name in routes.PLANS
}
