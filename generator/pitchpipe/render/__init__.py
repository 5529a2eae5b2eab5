"""Renders the IR as the text of a client package; `package.render_package` is the entry point."""
