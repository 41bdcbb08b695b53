"""What only the page Nạp văn bản shows."""
