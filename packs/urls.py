from django.urls import path

from packs import views

app_name = "packs"

urlpatterns = [
    path("board-packs/", views.board_packs, name="list"),
    path("board-packs/<int:pk>/", views.board_pack, name="detail"),
    path("board-packs/<int:pk>/pack.pdf", views.board_pack_pdf, name="pdf"),
    path("board-packs/<int:pk>/snapshot.json", views.board_pack_snapshot, name="snapshot"),
]
