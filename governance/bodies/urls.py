from django.urls import path

from governance.bodies import views

app_name = "bodies"
urlpatterns = [
    path("bodies/", views.body_list, name="list"),
    path("bodies/<slug:body>/", views.body_detail, name="detail"),
    path("bodies/<slug:body>/delegations/", views.delegation_list, name="delegations"),
    path("bodies/<slug:body>/delegations/new/", views.delegation_new, name="delegation-new"),
    path("delegations/<int:pk>/end/", views.delegation_end, name="delegation-end"),
    path("bodies/<slug:body>/meetings/new/", views.meeting_new, name="meeting-new"),
    path("bodies/<slug:body>/seats/new/", views.seat_new, name="seat-new"),
    path("seats/<int:pk>/", views.seat_edit, name="seat-edit"),
    path("meetings/<int:pk>/cancel/", views.meeting_cancel, name="meeting-cancel"),
    path("interests/", views.interest_list, name="interests"),
    path("interests/register.csv", views.interest_csv, name="interests-csv"),
    path("interests/yours/", views.interests_yours, name="interests-yours"),
    path("interests/returns/", views.interests_returns, name="interests-returns"),
    path("interests/new/", views.interest_new, name="interest-new"),
    path("interests/<int:pk>/end/", views.interest_end, name="interest-end"),
    path("absences/", views.absence_list, name="absences"),
    path("absences/new/", views.absence_new, name="absence-new"),
    path("absences/<int:pk>/", views.absence_edit, name="absence-edit"),
    path("absences/<int:pk>/cancel/", views.absence_cancel, name="absence-cancel"),
]
