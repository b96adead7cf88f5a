"""factcheck shows an editor where sources disagree, and why."""

__version__ = "0.1.0"
