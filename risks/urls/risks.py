from django.urls import path

from core.spreadsheets import CSV, XLSX
from risks.models import IssueKind
from risks.views import assurance, controls, effects, issues, keeping, reviews, risks

urlpatterns = [
    path("risks/", risks.risk_list, name="list"),
    path("risks.csv", risks.risk_export, {"kind": CSV}, name="list-csv"),
    path("risks.xlsx", risks.risk_export, {"kind": XLSX}, name="list-xlsx"),
    path("risks/new/", keeping.risk_new, name="new"),
    path("risks/reviews/", reviews.reviews, name="reviews"),
    path("risks/rules/", assurance.risk_rules, name="rules"),
    path("risks/controls/<int:pk>/", controls.control_edit, name="control"),
    path("risks/<str:reference>/", risks.risk_detail, name="detail"),
    path("risks/<str:reference>/edit/", keeping.risk_edit, name="risk-edit"),
    path("risks/<str:reference>/review/", keeping.risk_review, name="risk-review"),
    path("risks/<str:reference>/close/", keeping.risk_close, name="risk-close"),
    path("risks/<str:reference>/reopen/", keeping.risk_reopen, name="risk-reopen"),
    path("risks/<str:reference>/happened/", keeping.risk_happened, name="risk-happened"),
    path("risks/<str:reference>/controls/new/", controls.control_new, name="risk-control"),
    path("risks/<str:reference>/assurances/new/", controls.assurance_new, name="risk-assurance"),
    path("risks/<str:reference>/actions/new/", controls.action_new, name="risk-action"),
    path("risks/<str:reference>/own-score/", controls.partner_score, name="risk-own"),
    path("issues/", issues.issue_list, name="issues"),
    path("issues.csv", issues.issue_export, {"kind": CSV}, name="issues-csv"),
    path("issues.xlsx", issues.issue_export, {"kind": XLSX}, name="issues-xlsx"),
    path("issues/new/", issues.issue_new, {"kind": IssueKind.ISSUE}, name="issue-new"),
    path(
        "assumptions/new/", issues.issue_new, {"kind": IssueKind.ASSUMPTION}, name="assumption-new"
    ),
    path("issues/<str:reference>/", issues.issue_detail, name="issue"),
    path("issues/<str:reference>/edit/", issues.issue_edit, name="issue-edit"),
    path("issues/<str:reference>/resolve/", issues.issue_resolve, name="issue-resolve"),
    path("assurance/", assurance.assurance, name="assurance"),
    path("assurance.csv", assurance.assurance_export, {"kind": CSV}, name="assurance-csv"),
    path("assurance.xlsx", assurance.assurance_export, {"kind": XLSX}, name="assurance-xlsx"),
    path("objectives/new/", assurance.objective_new, name="objective-new"),
    path("objectives/<str:reference>/", assurance.objective_detail, name="objective"),
    path("objectives/<str:reference>/edit/", assurance.objective_edit, name="objective-edit"),
    path("risks/<str:reference>/dates/", effects.risk_dates, name="dates"),
]
