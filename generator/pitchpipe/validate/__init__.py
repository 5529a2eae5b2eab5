"""From a document to its problems; `validate.validate` is the way in."""
