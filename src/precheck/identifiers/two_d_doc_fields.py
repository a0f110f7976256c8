"""The fields of a 2D-Doc message: identifier, shortest and longest value, kind, name.

Source: ANTS, "Spécifications techniques des codes à barres 2D-Doc" (v3.3.0 and later), data dictionary of perimeter 01;
kept here for the papers a student may hold: proofs of address (1x, 2x), accounts (3x), tax notices (4x), pay slips and
work contracts (5x), identity and papers of foreigners (6x), studies (Bx). A field that is not listed is read as a text
of any length.
"""

from dataclasses import dataclass
from typing import Literal

#: `text`; `day` DDMMYYYY; `days` since 2000-01-01, hexadecimal; `number` digits, comma, minus; `code` one of a list.
FieldKind = Literal["text", "day", "days", "number", "code"]


@dataclass(frozen=True)
class FieldSpec:
    """One row of the data dictionary. `longest` is None where any length is allowed."""

    id: str
    shortest: int
    longest: int | None
    kind: FieldKind
    name: str


#: A document without a separator after a field of its longest length, or of a fixed one, is right; see `two_d_doc`.
_ROWS = """
01 0  *  text   unique identifier of the document
02 0  *  text   category of document
03 0  *  text   sub-category of document
04 0  *  text   application that composed the document
05 0  *  text   version of that application
06 4  4  days   day on which document and code were joined
07 6  6  number time at which document and code were joined, HHMMSS
08 4  4  days   day on which the document expires
09 4  4  number number of pages
0A 9  9  number SIREN of the editor
0B 9  9  number SIREN of the integrator
0C 0  *  text   address of the document on the web, base 32
0D 36 36 text   UUID of the document
10 0  38 text   beneficiary: quality/surname/given name
11 0  38 text   beneficiary: quality
12 0  38 text   beneficiary: given name
13 0  38 text   beneficiary: surname
14 0  38 text   addressee of the bill: quality/surname/given name
15 0  38 text   addressee of the bill: quality
16 0  38 text   addressee of the bill: given name
17 0  38 text   addressee of the bill: surname
18 0  *  text   number of the bill
19 0  *  text   number of the client
1A 0  *  text   number of the contract
1B 0  *  text   identifier of the subscriber
1C 8  8  day    day from which the contract runs
1D 0  16 number amount of the bill
1E 0  30 number telephone of the beneficiary
1F 0  30 number telephone of the addressee
1G 1  1  code   a second beneficiary is not named in the code
1H 1  1  code   a second addressee is not named in the code
1I 0  38 text   second beneficiary: quality/surname/given name
1J 0  38 text   second beneficiary: quality
1K 0  38 text   second beneficiary: given name
1L 0  38 text   second beneficiary: surname
1M 0  38 text   second addressee: quality/surname/given name
1N 0  38 text   second addressee: quality
1O 0  38 text   second addressee: given name
1P 0  38 text   second addressee: surname
20 0  38 text   place of service: line 2 of the address
21 0  38 text   place of service: line 3 of the address
22 0  38 text   place of service: line 4, number and street
23 0  38 text   place of service: line 5 of the address
24 5  5  text   place of service: postal code
25 0  32 text   place of service: town
26 2  2  code   place of service: country
27 0  38 text   addressee: line 2 of the address
28 0  38 text   addressee: line 3 of the address
29 0  38 text   addressee: line 4, number and street
2A 0  38 text   addressee: line 5 of the address
2B 5  5  text   addressee: postal code
2C 0  32 text   addressee: town
2D 2  2  code   addressee: country
30 0  140 text  account: quality, surname and given name
31 14 38 text   account: IBAN
32 8  11 text   account: BIC
33 0  30 text   account: BBAN
34 2  2  code   account: country
35 14 34 text   account: identifier of SEPAmail (QXBAN)
36 4  4  days   start of the period
37 4  4  days   end of the period
38 0  11 number balance at the start
39 0  11 number balance at the end
40 13 13 number tax number
41 0  12 number reference income
42 0  *  text   situation of the household
43 1  5  number parts of the household
44 13 13 text   reference of the tax notice
45 4  4  number year of the income
46 0  38 text   first declarant
47 13 13 number tax number of the first declarant
48 0  38 text   second declarant
49 13 13 number tax number of the second declarant
4A 8  8  day    day of collection
4B 8  8  day    day of the declaration
4V 0  10 number net income tax
4W 0  10 number amount still due
4X 0  10 number tax withheld
50 14 14 number SIRET of the employer
51 6  6  number hours worked
52 7  7  number hours worked since the start of the year
53 4  4  days   start of the period
54 4  4  days   end of the period
55 8  8  day    start of the contract
56 4  4  days   end of the contract
57 8  8  day    day on which the contract was signed
58 0  11 number taxable salary
59 0  12 number taxable salary since the start of the year
5A 0  11 number gross salary
5B 0  12 number gross salary since the start of the year
5C 0  11 number net salary
5D 0  38 text   employer: line 2 of the address
5E 0  38 text   employer: line 3 of the address
5F 0  38 text   employer: line 4, number and street
5G 0  38 text   employer: line 5 of the address
5H 5  5  text   employer: postal code
5I 0  32 text   employer: town
5J 2  2  code   employer: country
5T 1  1  code   type of the work contract
60 0  60 text   given names, separated by /
61 0  20 text   first or usual given name
62 0  38 text   surname at birth
63 0  38 text   surname in use
64 0  38 text   surname of the spouse
65 2  2  code   kind of identity document: ID, IR, V, D, P
66 0  20 text   number of the identity document
67 2  2  code   nationality
68 1  1  code   sex
69 8  8  day    birth date
6A 0  32 text   birth place
6B 3  3  code   department of the issuing office
6C 2  2  code   country of birth
6D 0  60 text   father: surname/given name
6E 0  60 text   mother: surname/given name
6F 0  90 text   machine-readable zone, with blanks for fillers
6G 1  38 text   surname
6H 1  10 text   civility
6I 2  2  code   issuing country
6J 1  1  code   kind of foreigner's document: 1 filing, 2 extension, 3 favourable decision, 4 and 5 for minors
6K 19 19 number number of the request
6L 8  8  day    day of filing
6M 0  40 text   category of the permit
6N 8  8  day    valid from
6O 8  8  day    valid until
6P 0  40 text   authorisation
6Q 0  10 text   foreigner's number
6R 12 12 text   number of the visa
6S 0  38 text   home: line 2 of the address
6T 0  38 text   home: line 3 of the address
6U 0  38 text   home: line 4, number and street
6V 0  38 text   home: line 5 of the address
6W 5  5  text   home: postal code
6X 0  32 text   home: town
6Y 2  2  code   home: country
6Z 9  11 text   foreigner's number of the work permit
B0 0  60 text   given names, separated by /
B1 0  20 text   first or usual given name
B2 0  38 text   surname at birth
B3 0  38 text   surname in use
B4 0  38 text   surname of the spouse
B5 2  2  code   nationality
B6 1  1  code   sex
B7 8  8  day    birth date
B8 0  32 text   birth place
B9 2  2  code   country of birth
BA 1  1  code   honours
BB 0  50 text   student number (INE)
BC 0  20 text   number of the diploma
BD 1  1  code   level of the diploma
BE 3  3  number ECTS credits
BF 3  3  code   academic year: the year of its end, hexadecimal
BG 2  2  code   type of diploma
BH 0  30 text   field of study
BI 0  30 text   mention
BJ 0  30 text   speciality
BK 14 14 text   number of the CVEC certificate
"""


def _row(line: str) -> FieldSpec:
    field, shortest, longest, kind, name = line.split(maxsplit=4)
    kinds: dict[str, FieldKind] = {"text": "text", "day": "day", "days": "days", "number": "number", "code": "code"}
    return FieldSpec(field, int(shortest), None if longest == "*" else int(longest), kinds[kind], name)


FIELDS = {spec.id: spec for spec in map(_row, _ROWS.strip().splitlines())}
