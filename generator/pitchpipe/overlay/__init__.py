"""From a document and overlays to the effective document; `overlay.apply` is the way in."""
