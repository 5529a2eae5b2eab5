"""The semantic diff: in come two OpenAPI documents, out goes what changed and whom it breaks."""
