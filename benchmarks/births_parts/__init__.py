"""Parts of the benchmark of birth certificates: pictures of typed papers, and the papers kept aside."""
