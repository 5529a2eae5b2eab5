"""Reports the result of a command to people and CI systems."""
