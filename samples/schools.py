"""Invented institutions, their courses, and what letterheads carry."""

from dataclasses import dataclass
from datetime import date
from random import Random

from samples.numbers import digits

FRENCH_MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
ENGLISH_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@dataclass(frozen=True)
class School:
    """A place that enrolls students."""

    name: str
    short: str
    kind: str  # university | engineering | business | bts | doctoral | language
    town: str
    head: str
    office: str


_ALL = (
    School(
        "Université de Valmorin",
        "UVM",
        "university",
        "Rennes",
        "Le Président de l'Université",
        "Direction de la scolarité",
    ),
    School(
        "Université Sorval Nouvelle",
        "USN",
        "university",
        "Paris",
        "La Présidente",
        "Direction des études et de la vie étudiante",
    ),
    School(
        "Université des Trois Rivières de l'Est",
        "U3R",
        "university",
        "Strasbourg",
        "Le Président",
        "Service de la scolarité générale",
    ),
    School(
        "Université Côte de Lumière",
        "UCL",
        "university",
        "Montpellier",
        "La Vice-Présidente Formation",
        "Bureau des inscriptions",
    ),
    School(
        "École Nationale Supérieure d'Ingénierie du Ponant",
        "ENSIP",
        "engineering",
        "Nantes",
        "Le Directeur des études",
        "Service de la formation",
    ),
    School(
        "Institut Polytechnique de l'Arve", "IPA", "engineering", "Lyon", "La Directrice générale", "Scolarité centrale"
    ),
    School(
        "Meridian Business School", "MBS Europe", "business", "Lille", "The Dean of Programmes", "Registrar's Office"
    ),
    School(
        "Haute École de Management de Garonne",
        "HEMG",
        "business",
        "Toulouse",
        "Director of Academic Affairs",
        "Admissions & Registry",
    ),
    School("Lycée Camille-Aubrac", "Lycée", "bts", "Toulouse", "Le Proviseur", "Secrétariat des élèves"),
    School(
        "École doctorale 917 Sciences et Milieux",
        "ED 917",
        "doctoral",
        "Grenoble",
        "Le Directeur de l'école doctorale",
        "Bureau du doctorat",
    ),
    School(
        "Centre International de Langue Française du Val",
        "CILFV",
        "language",
        "Tours",
        "La Directrice",
        "Secrétariat pédagogique",
    ),
)
COURSES = {
    "university": (
        "Licence 3 Informatique",
        "Master 1 Droit international",
        "Licence 1 Lettres modernes",
        "Master 2 Biologie et santé",
        "Licence 2 Économie-gestion",
        "BUT 2 Génie civil",
        "Master 1 Sciences du langage",
    ),
    "engineering": (
        "Diplôme d'ingénieur, 2e année, spécialité Énergétique",
        "Cycle ingénieur 1re année",
        "Mastère spécialisé Systèmes embarqués",
    ),
    "business": (
        "Master in Management (M1)",
        "MSc International Finance",
        "Bachelor in Business Administration, year 3",
    ),
    "bts": ("BTS Services informatiques aux organisations 1re année", "CPGE MPSI"),
    "doctoral": ("Doctorat de chimie, 1re année", "Doctorat en histoire contemporaine, 2e année"),
    "language": ("Français langue étrangère, niveau B2 (20 h par semaine)", "Préparation universitaire B1-C1"),
}


def school(rng: Random, *kinds: str) -> School:
    """Any, or one of the kinds."""
    return rng.choice([s for s in _ALL if not kinds or s.kind in kinds])


def course(rng: Random, place: School) -> str:
    """What is studied there."""
    return rng.choice(COURSES[place.kind])


def year_written(rng: Random, start: int, *, english: bool = False) -> str:
    """The academic year in one of the ways it is printed."""
    return rng.choice(
        (
            f"{start}-{start + 1}",
            f"{start}/{start + 1}",
            f"{start} - {start + 1}",
            f"{start} / {start + 1}",
            f"{start}–{start + 1}",
            f"{start}/{(start + 1) % 100}" if english else f"{start}-{start + 1}",
        )
    )


def day_written(day: date, *, english: bool = False) -> str:
    """1 October 2026 / 1er octobre 2026."""
    if english:
        return f"{day.day} {ENGLISH_MONTHS[day.month - 1]} {day.year}"
    return f"{'1er' if day.day == 1 else day.day} {FRENCH_MONTHS[day.month - 1]} {day.year}"


def footer(rng: Random, place: School) -> str:
    """Address, telephone, registration number."""
    return (
        f"{place.name} – {rng.randint(1, 90)}, avenue du Campus – {digits(rng, 5)} {place.town} Cedex "
        f"{rng.randint(1, 9)} – "
        f"Tél. 0{rng.randint(1, 5)} {digits(rng, 2)} {digits(rng, 2)} {digits(rng, 2)} {digits(rng, 2)} – "
        f"www.{place.short.lower().replace(' ', '')}.example\n"
        f"SIRET {digits(rng, 3)} {digits(rng, 3)} {digits(rng, 3)} {digits(rng, 5)} – "
        + rng.choice(("Établissement public à caractère scientifique", f"UAI {digits(rng, 7)}K", "Code APE 8542Z"))
    )
