"""What precheck talks about: pages, documents, findings, the report. Plain frozen data, no behaviour of its own."""
