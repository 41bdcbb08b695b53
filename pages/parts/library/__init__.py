"""What only the page Kho văn bản shows."""
