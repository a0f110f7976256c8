"""Numbers with rules of their own: MRZ, IBAN, academic year, countries."""
