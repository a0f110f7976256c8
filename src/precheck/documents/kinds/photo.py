"""Portrait photograph, asked for with the carte Vitale: 35 x 45 mm, one face before a plain light ground (F10619).

Told by its face alone (`Page.portrait`); an identity paper with a portrait has words, and is none.
"""

from precheck.documents.spec import Kind, PortraitCue

KIND = Kind(id="photo", cues=(PortraitCue(6.0),))
