"""The documentation site and the pictures of the README: `make docs`, `make docs-serve`."""
