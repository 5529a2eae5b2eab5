"""Runs the pipeline for many clients: in this process, in several, or on Dask."""
