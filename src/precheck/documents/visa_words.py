"""Words of papers about a visa that is asked for: they are neither the visa nor a request for a permit."""

from precheck.documents.lexicon import folded

#: Who takes such requests in, and what a paper of theirs calls the visa.
_OFFICES = folded(
    """
    france-visas; tlscontact; tls contact; vfs global; vfs.global; capago; bls international; almaviva; visa
    application centre; visa application center; centre de dépôt des demandes de visas; centre de dépôt; visa demandé;
    visa sollicité; visa requested; visa category
    """
)
_REQUESTS = folded("demande de visa; demandes de visas; visa application; application for a visa")
_WHAT_IS_HANDED_OVER = (
    folded(
        """
        référence; reference; ref. no; ref no; application no; application number; numéro de demande; n° de demande;
        reçu; receipt; checklist; récépissé; acknowledgement; récapitulatif; frais de service; service fee; demandeur;
        applicant
        """
    ),
    folded(
        """
        passeport; passport; dépôt; déposé; déposée; submitted; submission; received on; rendez-vous; appointment;
        date de naissance; né le; né(e) le; date of birth
        """
    ),
)
VISA_OFFICE = (_OFFICES, *_WHAT_IS_HANDED_OVER)
VISA_ASKED_FOR = (_OFFICES + _REQUESTS, *_WHAT_IS_HANDED_OVER)
