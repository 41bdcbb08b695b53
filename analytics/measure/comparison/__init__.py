"""Two sides compared: what they name, item by item, in their words."""
