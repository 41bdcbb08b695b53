"""What only the page So sánh draws."""
