"""`/api/v1/`: a partnership's registers for its partners' own systems."""

from django.urls import include, path, re_path
from rest_framework.routers import SimpleRouter

from api import views
from api.resources.agreements import AgreementViewSet
from api.resources.baselines import BaselineViewSet
from api.resources.benefits import BenefitViewSet
from api.resources.commitments import CommitmentViewSet
from api.resources.confidence import ConfidenceViewSet
from api.resources.critical_path import CriticalPathViewSet
from api.resources.decisions import DecisionViewSet
from api.resources.engagement import (
    CohortViewSet,
    EventViewSet,
    InnovationViewSet,
    ReleasedCapacityViewSet,
    SupportAskViewSet,
)
from api.resources.exception_reports import ExceptionReportViewSet
from api.resources.highlight_reports import HighlightReportViewSet
from api.resources.iterations import IterationViewSet
from api.resources.milestones import MilestoneViewSet
from api.resources.organisations import OrganisationViewSet
from api.resources.partnerships import PartnershipViewSet
from api.resources.proposals import ProposalViewSet
from api.resources.reporting_rounds import ReportingRoundViewSet
from api.resources.risks import RiskViewSet
from api.resources.scope import ServiceViewSet
from api.resources.scope_changes import ScopeChangeViewSet
from api.resources.sign_offs import SignOffViewSet
from api.resources.waiting import PlaceViewSet
from api.resources.workstreams import WorkstreamViewSet

app_name = "api"

partnerships = SimpleRouter()
partnerships.register("partnerships", PartnershipViewSet, "partnership")

registers = SimpleRouter()
registers.register("organisations", OrganisationViewSet, "organisation")
registers.register("workstreams", WorkstreamViewSet, "workstream")
registers.register("iterations", IterationViewSet, "iteration")
registers.register("milestones", MilestoneViewSet, "milestone")
registers.register("baselines", BaselineViewSet, "baseline")
registers.register("confidence", ConfidenceViewSet, "confidence")
registers.register("critical-path", CriticalPathViewSet, "critical-path")
registers.register("risks", RiskViewSet, "risk")
registers.register("benefits", BenefitViewSet, "benefit")
registers.register("agreements", AgreementViewSet, "agreement")
registers.register("commitments", CommitmentViewSet, "commitment")
registers.register("services", ServiceViewSet, "service")
registers.register("scope-changes", ScopeChangeViewSet, "scope-change")
registers.register("reporting-rounds", ReportingRoundViewSet, "reporting-round")
registers.register("highlight-reports", HighlightReportViewSet, "highlight-report")
registers.register("exception-reports", ExceptionReportViewSet, "exception-report")
registers.register("proposals", ProposalViewSet, "proposal")
registers.register("events", EventViewSet, "event")
registers.register("capability-cohorts", CohortViewSet, "cohort")
registers.register("support-asks", SupportAskViewSet, "support-ask")
registers.register("innovation", InnovationViewSet, "innovation")
registers.register("released-capacity", ReleasedCapacityViewSet, "released-capacity")
registers.register("decisions", DecisionViewSet, "decision")
registers.register("sign-offs/waiting", PlaceViewSet, "waiting")
registers.register("sign-offs", SignOffViewSet, "sign-off")

urlpatterns = [
    path("schema/", views.SchemaView.as_view(), name="schema"),
    path("docs/", views.docs, name="docs"),
    path("", include(partnerships.urls)),
    path("partnerships/<slug:slug>/", include(registers.urls)),
    re_path("^.*$", views.UnknownAddress.as_view(), name="unknown"),
]
