"""Every sheet of the programme office's workbook; docs/workbook.md says the same in words."""

from exchange import sheets_assurance, sheets_decisions, sheets_programme

SHEETS = (
    sheets_programme.PARTNERSHIP,
    sheets_programme.ORGANISATIONS,
    sheets_programme.BODIES,
    sheets_programme.SEATS,
    sheets_programme.WORKSTREAMS,
    sheets_programme.MILESTONES,
    sheets_programme.FORECASTS,
    sheets_programme.RISKS,
    sheets_programme.REVIEWS,
    sheets_programme.BENEFITS,
    sheets_programme.MEASUREMENTS,
    sheets_decisions.AGREEMENTS,
    sheets_decisions.SHARES,
    sheets_decisions.SERVICES,
    sheets_decisions.SCOPE_CHANGES,
    sheets_decisions.EVENTS,
    sheets_decisions.MEETINGS,
    sheets_decisions.ACTIONS,
    sheets_decisions.DECISIONS,
    sheets_assurance.OBJECTIVES,
    sheets_assurance.CONTROLS,
    sheets_assurance.ASSURANCES,
    sheets_assurance.ISSUES,
    sheets_decisions.COMMITMENTS,
)
