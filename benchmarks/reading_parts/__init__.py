"""The parts of `benchmarks.reading`: each draws its cases from a seed, reads them, and says what came out."""
