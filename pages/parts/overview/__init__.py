"""What only the page Tổng quan shows."""
