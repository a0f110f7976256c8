"""Check digits and keys of the samples, against published specimens."""

from datetime import date

from samples import numbers

BORN, EXPIRES = date(1974, 8, 12), date(2012, 4, 15)


def test_the_icao_specimen_passport_comes_out() -> None:
    lines = numbers.td3(
        "UTO",
        "UTO",
        "Eriksson",
        "Anna Maria",
        "L898902C3",
        date(1974, 8, 12),
        "F",
        date(2012, 4, 15),
        personal="ZE184226B",
    )

    assert lines == [
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    ]


def test_the_icao_specimen_card_comes_out() -> None:
    lines = numbers.td1("I<", "UTO", "UTO", "Eriksson", "Anna Maria", "D23145890", BORN, "F", EXPIRES)

    assert lines == [
        "I<UTOD231458907<<<<<<<<<<<<<<<",
        "7408122F1204159UTO<<<<<<<<<<<6",
        "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
    ]


def test_a_postal_account_with_a_letter_has_its_known_key_and_iban() -> None:
    assert numbers.rib_key("20041", "01005", "0500013M026") == "06"
    assert numbers.iban("FR", "20041010050500013M02606") == "FR1420041010050500013M02606"


def test_names_are_written_as_the_machine_readable_zone_asks() -> None:
    assert numbers.latin("N'Diaye") == "NDIAYE"
    assert numbers.latin("Nguyễn Thị Đặng") == "NGUYEN<THI<DANG"
    assert numbers.latin("Kılıçdağı-Öztürk") == "KILICDAGI<OZTURK"


def test_a_long_name_keeps_its_given_names_in_part() -> None:
    surname = "Razafindrakotohasina Rasoanaivo Ratsimba"
    first, second = numbers.td3("MDG", "MDG", surname, "Faratiana Sitraka", "A12345678", BORN, "F", EXPIRES)

    assert len(first) == len(second) == 44
    assert "<<FARA" in first
