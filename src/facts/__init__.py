"""What is known of a municipality, of a partnership and of a selection, as data that no language has touched yet."""
