"""A revised workbook as a list of proposed changes, each for its owner to decide."""
