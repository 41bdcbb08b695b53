"""What only the page Báo cáo draws."""
