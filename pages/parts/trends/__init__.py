"""What only the page Xu hướng draws: its choices and notes, two kinds of charts, the shaded table, the verdicts."""
