"""The schema is OpenAPI 3.1 and a person can read it."""

HOME = "/api/v1/"


def test_the_schema_is_openapi_3_1_and_lists_every_register(api):
    schema = api.get(f"{HOME}schema/", headers={"Accept": "application/vnd.oai.openapi+json"})

    assert schema.status_code == 200
    assert schema.data["openapi"].startswith("3.1")
    assert len([path for path in schema.data["paths"] if "{slug}/" in path]) == 65


def test_nobody_reads_the_schema_or_its_page_without_signing_in(client, db):
    assert client.get(f"{HOME}schema/").status_code == 401
    assert client.get(f"{HOME}docs/").status_code == 302


def test_the_page_names_addresses_questions_and_fields(client, viewer):
    client.force_login(viewer)

    page = client.get(f"{HOME}docs/").content.decode()

    assert "/api/v1/partnerships/{slug}/milestones/" in page
    assert "forecast_from" in page
    assert "slippage_days" in page
