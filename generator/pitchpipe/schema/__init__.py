"""The meaning of JSON Schema at one place of a document, for parsing and comparing alike."""
