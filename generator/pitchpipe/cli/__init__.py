"""The command line: one module per group of commands, what they share, and the fast entry point."""
