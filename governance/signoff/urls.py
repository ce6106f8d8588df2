"""Addresses of sign-offs and of the decision log."""

from django.urls import path

from governance.signoff import views

app_name = "signoff"
urlpatterns = [
    path("sign-offs/", views.mine, name="mine"),
    path("sign-offs/<int:pk>/vote/", views.vote, name="vote"),
    path("sign-offs/<int:pk>/casting-vote/", views.casting_vote, name="casting-vote"),
    path("sign-offs/<int:pk>/signed/", views.signed, name="signed"),
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
    path("sign-offs/conditions/<int:pk>/", views.condition, name="condition"),
    path("decisions/", views.decisions, name="decisions"),
    path("decisions/<str:reference>/", views.decision, name="decision"),
]
