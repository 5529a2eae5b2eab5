"""Reports: in comes the answer of a command, out goes text that people or CI systems read."""
