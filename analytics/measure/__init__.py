"""Counts over months: from the store to the tables that pages and workbook share."""
