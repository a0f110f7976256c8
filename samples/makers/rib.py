"""Bank identity slips: whose account, and which of the layouts in `rib_pages`, `rib_neobanks` and `rib_others`."""

from random import Random

from samples.makers import rib_neobanks as neobanks
from samples.makers import rib_others as others
from samples.makers import rib_pages as pages
from samples.people import Account, Student
from samples.sheet import Leaf

#: The first six are drawn where no layout is asked for: a seed keeps giving the folder that it gave.
LAYOUTS = (
    pages.coupons,
    pages.postal,
    neobanks.neobank,
    neobanks.screen,
    neobanks.english,
    pages.bare,
    others.many_coupons,
    others.app_list,
    others.confirmation,
    others.cheque_book,
)


def make(
    student: Student, rng: Random, *, account: Account | None = None, holder: str = "", layout: int | None = None
) -> list[Leaf]:
    """The slip of the student's account, or of another one."""
    account = account or student.account
    who = student.person
    title = rng.choice(("M.", "M", "MR")) if who.sex == "M" else rng.choice(("MME", "Mme", "MLLE"))
    plain = rng.choice(
        (f"{title} {who.surname.upper()} {who.given.upper()}", f"{title} {who.given} {who.surname.upper()}", who.full)
    ).strip()
    plain = " ".join(plain.split())
    holder = holder or plain
    french = account.country == "FR"
    layout = rng.randrange(6) if layout is None else layout
    if not french and layout < 6:
        layout = rng.choice((2, 3, 4))
    draw = LAYOUTS[layout]
    sheet = draw(student, rng, account, holder)
    fields = {"iban": account.iban, "bic": account.bic, "bank": account.bank, "holder": holder}
    return [sheet.leaf("rib", fields, stock="screen" if layout in {3, 7} else "sheet")]
