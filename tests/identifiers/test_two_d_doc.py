"""2D-Doc codes: the examples of the published specification, and what a code must never be made to say.

The specimens are those of ANTS, "Spécifications techniques des codes à barres 2D-Doc", with the fields it lists.
"""

from datetime import date
from random import Random

import pytest
from samples.codes import compose

from precheck.identifiers.two_d_doc import GS, RS, US, TwoDDocError, parse
from precheck.identifiers.two_d_doc_fields import FIELDS


def specimen(text: str) -> str:
    """The specimen with its separators as signs."""
    return text.replace("<GS>", GS).replace("<RS>", RS).replace("<US>", US)


FOREIGNER = specimen(
    "DC04FR0000011CE91D231301FR6J26K92012020040123591236L010420206PAUTORISE A TRAVAILLER<GS>6Q750312052162SPECIMEN<GS>"
    "63BERTHIER SPECIMEN<GS>60NATACHA/CORINNE<GS>68F69120719736ABUENOS AIRES<GS>6CAR67AR6U145 AVENUE DES SPECIMENS<GS>"
    "6W750006XPARIS<GS>6MENFANT ENTRE PAR REGROUPEMENT FAMILIAL<GS>6N010520206O300620206YFR<US>PJIX6XX3TPFYJTMI6IEIPDU5"
)
CVEC = specimen(
    "DC04FR0000011A5E1A5EB101FRBK18-ROSWFTHR-35B0CORINNE/NATACHA<GS>B2BERTHIER<GS>B3<GS>B712071973BB9654321785T<GS><US>ZX"
)
RIB = specimen(
    "DC03FR000001FFFF1636030130M EXEMPLE HENRY ET MME SPECIMEN NATACHA<GS>31FR7030002005500000157845Z02<GS>32CRLYFRPP"
    "<GS><US>EQOSLUFV"
)
ADDRESS = specimen(
    "DC03FR000001123F1636000126FR245700010MLLE/SAMPLE/ANGELA<GS>20<GS>21BAT 2 ETG 3<GS>227 PLACE DES SPECIMENS<GS>"
    "23<GS>25METZ<GS><US>3HJIYP3O"
)
BILL = specimen("DC03FR000001123F1636010126FR247500010MME/SPECIMEN/NATACHA<GS>22145 AVENUE DES SPECIMENS<GS><US>FEDM")
IDENTITY = specimen("DC03FR000001092D1636070160NATACHA<GS>62SPECIMEN<GS>65P 6607CD12304<GS>67FR68F6CFR<US>EYLJ")
ZONE = (
    "P FRASPECIMEN  NATACHA".ljust(44) + "07CD123044FRA7307122F1603062".ljust(42) + "04"
)  # the zone of the specimen passport, with blanks for its fillers


def test_a_foreigners_document_is_read_field_by_field() -> None:
    code = parse(FOREIGNER)

    assert (code.version, code.authority, code.certificate, code.type, code.perimeter, code.country) == (
        4, "FR00", "0001", "13", "01", "FR",
    )  # fmt: skip
    assert (code.issued, code.signed) == (date(2020, 4, 6), date(2020, 6, 3))
    assert dict(code.fields) == {
        "6J": "2", "6K": "9201202004012359123", "6L": "01042020", "6P": "AUTORISE A TRAVAILLER", "6Q": "7503120521",
        "62": "SPECIMEN", "63": "BERTHIER SPECIMEN", "60": "NATACHA/CORINNE", "68": "F", "69": "12071973",
        "6A": "BUENOS AIRES", "6C": "AR", "67": "AR", "6U": "145 AVENUE DES SPECIMENS", "6W": "75000", "6X": "PARIS",
        "6M": "ENFANT ENTRE PAR REGROUPEMENT FAMILIAL", "6N": "01052020", "6O": "30062020", "6Y": "FR",
    }  # fmt: skip
    assert (code.day("6L"), code.day("6N"), code.day("6O")) == (
        date(2020, 4, 1), date(2020, 5, 1), date(2020, 6, 30),
    )  # fmt: skip
    assert (code.words("60"), code.day("69")) == ("NATACHA CORINNE", date(1973, 7, 12))


def test_a_proof_that_the_student_contribution_was_paid_is_read() -> None:
    code = parse(CVEC)

    assert (code.type, code.issued) == ("B1", date(2018, 6, 25))
    assert dict(code.fields) == {
        "BK": "18-ROSWFTHR-35", "B0": "CORINNE/NATACHA", "B2": "BERTHIER", "B3": "", "B7": "12071973",
        "BB": "9654321785T",
    }  # fmt: skip
    assert code.text("B3") is None


def test_an_account_is_read() -> None:
    code = parse(RIB)

    assert (code.version, code.type, code.issued, code.signed) == (3, "03", None, date(2015, 7, 27))
    assert [code.text(name) for name in ("30", "31", "32")] == [
        "M EXEMPLE HENRY ET MME SPECIMEN NATACHA", "FR7030002005500000157845Z02", "CRLYFRPP",
    ]  # fmt: skip


def test_an_address_is_read_and_its_empty_lines_are_absent() -> None:
    code = parse(ADDRESS)

    assert [code.text(name) for name in ("10", "20", "21", "22", "23", "24", "25", "26")] == [
        "MLLE/SAMPLE/ANGELA", None, "BAT 2 ETG 3", "7 PLACE DES SPECIMENS", None, "57000", "METZ", "FR",
    ]  # fmt: skip
    assert dict(parse(BILL).fields) == {
        "26": "FR", "24": "75000", "10": "MME/SPECIMEN/NATACHA", "22": "145 AVENUE DES SPECIMENS",
    }  # fmt: skip


def test_an_identity_title_is_read() -> None:
    code = parse(IDENTITY)

    assert code.issued == date(2006, 6, 7)
    assert {name: code.text(name) for name in code.fields} == {
        "60": "NATACHA", "62": "SPECIMEN", "65": "P", "66": "07CD12304", "67": "FR", "68": "F", "6C": "FR",
    }  # fmt: skip


def test_a_repeated_zone_keeps_the_blanks_that_stand_for_its_fillers() -> None:
    code = parse(f"DC03FR000001092D163608016F{ZONE}{GS}{US}TYXD5GHX")

    assert code.fields["6F"] == ZONE


def test_what_follows_the_unit_separator_is_the_signature_and_is_kept_unread() -> None:
    code = parse(RIB)

    assert code.signature == "EQOSLUFV"
    assert code.message + US + code.signature == RIB


@pytest.mark.parametrize(
    ("version", "perimeter", "country"), [(1, "01", ""), (2, "01", ""), (3, "01", ""), (4, "01", "FR")]
)
def test_the_header_has_the_length_of_its_version(version: int, perimeter: str, country: str) -> None:
    code = parse(compose("03", {"30": "MME NGUYEN THI LAN", "32": "CMCIFRPP"}, Random(1), version=version))

    assert (code.version, code.perimeter, code.country) == (version, perimeter, country)
    assert code.issued == date(2026, 9, 1)
    assert dict(code.fields) == {"30": "MME NGUYEN THI LAN", "32": "CMCIFRPP"}


def test_a_field_that_reaches_its_longest_length_has_no_separator() -> None:
    name = "N" * 38

    assert dict(parse(compose("13", {"62": name, "60": "LAN"}, Random(1))).fields) == {"62": name, "60": "LAN"}


def test_a_field_that_was_cut_short_is_marked_and_not_taken_for_the_whole() -> None:
    code = parse(compose("13", {"62": "NGUYEN PHAN", "60": "LAN"}, Random(1), cut=frozenset({"62"})))

    assert code.cut == {"62"}
    assert code.text("62") is None
    assert code.text("60") == "LAN"


def test_a_separator_after_a_fixed_field_does_no_harm() -> None:
    code = parse(f"DC04FR000001FFFFFFFF1301FR68F{GS}6CVN{GS}62NGUYEN")

    assert dict(code.fields) == {"68": "F", "6C": "VN", "62": "NGUYEN"}


def test_a_field_that_no_table_knows_ends_at_its_separator() -> None:
    assert dict(parse(f"DC04FR000001FFFFFFFF1301FRZZANYTHING AT ALL{GS}62NGUYEN").fields) == {
        "ZZ": "ANYTHING AT ALL", "62": "NGUYEN",
    }  # fmt: skip


@pytest.mark.parametrize("written", ["00001973", "31022004", "99999999", "1207197X", ""])
def test_a_day_that_does_not_exist_is_none(written: str) -> None:
    assert parse(f"DC04FR000001FFFFFFFF1301FR69{written}").day("69") is None


@pytest.mark.parametrize(
    "text",
    ["", "DC", "DC05FR0000011CE91D231301FR", "DC04FR0000011CE91D2313", "DC04FR0000011CE91D231301F",
     "DC04FR000001ZZZZ1D231301FR", "https://example.org", "WIFI:S:residence;;", "P<VNMNGUYEN<<THI<LAN",
     "DC04FR000001FFFFFFFF1301FR??", "DC04FR000001FFFFFFFF1301FR6", " DC04FR000001FFFFFFFF1301FR"],
)  # fmt: skip
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(TwoDDocError):
        parse(text)


def test_the_table_of_fields_holds_together() -> None:
    assert all(spec.longest is None or 0 <= spec.shortest <= spec.longest for spec in FIELDS.values())
    assert {spec.longest for spec in FIELDS.values() if spec.kind == "days"} == {4}
    assert {spec.longest for spec in FIELDS.values() if spec.kind == "day"} == {8}


def header(version: int = 4, issued: str = "FFFF", perimeter: str = "01", country: str = "FR") -> str:
    tail = (perimeter if version >= 3 else "") + (country if version >= 4 else "")
    return f"DC0{version}FR000001{issued}FFFF13{tail}"


def test_the_parts_of_a_header_are_told_apart() -> None:
    code = parse("DC04AB12XY340001000213ZZCH")

    assert (code.authority, code.certificate, code.type, code.perimeter, code.country) == (
        "AB12", "XY34", "13", "ZZ", "CH",
    )  # fmt: skip
    assert (code.issued, code.signed) == (date(2000, 1, 2), date(2000, 1, 3))
    assert (dict(code.fields), code.signature, code.message) == ({}, "", "DC04AB12XY340001000213ZZCH")


@pytest.mark.parametrize("short", [header()[:-1], header()[:-2], header(3)[:-1], header(4, country=f"F{US}")])
def test_a_header_that_is_cut_short_is_refused(short: str) -> None:
    with pytest.raises(TwoDDocError):
        parse(short)


def test_a_day_is_read_of_a_field_that_holds_days_and_of_no_other() -> None:
    code = parse(f"{header()}06000106000208000368F62NGUYEN{GS}ZZ12071973{GS}69")

    assert (code.day("06"), code.day("08")) == (date(2000, 1, 2), date(2000, 1, 4))
    assert code.fields["06"] == "0001", "the first of two counts"
    assert [code.day(name) for name in ("62", "ZZ", "69", "6N")] == [None] * 4
    assert parse(f"{header()}6212071973").day("62") is None, "a name is no day, even of eight digits"
    assert [code.day("08") for code in (parse(f"{header()}08FFFF"), parse(f"{header()}08G000"))] == [None, None]


def test_blanks_and_strokes_between_names_are_one_blank() -> None:
    code = parse(f"{header()}60 THI//LAN  ANH {GS}62  {GS}")

    assert (code.words("60"), code.text("60")) == ("THI LAN ANH", "THI//LAN  ANH")
    assert (code.words("62"), code.text("62"), code.words("6A"), code.text("6A")) == (None, None, None, None)


def test_several_separators_and_a_cut_before_another_field_keep_the_rest() -> None:
    code = parse(f"{header()}62NGU{RS}60LAN{GS}{GS}{GS}68F{US}AB CD\nEF")

    assert dict(code.fields) == {"62": "NGU", "60": "LAN", "68": "F"}
    assert code.cut == {"62"}
    assert code.signature == "ABCDEF"
    assert parse(f"{header()}60LAN{GS}62NGU{RS}").cut == {"62"}


def test_a_long_value_ends_at_its_longest_length() -> None:
    code = parse(f"{header()}62{'N' * 40}")  # two of them are read as the next identifier

    assert dict(code.fields) == {"62": "N" * 38, "NN": ""}
