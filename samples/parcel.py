"""A folder being filled: drawn documents become files, and every page is noted."""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random

from samples import shapes
from samples.shapes import Pixels
from samples.sheet import Leaf
from samples.truth import Page, Truth

NAMES = {
    "passport": ("Passeport", "passport", "passeport_scan", "PASSPORT COPY"),
    "national-id": ("CNI", "ID card", "carte identite"),
    "residence-permit": ("Titre de séjour", "carte de sejour", "titre_sejour"),
    "visa": ("visa", "VISA VLS-TS", "visa_page"),
    "visa-validation": ("Confirmation validation visa", "confirmation_VLSTS", "validation visa"),
    "enrollment-certificate": (
        "Certificat scolarité",
        "certificat_de_scolarite_2026",
        "attestation inscription",
        "CertificatScolarite",
    ),
    "birth-certificate": ("Acte de naissance", "acte_naissance", "birth certificate", "extrait naissance"),
    "translation": ("traduction acte", "Traduction assermentée"),
    "rib": ("RIB", "rib_compte", "RIB BNP", "iban", "Mon RIB"),
    "bank-statement": ("releve compte", "RIB", "releve_septembre"),
    "cvec-certificate": ("CVEC", "attestation_cvec"),
    "admission-letter": ("Lettre admission", "admission", "attestation inscription"),
    "transcript": ("releve de notes", "Notes"),
    "marriage-certificate": ("acte de mariage",),
    "family-record-book": ("Livret de famille", "livret_famille"),
    "parental-authorization": ("Autorisation parentale", "autorisation_parents"),
    "residence-receipt": ("Récépissé", "attestation prolongation", "recepisse_titre"),
    "filing-receipt": ("Confirmation de dépôt", "titre de sejour", "depot_demande"),
    "tuition-invoice": ("Facture scolarité", "recu_paiement", "attestation inscription"),
    "entitlement-certificate": ("Attestation de droits", "attestation_droits", "attestation secu"),
    "carte-vitale": ("Carte Vitale", "carte_vitale"),
    "student-card": ("Carte étudiant", "carte_etudiante", "student card"),
    "photo": ("photo identité", "Photo", "portrait"),
    "ehic": ("CEAM", "EHIC", "carte europeenne"),
    "ehic-replacement": ("certificat provisoire", "CPR", "EHIC replacement"),
    "s1": ("S1", "formulaire S1"),
    "resources-statement": ("attestation ressources", "declaration honneur"),
    "se-401-q-102": ("SE 401-Q-102", "formulaire RAMQ"),
    "se-401-q-106": ("SE 401-Q-106", "formulaire RAMQ"),
    "se-130-04": ("SE 130-04", "formulaire CASS"),
    "monaco-certificate": ("attestation CCSS", "attestation Monaco"),
    "care-form": ("feuille de soins", "feuille_soins"),
    "other": ("document", "fichier", "doc1"),
    "proof-of-address": ("justificatif", "logement"),
}
UNDO = {90: 8, 180: 3, 270: 6}  # EXIF orientation that brings back pixels turned clockwise by so much


class Parcel:
    """Files of one applicant, in memory until written."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.files: dict[str, bytes] = {}
        self.pages: list[Page] = []
        self.documents = 0
        self._serial = rng.randint(1001, 8900)

    def _name(self, kind: str, shape: str, suffix: str) -> str:
        rng = self.rng
        stem = rng.choice(NAMES[kind])
        if shape == "photo":
            self._serial += rng.randint(1, 3)
            stem = rng.choice(
                (
                    f"IMG_{self._serial}",
                    f"IMG_{self._serial}",
                    f"20260918_1{self._serial}{rng.randint(1, 9)}",
                    f"WhatsApp Image 2026-09-{rng.randint(10, 28)} at "
                    f"{rng.randint(10, 22)}.{rng.randint(10, 59)}.{rng.randint(10, 59)}",
                    stem,
                )
            )
        elif shape == "scan":
            self._serial += 1
            stem = rng.choice(
                (f"scan{self._serial:05d}", f"Scan_{self._serial}", f"Numérisation_{self._serial}", stem, stem)
            )
        elif rng.random() < 0.3:
            stem += rng.choice((" (1)", " (2)", "_final", " - copie"))
        name = f"{stem}.{suffix}"
        while name in self.files:
            stem += "b"
            name = f"{stem}.{suffix}"
        return name

    def _add(
        self,
        name: str,
        data: bytes,
        leaves: Sequence[Leaf],
        shape: str,
        rotations: Sequence[int],
        *,
        together: bool = False,
    ) -> None:
        self.files[name] = data
        if together:  # front and back on one page
            merged = {key: value for leaf in leaves for key, value in leaf.fields.items()}
            self.pages.append(Page(name, 1, leaves[0].kind, "", rotations[0], shape, merged))
            return
        for number, leaf in enumerate(leaves):
            self.pages.append(Page(name, number + 1, leaf.kind, leaf.side, rotations[number], shape, leaf.fields))

    def digital(self, leaves: Sequence[Leaf], name: str = "") -> None:
        """One born-digital PDF."""
        self.documents += 1
        self._add(
            name or self._name(leaves[0].kind, "digital", "pdf"),
            shapes.digital(leaves),
            leaves,
            "digital",
            [0] * len(leaves),
        )

    def scan(
        self,
        leaves: Sequence[Leaf],
        name: str = "",
        *,
        dpi: int = 0,
        gray: bool | None = None,
        upside: bool = False,
        form: str = "pdf",
        layer: str = "",
        together: bool | None = None,
        rotate: bool = False,
        quality: int = 70,
        count: int = 1,
    ) -> None:
        """Scanner's work: `form` pdf, tiff or jpg; `together` puts the sides of a card on one page.

        `rotate`: the picture lies on its side and the PDF's /Rotate puts it right.
        """
        rng = self.rng
        self.documents += count
        dpi = dpi or rng.choice((150, 200, 200, 300))
        gray = rng.random() < 0.5 if gray is None else gray
        together = (
            (
                len(leaves) > 1
                and leaves[0].stock == "card"
                and len({x.kind for x in leaves}) == 1
                and rng.random() < 0.6
            )
            if together is None
            else together
        )
        groups = [list(leaves)] if together else [[leaf] for leaf in leaves]
        pictures = [shapes.scanned(group, rng, dpi=dpi, gray=gray, upside=upside) for group in groups]
        rotations = [180 if upside else 0] * len(leaves)
        if form == "tiff":
            self._add(
                name or self._name(leaves[0].kind, "scan", "tif"),
                shapes.tiff(pictures, dpi),
                leaves,
                "scan",
                rotations,
                together=together,
            )
        elif form == "jpg":
            for group, picture in zip(groups, pictures, strict=True):
                data = shapes.jpeg(picture, quality, gray=gray, dpi=dpi)
                self._add(
                    name or self._name(leaves[0].kind, "scan", "jpg"), data, group, "scan", rotations, together=together
                )
        else:
            texts = (
                ["\n".join(shapes.text_of(leaf, rng) for leaf in group) for group in groups] if layer == "ocr" else []
            )
            turned = [shapes.turn(p, 270) for p in pictures] if rotate else pictures
            data = shapes.pdf_of(
                turned,
                rng,
                dpi=dpi,
                quality=quality,
                gray=gray,
                layer=layer,
                texts=texts,
                rotate=[90] * len(turned) if rotate else (),
            )
            self._add(
                name or self._name(leaves[0].kind, "scan", "pdf"), data, leaves, "scan", rotations, together=together
            )

    def photo(
        self,
        leaves: Sequence[Leaf],
        name: str = "",
        *,
        megapixels: float = 3.0,
        turned: int = 0,
        exif: bool = False,
        form: str = "jpg",
        quality: int = 72,
        hard: float = 1.0,
        tilt: float | None = None,
        names: Sequence[str] = (),
    ) -> None:
        """One picture a page; `form`: jpg, png, webp, heic or pdf.

        `turned`: the pixels lie so; with `exif` the tag puts them right.
        """
        rng = self.rng
        self.documents += 1
        pictures = [
            shapes.turn(shapes.photographed([leaf], rng, megapixels=megapixels, hard=hard, tilt=tilt), turned)
            for leaf in leaves
        ]
        rotation = 0 if exif or not turned else turned
        if form == "pdf":
            data = shapes.pdf_of(pictures, rng, dpi=150, quality=quality)
            self._add(name or self._name(leaves[0].kind, "photo", "pdf"), data, leaves, "photo", [turned] * len(leaves))
            return
        for number, (leaf, picture) in enumerate(zip(leaves, pictures, strict=True)):
            if form == "jpg":
                suffix, data = (
                    rng.choice(("jpg", "jpg", "jpeg", "JPG")),
                    shapes.jpeg(picture, quality, exif=UNDO[turned] if exif and turned else 0),
                )
            elif form == "heic":
                suffix, data = _heic(picture)
            else:
                suffix, data = form, shapes.encoded(picture, form, rng)
            if form != "jpg" and exif and turned:
                raise ValueError("only JPEG pictures get an orientation tag here")
            given = names[number] if names else name
            self._add(given or self._name(leaf.kind, "photo", suffix), data, [leaf], "photo", [rotation])

    def write(self, folder: Path, truth: Truth) -> None:
        """The files and `expected.json`."""
        if folder.exists():
            shutil.rmtree(folder)
        for name, data in self.files.items():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        told = json.dumps(truth.as_json(self.pages, self.documents), ensure_ascii=False, indent=1)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "expected.json").write_text(told + "\n", encoding="utf-8")


def _heic(picture: Pixels) -> tuple[str, bytes]:
    """HEIC through the encoder of libheif where there is one, else JPEG: Python's free packages only decode."""
    data = shapes.jpeg(picture, 92)
    tool = shutil.which("heif-enc")
    if not tool:
        return "jpg", data
    with tempfile.TemporaryDirectory() as place:
        source, target = Path(place) / "a.jpg", Path(place) / "a.heic"
        source.write_bytes(data)
        done = subprocess.run([tool, "-q", "45", "-o", str(target), str(source)], check=False, capture_output=True)
        if done.returncode or not target.exists():
            return "jpg", data
        return "heic", target.read_bytes()
