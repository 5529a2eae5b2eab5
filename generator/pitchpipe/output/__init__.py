"""From `{path: text}` to a folder, compared or written."""
