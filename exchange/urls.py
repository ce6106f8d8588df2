from django.urls import path

from exchange import views

app_name = "exchange"
urlpatterns = [
    path("import/", views.upload, name="import"),
    path("import/<int:pk>/", views.preview, name="import-check"),
]
