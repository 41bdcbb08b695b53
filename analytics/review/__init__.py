"""Reads a paper as a strict colleague would. Each rule is a small pure function over one analysis."""

from analytics.review.checks import check_paper

__all__ = ["check_paper"]
