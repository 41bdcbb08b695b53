"""All charts, and the only user of plotly."""
