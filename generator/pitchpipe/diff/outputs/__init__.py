"""What a diff prints: in comes a comparison, out goes text that people or programs read."""
