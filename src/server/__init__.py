"""HTTP: assets, headers, the index page, pictures and data by address."""
