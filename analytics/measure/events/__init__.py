"""Events over the months and years: what papers name, what the calendar has, what is due."""
