"""The command line: one module a group of commands, their messages, and the fast entry."""
