"""What pages of milestones show, as tables to take away."""

from milestones.tables.comparison import comparison_table
from milestones.tables.critical import critical_table
from milestones.tables.record import record_table
from milestones.tables.roadmap import table_of
from milestones.tables.sureness import sureness_table

__all__ = ["comparison_table", "critical_table", "record_table", "sureness_table", "table_of"]
