"""Commands of the project and what they are made of."""
