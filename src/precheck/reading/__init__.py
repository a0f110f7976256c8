"""From bytes to pages of words: text layer, OCR, machine-readable zone."""
