"""Callers of each kind."""

import pytest
from knox.models import AuthToken
from rest_framework.test import APIClient

from accounts.models import User


def client_of(user: User) -> APIClient:
    """A client that sends a token of `user`."""
    _, token = AuthToken.objects.create(user)
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Token {token}")
    return client


@pytest.fixture
def api(viewer: User) -> APIClient:
    return client_of(viewer)
