"""A workstream's plan from Microsoft Project: read, compared with what is held, brought in."""
