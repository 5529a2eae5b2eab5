"""Renders many clients: in this process, in several, or on a Dask cluster."""
