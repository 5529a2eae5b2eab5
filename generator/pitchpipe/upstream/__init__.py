"""New and newer models: what `add`, `update` and `check --upstream` do before anything is said."""
