from tests.governance.signoff.conftest import place

__all__ = ["place"]
