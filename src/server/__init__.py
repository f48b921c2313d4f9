"""HTTP: assets, headers, the index page, pictures and data by address."""

from src.server.application import lifespan, middleware, routes

__all__ = ["lifespan", "middleware", "routes"]
