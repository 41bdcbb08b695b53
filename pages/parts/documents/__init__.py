"""What only the page Văn bản viện dẫn draws: register, life lines, changes, chains, and the page of one document."""
