"""Rows of faults and what a caller sees of them; tests/test_faults.py holds them."""
