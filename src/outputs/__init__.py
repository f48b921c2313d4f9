"""Scene in, file out: one module for each kind of output; what they are made from is in the folders."""
