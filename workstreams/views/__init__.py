"""Pages of the roadmap's iterations and of the registers around it."""
