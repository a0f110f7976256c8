"""Parts of the benchmark of many folders."""
