"""Two names on two papers: one person, perhaps, or certainly not."""

import pytest

from precheck.text.names import Name, compare, tokens


@pytest.mark.parametrize(
    ("a", "b"),
    [(Name("Müller", "Jörg"), Name("MUELLER", "JOERG")), (Name("Müller", "Jörg"), Name("MULLER", "JORG")),
     (Name("Strauß", "Anna"), Name("STRAUSS", "ANNA")), (Name("Ødegård", "Bjørn"), Name("OEDEGAARD", "BJOERN")),
     (Name("Þórsson", "Ævar"), Name("THORSSON", "AEVAR")), (Name("Nguyễn", "Thị Lan"), Name("NGUYEN", "THI LAN")),
     (Name("Đặng", "Văn Đức"), Name("DANG", "VAN DUC")), (Name("O'Brien", "Sean"), Name("OBRIEN", "SEAN")),
     (Name("Núñez", "Íñigo"), Name("NUNEZ", "INIGO")), (Name("Nguyen", "Thi Lan"), Name("NGUYEN", "THILAN")),
     (Name("Benali", "Yasmine"), Name("Yasmine BENALI")), (Name("Mme Lan NGUYEN"), Name("Nguyen Lan"))],
)  # fmt: skip
def test_the_same_name_in_another_spelling_or_order_is_the_same(a: Name, b: Name) -> None:
    assert compare(a, b) in {"same", "compatible"}
    assert compare(b, a) in {"same", "compatible"}


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [(Name("García López", "María"), Name("GARCIA", "MARIA"), "the second surname is left out"),
     (Name("GARCIA LOPEZ", "MARIA FERNANDA"), Name("García", "María"), "second given name left out too"),
     (Name("da Silva Santos", "João Pedro"), Name("SANTOS", "JOAO"), "particles and one surname left out"),
     (Name("DUPONT", "Fatou"), Name("DIOP DUPONT", "Fatou"), "married name beside the birth name"),
     (Name("DIOP", "Fatou Binta"), Name("M. OU MME DIOP FATOU"), "a joint account"),
     (Name("Nguyen", "Thi Lan"), Name("NGUYEN T. LAN"), "an initial"),
     (Name("Kowalczyk", "Agnieszka"), Name("KOWALCZYK", "AGNIESKA"), "one slip in a long name"),
     (Name("Mohammed", "Ahmed"), Name("MOHAMED", "AHMED"), "romanisation"),
     (Name("LI", "Xiaoming"), Name("Xiaoming LI"), "given name first"),
     (Name("Sukarno"), Name("Sukarno", "Sukarno"), "mononym repeated"),
     (Name("BILONG", "Solange Estelle"), Name("MME BILONG EP ATANGANA SOLANGE"), "a husband's name on an account"),
     (Name("BILONG", "Solange Estelle"), Name("ATANGANA NEE BILONG SOLANGE"), "a birth name after it")],
)  # fmt: skip
def test_a_registrar_would_take_them_for_one_person(a: Name, b: Name, why: str) -> None:
    assert compare(a, b) in {"same", "compatible"}, why
    assert compare(b, a) in {"same", "compatible"}, why


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [(Name("LI", "WEI"), Name("LE", "WEI"), "short names are compared whole"),
     (Name("NGUYEN", "THI LAN"), Name("TRAN", "THI LAN"), "another family"),
     (Name("DIALLO", "Amadou"), Name("DIALLO", "Mariama"), "brother and sister"),
     (Name("KIM", "Min Jun"), Name("KIM", "Seo Yeon"), "brother and sister"),
     (Name("BENALI", "Karim"), Name("BENALI", "Samir"), "two brothers"),
     (Name("BILONG", "Solange"), Name("MME BILONG EP ATANGANA ESTELLE"), "her married sister"),
     (Name("WANG", "Fang"), Name("WANG", "Gang"), "one letter of a short name"),
     (Name("SMITH", "John"), Name("JOHNSON", "Peter"), "nothing in common"),
     (Name("ROUX", "Jean"), Name("ROUX", "Anne"), "short given names"),
     (Name("GARCIA LOPEZ", "Maria"), Name("GARCIA LOPEZ", "Jose"), "siblings share both surnames")],
)  # fmt: skip
def test_two_people_are_never_taken_for_one(a: Name, b: Name, why: str) -> None:
    assert compare(a, b) == "different", why
    assert compare(b, a) == "different", why


@pytest.mark.parametrize(
    ("zone", "paper"),
    [(Name("RAKOTOARIMANANAMAHEFARIS", "JEAN HERY", cut=True), Name("Rakotoarimananamahefarisoa", "Jean Hery")),
     (Name("NILAVADHANANANDA", "CHAYAPA DEJTHAMRONG K", cut=True),
      Name("Nilavadhanananda", "Chayapa Dejthamrong Krasuang")),
     (Name("BENNELONG WOOLOOMOOLOO WARRANDYTE W", "DIN", cut=True),
      Name("Bennelong Wooloomooloo Warrandyte Warnambool", "Din"))],
)  # fmt: skip
def test_a_name_that_the_zone_had_no_room_for_is_no_other_name(zone: Name, paper: Name) -> None:
    assert compare(zone, paper) in {"same", "compatible"}
    assert compare(paper, zone) in {"same", "compatible"}


def test_a_letter_that_ocr_gives_as_a_bracket_is_a_letter_still() -> None:
    assert compare(Name("GJERG]I", "Ardit"), Name("GJERGJI", "ARDIT")) == "same"
    assert tokens("[NGUYEN] Lan]") == ("nguyen", "lan")


def test_names_in_two_scripts_cannot_be_compared() -> None:
    assert compare(Name("بنعلي", "ياسمين"), Name("BENALI", "Yasmine")) == "unknown"
    assert compare(Name("王", "小明"), Name("WANG", "Xiaoming")) == "unknown"


@pytest.mark.parametrize("nobody", [Name(""), Name("", ""), Name("---"), Name("123")])
def test_without_a_name_nothing_is_said(nobody: Name) -> None:
    assert compare(nobody, Name("NGUYEN", "Lan")) == "unknown"


@pytest.mark.parametrize("title", ["M.", "Mme", "Mlle", "Monsieur", "Madame", "Mr", "Mrs", "Ms", "Dr"])
def test_a_title_is_no_part_of_a_name(title: str) -> None:
    assert tokens(f"{title} Lan NGUYEN") == ("lan", "nguyen")


def test_particles_do_not_tell_people_apart_but_stay_where_they_are_the_whole_name() -> None:
    assert compare(Name("de la Fuente", "Ana"), Name("FUENTE", "ANA")) in {"same", "compatible"}
    assert tokens("Le") == ("le",)
