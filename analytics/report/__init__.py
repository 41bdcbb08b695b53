"""Tables → a workbook: first a frozen description, then bytes. The only user of openpyxl."""

from analytics.report.description import Report, Sheet, monthly_report, report_file_name, table_file_name
from analytics.report.making import make, make_table
from analytics.report.workbook import render

__all__ = ["Report", "Sheet", "make", "make_table", "monthly_report", "render", "report_file_name", "table_file_name"]
