"""Makes a client of every public model, and holds each against what is known of the model."""
