"""Charts as SVG, for pages and board packs: plain data in, text out. Knows nothing of Accord."""
