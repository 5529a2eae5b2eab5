"""The lock file: what it records, how it is read and written, and the check by hashes alone."""
