"""The school that a paper is from: the first line of it that is the name of one, else a name within a sentence.

Only shown, never judged by: a report says where the certificate is from, in the school's own words.
"""

import re
from collections.abc import Iterator, Sequence

from precheck.documents.view import PageView
from precheck.model.document import Field
from precheck.text.fold import fold

#: Words of the names of schools; some need a place or a founder beside them to be a name.
_HEADS = (
    r"universit(?:e|y|at|a|ad|ade|eit|et|atea)|ecoles?|school|instituto?|institute|conservatoire|lycee|academy|academie|"
    r"college|faculte|hochschule|politecnico|politechnika|uniwersytet|cfa|greta"
)
_BY_THEMSELVES = (
    r"insa|ensam|essec|escp|hec|edhec|emlyon|kedge|neoma|skema|audencia|iae|iut|inp|isae|epita|epitech|esiea|esilv|"
    r"polytech|centrale|centralesupelec|supelec|supaero|enseeiht|ensil|ieseg|rennes school|sciences po|inalco|ehess|"
    r"ensad|ensba|ensci|cnam|cnsmdp|agroparistech|mines|telecom|esiee|isep|ece|efrei|icn|inseec|istec|esc|em"
)
_NAMED = re.compile(rf"(?<![^\W_])(?:{_HEADS}|{_BY_THEMSELVES})(?![^\W_])")
_ALONE = re.compile(rf"^(?:l')?(?:{_HEADS}|notre|votre|cette|la|le|de|d'|l'|du|superieure?|doctorale?|\W)+$")
_NOT_A_NAME = re.compile(
    r"@|www|http|certif|attest|inscri|enrol|annee|academic year|\byear\b|\d{4}|n°|\btel\b|signature|president|direct|"
    r"doyen|dean|registrar|chef|scolarite|diplome|carte|card|service|bureau|etudiant|student|\brue\b|avenue|"
    r"boulevard|\bcours\b|propriete|property|ministere|republique|etablissement|adresse|vous|nous|\bcode\b|siret|rne"
)
_IN_A_SENTENCE = re.compile(
    r"\b((?:[A-ZÀ-Þ][\w'’-]+ ){0,2}(?:Universit[ée]|UNIVERSIT[ÉE]|University|École|Ecole|ÉCOLE|Institut|Lycée|LYCÉE|"
    r"Conservatoire|INSA|Polytech)"
    r"(?: (?:(?:de|du|des|la|le|les|of|the|et|and) |d['’]|l['’])*[A-ZÀ-Þ0-9][\w'’-]*)+)"
)
#: A part of a school, or who is over it: its own name stands there too.
_PART = re.compile(r"\b(?:facult[ey]|academie|academy|departe?ment|ufr|centre)\b")
_MOST_WORDS, _UPPER_PART = 10, 0.4


def institution(views: Sequence[PageView]) -> dict[str, Field]:
    """`institution`, where the pages name a school."""
    for index, view in enumerate(views):
        found = next(_heads(view, index), None) or next(_in_sentences(view, index), None)
        if found:
            return {"institution": found}
    return {}


def _heads(view: PageView, index: int) -> Iterator[Field]:
    """Lines that are a school's name and nothing else, those of the letterhead first."""
    lines = [(fold(line.text), line) for line in view.page.lines if len(line.words) <= _MOST_WORDS]
    named = [each for each in lines if _NAMED.search(each[0])]
    for folded, line in sorted(named, key=lambda each: (bool(_PART.search(each[0])), each[1].box.top > _UPPER_PART)):
        if not _ALONE.match(folded) and not _NOT_A_NAME.search(folded):
            sure = min(word.confidence for word in line.words)
            text = re.sub(r" ?\| ?", " ", line.text).strip(" .,;:-–—★*")
            yield Field(text, round(sure, 3), index, line.box)


def _in_sentences(view: PageView, index: int) -> Iterator[Field]:
    for line in view.page.lines:
        if (match := _IN_A_SENTENCE.search(line.text)) and not _ALONE.match(fold(match[1])):
            sure = min(word.confidence for word in line.words)
            yield Field(match[1], round(sure, 3), index, line.box)
