"""Makes the recogniser of machine-readable zones: synthetic line strips, a small network, its export."""
