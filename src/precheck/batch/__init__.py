"""An office: many folders read by one pool of workers, compared with each other, summed up."""
