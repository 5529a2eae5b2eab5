"""Rows of faults and what a caller sees of them; tests/generated/test_faults.py holds them."""
