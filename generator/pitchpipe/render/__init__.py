"""From the IR to text; `package.render_package` is the way in."""
