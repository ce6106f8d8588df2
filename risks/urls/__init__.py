from risks.urls import benefits, risks

app_name = "risks"
urlpatterns = [*risks.urlpatterns, *benefits.urlpatterns]
