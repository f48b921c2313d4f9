"""What outputs of every kind share: what a file says of itself, a title of one's own, signs in XML."""
