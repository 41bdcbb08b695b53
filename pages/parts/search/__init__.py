"""What only the page Tra cứu draws."""
