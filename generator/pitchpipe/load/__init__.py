"""From files to one document without references to others; `source.load` and `bundle.bundle`."""
