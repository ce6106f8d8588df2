"""Plans that Microsoft Project saved as XML (MSPDI), read into the engine's tasks and links."""
