from django.urls import path

from exchange import demo_views

app_name = "demo"
urlpatterns = [
    path("people/", demo_views.people, name="people"),
    path("people/<int:pk>/", demo_views.sign_in, name="sign-in"),
]
