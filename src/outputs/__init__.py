"""Scene in, file out: one module for each kind of output."""
