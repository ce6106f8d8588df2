"""Addresses of sign-offs and of the decision log."""

from django.urls import path

from governance.signoff import views
from governance.signoff.views import route_drafts, route_preview, routes

app_name = "signoff"
OWN = "sign-offs/own-decisions/<int:pk>/"
urlpatterns = [
    path("sign-offs/", views.mine, name="mine"),
    path("sign-offs/<int:pk>/vote/", views.vote, name="vote"),
    path("sign-offs/<int:pk>/leave/", views.leave, name="leave"),
    path("sign-offs/<int:pk>/casting-vote/", views.casting_vote, name="casting-vote"),
    path("sign-offs/<int:pk>/signed/", views.signed, name="signed"),
    path("sign-offs/<int:pk>/ask/<int:person>/", views.replace_approver, name="replace"),
    path("sign-offs/running/<int:pk>/", views.office, name="office"),
    path("sign-offs/running/<int:pk>/meeting/", views.meeting, name="meeting"),
    path("sign-offs/running/<int:pk>/interests/", views.handlings, name="handlings"),
    path("sign-offs/interests/<int:pk>/", views.handling, name="handling"),
    path("sign-offs/running/<int:pk>/return/", views.office_return, name="return"),
    path("sign-offs/running/<int:pk>/defer/", views.office_defer, name="defer"),
    path("sign-offs/running/<int:pk>/extend/", views.office_extend, name="extend"),
    path("sign-offs/running/<int:pk>/withdraw/", views.office_withdraw, name="withdraw"),
    path("sign-offs/running/<int:pk>/new-round/", views.office_reopen, name="new-round"),
    path("sign-offs/running/<int:pk>/open/", views.office_open, name="open"),
    path("sign-offs/running/<int:pk>/resubmit/", views.office_resubmit, name="resubmit"),
    path("sign-offs/running/", views.tracker, name="tracker"),
    path("sign-offs/running/<int:pk>/own-decisions/", views.own_decisions, name="own-decisions"),
    path(
        "sign-offs/running/<int:pk>/own-decisions/effect/",
        views.own_decisions_effect,
        name="own-decisions-effect",
    ),
    path(OWN, views.own_decision, name="own-decision"),
    path(f"{OWN}plan/", views.own_decision_plan, name="own-decision-plan"),
    path(f"{OWN}outcome/", views.own_decision_outcome, name="own-decision-outcome"),
    path(f"{OWN}call-in/", views.own_decision_call_in, name="own-decision-call-in"),
    path(f"{OWN}call-in/ended/", views.own_decision_call_in_ended, name="own-decision-ended"),
    path(f"{OWN}again/", views.own_decision_again, name="own-decision-again"),
    path(f"{OWN}drop/", views.own_decision_drop, name="own-decision-drop"),
    path("sign-offs/conditions/", views.conditions, name="conditions"),
    path("sign-offs/conditions/<int:pk>/", views.condition, name="condition"),
    path("sign-offs/conditions/<int:pk>/set/", views.condition_set, name="condition-set"),
    path("sign-offs/conditions/<int:pk>/clear/", views.condition_clear, name="condition-clear"),
    path("sign-offs/preview/", route_preview.proposal_preview, name="preview"),
    path("routes/", routes.route_list, name="routes"),
    path("routes/new/", route_drafts.route_new, name="route-new"),
    path("routes/<slug:route>/", routes.route_detail, name="route"),
    path("routes/<slug:route>/<int:version>/", routes.route_detail, name="route-version"),
    path("routes/<slug:route>/compare/", routes.route_compare, name="route-compare"),
    path(
        "routes/<slug:route>/<int:version>/preview/",
        route_preview.route_preview,
        name="route-preview",
    ),
    path("routes/<slug:route>/retire/", route_drafts.route_retire, name="route-retire"),
    path("routes/<slug:route>/edit/", route_drafts.route_edit, name="route-edit"),
    path("routes/<slug:route>/edit/about/", route_drafts.route_about, name="route-about"),
    path("routes/<slug:route>/edit/publish/", route_drafts.route_publish, name="route-publish"),
    path("routes/<slug:route>/edit/discard/", route_drafts.route_discard, name="route-discard"),
    path("routes/<slug:route>/edit/stages/", route_drafts.route_stage, name="route-stage-new"),
    path(
        "routes/<slug:route>/edit/stages/<int:stage>/", route_drafts.route_stage, name="route-stage"
    ),
    path(
        "routes/<slug:route>/edit/stages/<int:stage>/move/",
        route_drafts.route_stage_move,
        name="route-stage-move",
    ),
    path(
        "routes/<slug:route>/edit/stages/<int:stage>/remove/",
        route_drafts.route_stage_remove,
        name="route-stage-remove",
    ),
    path("decisions/", views.decisions, name="decisions"),
    path("decisions/verify/", views.verify, name="verify"),
    path("decisions/verify/verify.py", views.verifier, name="verifier"),
    path("decisions/<str:reference>/", views.decision, name="decision"),
    path("decisions/<str:reference>/ratification/", views.ratification, name="ratification"),
    path("decisions/<str:reference>/proof.json", views.proof, name="proof"),
    path("sign-offs/running/<int:pk>/proof.json", views.sign_off_proof, name="sign-off-proof"),
]
