from django.urls import path

from packs import roadmap_views, views

app_name = "packs"

urlpatterns = [
    path("decisions/<str:reference>/proof.pdf", views.proof_pdf, name="proof"),
    path("sign-offs/running/<int:pk>/proof.pdf", views.sign_off_proof_pdf, name="sign-off-proof"),
    path("roadmap.pdf", roadmap_views.roadmap_pdf, name="roadmap-pdf"),
    path("board-packs/", views.board_packs, name="list"),
    path("board-packs/<int:pk>/", views.board_pack, name="detail"),
    path("board-packs/<int:pk>/pack.pdf", views.board_pack_pdf, name="pdf"),
    path("board-packs/<int:pk>/snapshot.json", views.board_pack_snapshot, name="snapshot"),
]
