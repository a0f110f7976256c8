"""docs/procedures.md: routes, requirements and settled contradictions, from src/precheck/requirements/data."""

from collections.abc import Iterator
from importlib import resources

from precheck.i18n.catalogue import Translator, translator
from precheck.requirements.procedure import PROCEDURES, Requirement, load
from precheck.requirements.route import RouteRule, groups, rules
from precheck.requirements.rules_file import tables

_REGISTRATION = {"yes": "registers", "form": "form instead", "no": "nothing asked"}


def procedures_page() -> str:
    """The whole page, without the note that it is generated."""
    words = translator("en")
    return "\n".join([*_routes(words), *_procedures(words), *_contradictions()])


def _routes(words: Translator) -> Iterator[str]:
    yield "## Routes\n"
    yield (
        "The first row that holds is the applicant's route. A fact in **bold** decides: where nobody gave it and no "
        "document tells it, it is asked for, and the verdict is `review` until it is answered. Other facts that "
        "nobody gave hold nowhere.\n"
    )
    yield "| route | when | | source | sure |\n|---|---|---|---|---|"
    for rule in rules():
        yield (
            f"| `{rule.id}`: {words.text(f'route.{rule.id}')} | {_when(rule)} | {_REGISTRATION[rule.registration]} "
            f"| {rule.source} | {rule.certainty}, {rule.checked_on} |"
        )
    yield (
        "\nGroups of countries: " + "; ".join(f"`@{name}` {' '.join(each)}" for name, each in groups().items()) + ".\n"
    )


def _when(rule: RouteRule) -> str:
    parts = []
    for name, wanted in rule.when.items():
        value = " or ".join(wanted) if isinstance(wanted, list) else str(wanted).replace("True", "true")
        parts.append(f"{f'**{name}**' if name in rule.ask else name} = {value}")
    return ", ".join(parts)


def _procedures(words: Translator) -> Iterator[str]:
    for procedure in PROCEDURES:
        yield f"## {procedure}\n"
        yield f"*{words.text(f'procedure.{procedure}')}*\n"
        yield "| requirement | any one of | routes | if missing | instead of it | source | sure |"
        yield "|---|---|---|---|---|---|---|"
        for each in load(procedure):
            yield _requirement(each)
        yield ""


def _requirement(each: Requirement) -> str:
    accepted = ", ".join("+".join(f"`{kind}`" for kind in kinds) for kinds in each.accepts)
    accepted += f" (weaker: {', '.join(sorted(each.weaker))})" if each.weaker else ""
    conditions = [f"under {each.under_age}" if each.under_age else "", *sorted(f"not {code}" for code in each.not_for)]
    conditions += [f"both sides of {kind}" for kind in sorted(each.both_sides)]
    routes = "all" if len(each.routes) == 16 else ", ".join(sorted(each.routes))
    detail = "; ".join(part for part in conditions if part)
    instead = ", ".join(f"{kind} → `{code}`" for kind, code in each.lookalikes.items()) or "–"
    return (
        f"| `{each.id}` | {accepted} | {routes}{f' ({detail})' if detail else ''} "
        f"| {each.missing} `{each.missing_code}` | {instead} | {each.source} | {each.certainty}, {each.checked_on} |"
    )


def _contradictions() -> Iterator[str]:
    text = (resources.files("precheck.requirements") / "data" / "contradictions.toml").read_text(encoding="utf-8")
    yield "## Where the sources disagree\n"
    yield "| | question | seeds | settled as | by |\n|---|---|---|---|---|"
    for row in tables(text, "contradictions.toml", "contradictions"):
        yield f"| {row['id']} | {row['question']} | {row['seeds']} | {row['settled']} | {row['by']} |"
    yield ""
