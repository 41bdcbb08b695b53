"""Cited documents over the months: what each is, what is new or gone, what carries out what."""
