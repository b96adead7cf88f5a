"""The words of factcheck: frozen values that every room speaks in."""
