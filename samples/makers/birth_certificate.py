"""Birth certificates: which layout suits whom; the layouts themselves are in the `births_…` modules."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from random import Random

from samples.makers import births_english as en
from samples.makers import births_french as fr
from samples.makers import births_iberian as ib
from samples.makers import births_latin as la
from samples.makers import births_maghreb as ma
from samples.makers import births_world as wo
from samples.nations import TRANSLATED
from samples.people import Student
from samples.sheet import Leaf, Sheet

Draw = Callable[[Student, Random, bool], Sheet]
LAYOUTS: dict[str, tuple[str, Draw]] = {
    "french": ("fr", fr.full_copy),
    "extract-fr": ("fr", fr.extract),
    "african": ("fr", fr.african),
    "moroccan": ("fr", ma.moroccan),
    "algerian": ("fr", ma.algerian),
    "ciec": ("fr", la.multilingual),
    "spanish": ("es", ib.spanish),
    "portuguese": ("pt", ib.portuguese),
    "italian": ("it", la.italian),
    "german": ("de", la.german),
    "english": ("en", en.english),
    "american": ("en", en.american),
    "indian": ("en", en.indian),
    "vietnamese": ("vi", wo.vietnamese),
    "chinese": ("zh", wo.chinese),
    "russian": ("ru", wo.russian),
    "arabic": ("ar", wo.arabic),
}
SHORT = {"fr": "extract-fr", "en": "english", "it": "italian"}


def needs_translation(student: Student) -> bool:
    """Whether the certificate of this nation is not read untranslated."""
    return student.person.nation.birth[0] in TRANSLATED


def make(
    student: Student, rng: Random, *, parents: bool = True, born: date | None = None, layout: str = ""
) -> list[Leaf]:
    """The certificate, in the language of the place of birth; `parents=False` draws one of the short forms."""
    layout = layout or rng.choice(student.person.nation.birth)
    if not parents:
        layout = SHORT.get(LAYOUTS[layout][0], "extract-fr")
    language, draw = LAYOUTS[layout]
    if born:
        student = replace(student, person=replace(student.person, birth_date=born))
    sheet = draw(student, rng, parents)
    who = student.person
    fields = who.fields() | {"birth_place": who.birth_place, "sex": who.sex, "language": language}
    if parents:
        fields |= {"father": who.father, "mother": who.mother}
    leaves = [sheet.leaf("birth-certificate", fields)]
    if layout == "ciec" and rng.random() < 0.4:
        leaves.append(la.headings(rng).leaf("birth-certificate", {"language": language}, "back"))
    return leaves
