"""What the page Sự kiện draws: a month, a year, what comes again, a list, what is due."""
