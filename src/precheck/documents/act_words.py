"""Words by which the papers of civil status are told from each other: they speak of one another, and are translated."""

from precheck.documents.lexicon import folded

#: A translator's oath over an act told in French: the translation. On an original only the oath stands, as a stamp.
SWORN_OVER_AN_ACT = (
    folded(
        """
        traducteur; traductrice; traduction; traduit; traduite; translator; translation; expert près; expert judiciaire;
        experte près; experte judiciaire; interprète
        """
    ),
    folded(
        """
        ne varietur; cour d'appel; assermenté; assermentée; traduction conforme; certifiée conforme; certifié conforme;
        conforme à l'original; conforme au texte; sworn; true and accurate; true and correct translation; accurate
        translation; accurately translated; faithful translation; certified translation; competent to translate;
        traducteur agréé; traductrice agréée; cour de cassation;
        fidèle à l'original
        """
    ),
    folded(
        """
        acte de naissance; certificat de naissance; extrait de naissance; registre des naissances; acte de mariage;
        certificat de mariage; extrait de mariage; birth certificate; certificate of birth; birth registration; live
        birth; marriage certificate; certificate of marriage
        """
    ),
    folded(  # and what the act tells: talk of translations tells nothing of the kind
        """
        né le; née le; né à; née à; est né; est née; date de naissance; lieu de naissance; fils de; fille de;
        date of birth; place of birth; born on; son of; daughter of; father; mother; nom du père; nom de la mère;
        père; mère; officier; registre; époux; épouse; sexe; nationalité
        """
    ),
)

#: How a page says that it is a translation, whoever made it: in its heading, or where the translator is named.
#: That a paper needs none, or helps with one, is no such word.
SAYS_TRANSLATED = (
    r"^\W*traductions?\W*$|"
    r"^\W*traductions? (?:non |libre|francaise|officielle|certifiee|assermentee|integrale|en |par |de |du |de l'|d')"
    r"(?!.{0,60}(?:exigee|requise|necessaire|obligatoire|dispens))|"
    r"\btraductions? (?:realisee?|effectuee?|faite?|etablie?|preparee?|fournie?)s? (?:par|dans|a|en)\b|"
    r"\btraduction (?:libre|francaise|(?:non|sans valeur) officielle|non assermentee|non certifiee|a titre|par nos)\b|"
    r"\b(?:cette|presente) traduction\b|^\W*version (?:francaise|anglaise)\b|"
    r"\b(?:traducteur|traductrice) soussignee?\b|\bsoussignee?,? [^.;:]{0,40}\btraduct(?:eur|rice)\b|"
    r"\btraduite?s? (?:de (?:la langue|l')|du (?!registre)|depuis le|a partir d|en (?:langue )?francais|par)|"
    r"\b(?:avoir|ai|avons) (?:\w+ )?traduit\b|\((?:traduction|translation)\b|"
    r"\btranslated (?:from|by|into|to)\b|\b(?:i|we) (?:have )?translated\b|\bthis translation\b|"
    r"^\W*(?:\w+ )?translation(?: (?:from|of|by|into)\b|\W*$)|\btranslation (?:prepared|made|done|provided) by\b|"
    r"^\W*(?:traduccion|traducao|traduzione) (?:del?|do|dal|dall|oficial|libre|livre|di|da)\b|"
    r"^\W*ubersetzung aus de[mr]\b|^\W*traducere din limba\b"
)

_HEADS = (
    r"(?:certificacion|extracto|estratto|extrait|copie|copia|certidao|acte|acta|atto|certificato|certificate|registre|"
    r"registro|registration|inscripcion|volet|bulletin|uittreksel|odpis|extras)"
)
#: A heading that names an act of marriage, whatever stands between: `Certificación en extracto de … matrimonio`.
OF_A_MARRIAGE = (
    rf"^\W*{_HEADS}\b[^:;,]{{0,50}}(?<![^\W_])(?:matrimonio|mariages?|casamento|marriages?|huwelijk|casatorie|malzenstwa)"
    r"(?![^\W_])(?! (?:de los padres|des parents|dos pais|dei genitori|of the parents))"
)
#: The same of a death.
OF_A_DEATH = (
    rf"^\W*{_HEADS}\b[^:;,]{{0,50}}(?<![^\W_])(?:deces|deaths?|defuncion|obito|morte|overlijden|zgonu)(?![^\W_])"
)
#: On acts of birth: whether the parents are married.
PARENTS_MARRIED = (
    r"(?:matrimonio (?:de los padres|de sus padres|dei genitori)|mariage des (?:parents|pere et mere)|"
    r"casamento dos pais|(?:parents' marriage|marriage of (?:the )?parents)|eheschliessung der eltern)"
)
#: Titles of the books that hold the acts of a family.
FAMILY_BOOKS = folded(
    """
    livret de famille; livret d'état civil; carnet d'état civil; libro de familia; libretto internazionale di famiglia;
    livret international de famille; stammbuch der familie; aile cüzdanı; الدفتر العائلي; دفتر عائلي; دفتر العائلة;
    دفتر الحالة المدنية; كناش الحالة المدنية; كناش التعريف والحالة المدنية; دفتر عائلة
    """
)
