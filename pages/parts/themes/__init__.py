"""What only the page Bộ chủ đề shows."""
