"""Where files are made: an order goes in, bytes come out, in processes that the pages and the server share."""
