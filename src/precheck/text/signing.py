"""Words that mark where a paper is to be signed, stamped, or said to need neither. Folded, in the papers' languages."""

import re

from precheck.text.fold import fold


def _words(text: str) -> str:
    return "|".join(sorted((re.escape(word) for word in fold(text).split()), key=len, reverse=True))


_SIGN = _words(
    """
    signature signatures signé signed unterschrift firma firmado assinatura podpis handtekening underskrift namnteckning
    allekirjoitus aláírás semnătura semnatura parašas paraksts allkiri potpis undirskrift υπογραφή подпис
    """
)
_STAMP = _words(
    """
    cachet cachets tampon timbre sceau stamp seal stempel dienststempel sello timbro carimbo pieczęć pieczątka stampila
    ștampila razítko pečiatka žig pečat bélyegző antspaudas zīmogs pitsat leima stämpel stimpill σφραγίδα печат segell
    """
)
#: A place to sign or stamp: the word with what little stands around such a word.
SIGN = re.compile(rf"(?<![^\W_])(?:{_SIGN})(?![^\W_])")
STAMP = re.compile(rf"(?<![^\W_])(?:{_STAMP})(?![^\W_])")
#: The line above the place to sign of a letter that has no label for it.
DONE_AT = re.compile(
    r"\bfait a\b|\bfait le\b|\bdone (?:at|in)\b|\bsigned (?:at|in)\b|"
    r"^[^\W\d][^\d]{2,40}, ?(?:le|den|a|il|on|li|the)\b.{4,20}$|"
    r"^[^\W\d][^\d]{2,30}, ?\d{1,2}\b.{5,18}$|^en [^\W\d][^\d]{2,40}, a \d"
)
NO_SIGNATURE = re.compile(
    r"ohne unterschrift gultig|valable sans signature|valid without (?:a )?signature|signature electronique|"
    r"signe electroniquement|electronically signed|digitally signed|firmado (?:electronica|digital)mente|"
    r"firmato digitalmente|podpis elektroniczny|elektronisch (?:signiert|erstellt)|maschinell erstellt|"
    r"signe numeriquement|signature numerique|cachet electronique|e-signed|semnat(?:ura)? electronica?|"
    r"podpisan[oy] elektroniczn|elektronicky podepsan|elektronikusan alair|"
    r"assinad[oa] (?:electronica|eletronica|digital)mente|qualified electronic|genere? automatiquement"
)


def to_be_signed(text: str) -> bool:
    """Whether a page's text (not folded) speaks of a signature or a stamp: only then its ink is worth a look."""
    folded = fold(text)
    return bool(SIGN.search(folded) or STAMP.search(folded) or re.search(r"\bfait a\b|\bdone at\b", folded))
